package hub.api.supplier;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.matrix.TechniqueBody;
import hub.api.problem.ApiProblem;
import hub.api.request.Parameters;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.incident.IncidentId;
import hub.model.partner.Directory;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.read.IncidentQuery;
import hub.search.read.IncidentSearch;
import hub.search.read.Interval;
import hub.search.read.ResponseReader;
import hub.search.read.SearchPage;
import hub.search.read.SearchPage.FacetValue;
import hub.search.read.SupplierContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What incidents say of a supplier, by vendor, product and version. */
@RestController
class SupplierController {
    private static final int MAX_VALUES = 100;

    /** Incidents and annexes whose contexts are shown. */
    private static final int MAX_CONTEXTS = 50;

    private final IncidentSearch search;
    private final ResponseReader responses;
    private final Supplier<Directory> directory;

    SupplierController(IncidentSearch search, ResponseReader responses, Supplier<Directory> directory) {
        this.search = search;
        this.responses = responses;
        this.directory = directory;
    }

    /**
     * How often.
     *
     * @param value as stated
     * @param count incidents and annexes that have it
     */
    record CountBody(String value, long count) {}

    /**
     * How many in a month.
     *
     * @param from its first moment, UTC
     * @param count incidents and annexes first received in it
     */
    record MonthBody(Instant from, long count) {}

    /**
     * What the caller may see of a supplier; each list has the {@value #MAX_VALUES} most frequent values. An incident that names several products counts
     * for each of them.
     *
     * @param q a search that finds what is counted here
     * @param total how many incidents and annexes
     * @param kinds incidents, vulnerabilities, advisories and so on
     * @param agencies who reported them
     * @param products of all vendors in them
     * @param versions of all products in them
     * @param vulnerabilities CVE ids
     * @param countries where they had an impact
     * @param techniques as in the matrix
     * @param months the trend, empty months too
     * @param contexts what owners say of suppliers, the last said first, of at most {@value #MAX_CONTEXTS} incidents and annexes
     */
    record SupplierBody(
            String q,
            long total,
            List<CountBody> kinds,
            List<CountBody> agencies,
            List<CountBody> products,
            List<CountBody> versions,
            List<CountBody> vulnerabilities,
            List<CountBody> countries,
            List<TechniqueBody> techniques,
            List<MonthBody> months,
            List<ContextBody> contexts) {}

    /** What is known of a supplier, a product or a version: incidents, vulnerabilities, countries, techniques, months, and what owners say of it. */
    @GetMapping("/api/v1/suppliers")
    @Costs(Costs.SEARCH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SEARCH)
    SupplierBody supplier(
            Viewer viewer,
            Trail trail,
            @RequestParam(required = false) @Nullable String vendor,
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String version) {
        if (vendor == null) {
            throw ApiProblem.of(ProblemCode.MISSING_FIELD, "vendor", "vendor: absent (expected the name of a vendor)");
        }
        String q = query(vendor, product, version);
        trail.asks("q", q);
        SearchPage counted = search.counts(
                viewer,
                IncidentQuery.of(q)
                        .counting("kind", "owner", "product", "version", "cve", "country", "technique")
                        .withHistogram(Interval.MONTH),
                MAX_VALUES);
        return body(q, counted, contexts(viewer, trail, q));
    }

    private List<ContextBody> contexts(Viewer viewer, Trail trail, String q) {
        List<SupplierContext> said = search.contexts(viewer, IncidentQuery.of(q).limited(MAX_CONTEXTS));
        said.forEach(each -> trail.lists(each.incident(), each.tlp()));
        Map<IncidentId, Long> disputes = responses.disputes(
                viewer,
                said.stream().map(SupplierContext::incident).toList(),
                directory.get().holds());
        return said.stream()
                .map(each -> ContextBody.of(each, disputes.getOrDefault(each.incident(), 0L)))
                .toList();
    }

    private static SupplierBody body(String q, SearchPage counted, List<ContextBody> contexts) {
        Map<String, List<FacetValue>> facets = counted.facets();
        return new SupplierBody(
                q,
                counted.total(),
                counts(facets, "kind"),
                counts(facets, "owner"),
                counts(facets, "product"),
                counts(facets, "version"),
                counts(facets, "cve"),
                counts(facets, "country"),
                facets.getOrDefault("technique", List.of()).stream()
                        .map(TechniqueBody::of)
                        .toList(),
                counted.histogram().stream()
                        .map(bar -> new MonthBody(bar.from(), bar.count()))
                        .toList(),
                contexts);
    }

    private static List<CountBody> counts(Map<String, List<FacetValue>> facets, String field) {
        return facets.getOrDefault(field, List.of()).stream()
                .map(value -> new CountBody(value.value(), value.count()))
                .toList();
    }

    /** In quotes, in which nothing but the quote and the backslash means anything. */
    private static String query(String vendor, @Nullable String product, @Nullable String version) {
        return Stream.of(part("vendor", vendor), part("product", product), part("version", version))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" AND "));
    }

    private static String part(String field, @Nullable String value) {
        if (value == null) {
            return "";
        }
        if (value.isBlank()) {
            throw Parameters.invalid(field, value, "the name of a " + field);
        }
        return field + ":\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
