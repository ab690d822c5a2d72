package hub.api.openapi;

import hub.search.read.AuditReader;
import hub.search.read.IncidentQuery;
import hub.search.read.IncidentReader;
import hub.search.read.InvestigationReader;
import hub.search.read.NoticeReader;
import hub.search.read.SavedSearchReader;
import hub.search.relate.GraphSearch;
import hub.search.relate.RelatedSearch;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What values parameters have. The endpoints take them as text, to say themselves what is wrong with one. */
final class ParameterSchemas {
    private static final Map<String, Supplier<Schema<?>>> BY_NAME = Map.of(
            "dryRun", () -> typed("boolean"),
            "overdue", () -> typed("boolean"),
            "unread", () -> typed("boolean"),
            "from", ParameterSchemas::moment,
            "to", ParameterSchemas::moment,
            "asOf", ParameterSchemas::moment,
            "updatedSince", ParameterSchemas::moment,
            "since", ParameterSchemas::moment);

    private ParameterSchemas() {}

    static void describe(String path, Parameter parameter) {
        if (parameter.getName().equals("limit")) {
            BigDecimal most = BigDecimal.valueOf(mostOn(path));
            parameter.setSchema(typed("integer").minimum(BigDecimal.ONE).maximum(most));
        } else if (BY_NAME.containsKey(parameter.getName())
                && parameter.getSchema().getPattern() == null) {
            parameter.setSchema(BY_NAME.get(parameter.getName()).get());
        }
    }

    /** Where one more is read than shown, to know whether there is another page. */
    private static int mostOn(String path) {
        if (path.endsWith("/audit")) {
            return AuditReader.MAX_ENTRIES - 1;
        }
        if (path.endsWith("/related")) {
            return RelatedSearch.MAX_LIMIT;
        }
        if (path.endsWith("/searches")) {
            return SavedSearchReader.MAX_SEARCHES - 1;
        }
        if (path.endsWith("/notifications")) {
            return NoticeReader.MOST - 1;
        }
        if (path.endsWith("/investigations") || path.endsWith("/items")) {
            return InvestigationReader.MOST - 1;
        }
        if (path.endsWith("/graph")) {
            return GraphSearch.MAX_NODES;
        }
        return path.endsWith("/revisions") ? IncidentReader.MAX_REVISIONS - 1 : IncidentQuery.MAX_LIMIT;
    }

    private static Schema<?> moment() {
        return typed("string").format("date-time");
    }

    private static Schema<?> typed(String type) {
        return new Schema<>().types(Set.of(type));
    }
}
