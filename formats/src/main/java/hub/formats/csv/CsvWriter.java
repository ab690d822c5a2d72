package hub.formats.csv;

import com.google.common.primitives.Bytes;
import hub.model.incident.Actor;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.Product;
import hub.model.incident.Reference;
import hub.model.incident.Revision;
import hub.model.marking.Marking;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes one row for each indicator, with its own marking; the first row says what is to be said of the incident. {@link CsvFormat} reads it again.
 */
public final class CsvWriter {
    /** RSIT stands in one column. */
    private static final List<CsvField> COLUMNS = Arrays.stream(CsvField.values())
            .filter(field -> field != CsvField.RSIT_CLASS && field != CsvField.RSIT_TYPE)
            .toList();

    private static final String CRLF = "\r\n";

    private CsvWriter() {}

    /** @param annexes of the incident, as far as the reader may see them: their rows have their own marking */
    public static byte[] write(Revision incident, List<Revision> annexes) {
        return Bytes.concat(head(), rows(incident, annexes));
    }

    /** The names of the columns. */
    public static byte[] head() {
        StringBuilder out = new StringBuilder();
        line(out, COLUMNS.stream().map(field -> CsvField.lower(field.name())));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The rows below the head: those of several incidents make one table. */
    public static byte[] rows(Revision incident, List<Revision> annexes) {
        StringBuilder out = new StringBuilder();
        Map<CsvField, String> first = about(incident);
        String externalId = first.getOrDefault(CsvField.EXTERNAL_ID, "");
        List<Map<CsvField, String>> rows = new ArrayList<>(rows(incident, externalId));
        List<Product> products = products(incident);
        while (rows.size() < Math.max(1, products.size())) {
            rows.add(row(incident, externalId));
        }
        rows.getFirst().putAll(first);
        for (int i = 0; i < products.size(); i++) {
            product(rows.get(i), products.get(i));
        }
        annexes.forEach(annex -> rows.addAll(rows(annex, externalId)));
        rows.forEach(row -> line(out, COLUMNS.stream().map(field -> row.getOrDefault(field, ""))));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A line of another table, its cells neutralised and quoted alike. */
    public static byte[] line(List<String> cells) {
        StringBuilder out = new StringBuilder();
        line(out, cells.stream());
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder out, Stream<String> cells) {
        out.append(cells.map(CsvCells::write).collect(Collectors.joining(","))).append(CRLF);
    }

    private static Map<CsvField, String> about(Revision revision) {
        Map<CsvField, String> row = new EnumMap<>(CsvField.class);
        put(row, CsvField.HUB_ID, revision.id());
        put(row, CsvField.HUB_OWNER, revision.owner());
        put(row, CsvField.REVISION, revision.revision());
        Incident incident = revision.content();
        if (incident == null) {
            put(row, CsvField.STATUS, revision.recalled() ? "recalled" : null);
            return row;
        }
        mark(row, incident.marking());
        put(row, CsvField.EXTERNAL_ID, incident.externalId());
        put(row, CsvField.KIND, incident.kind().label());
        put(row, CsvField.EXERCISE, incident.exercise() ? "true" : null);
        put(row, CsvField.TITLE, incident.title());
        put(row, CsvField.DESCRIPTION, incident.description());
        put(row, CsvField.STATUS, incident.status());
        put(row, CsvField.SEVERITY, incident.severity());
        put(
                row,
                CsvField.CONFIDENCE,
                incident.confidence() == null ? null : incident.confidence().value());
        put(
                row,
                CsvField.OCCURRED,
                incident.occurred() == null ? null : incident.occurred().start());
        put(
                row,
                CsvField.OCCURRED_END,
                incident.occurred() == null ? null : incident.occurred().end());
        put(row, CsvField.DETECTED, incident.detected());
        details(row, incident);
        return row;
    }

    private static void details(Map<CsvField, String> row, Incident incident) {
        put(row, CsvField.RSIT, incident.rsit());
        list(row, CsvField.TECHNIQUES, incident.techniques());
        list(row, CsvField.VULNERABILITIES, incident.vulnerabilities());
        list(row, CsvField.ACTORS, incident.actors().stream().map(Actor::name).toList());
        list(row, CsvField.MALWARE, incident.malware());
        list(row, CsvField.TOOLS, incident.tools());
        put(row, CsvField.GENERATION, incident.fiveG().generation());
        list(row, CsvField.FUNCTIONS, incident.fiveG().functions());
        list(row, CsvField.INTERFACES, incident.fiveG().interfaces());
        list(row, CsvField.PLMNS, incident.fiveG().plmns());
        list(row, CsvField.SLICES, incident.fiveG().slices());
        put(row, CsvField.USERS, incident.impact().users());
        put(row, CsvField.DURATION_MINUTES, incident.impact().durationMinutes());
        list(row, CsvField.SERVICES, incident.impact().services());
        list(row, CsvField.COUNTRIES, incident.impact().countries());
        row.put(
                CsvField.REFERENCES,
                incident.references().stream()
                        .map(Reference::url)
                        .filter(url -> url != null)
                        .collect(Collectors.joining(" ")));
        list(row, CsvField.RELATED, incident.related());
    }

    private static void product(Map<CsvField, String> row, Product product) {
        put(row, CsvField.VENDOR, product.vendor());
        put(row, CsvField.PRODUCT, product.product());
        put(row, CsvField.VERSION, product.version());
    }

    private static List<Product> products(Revision revision) {
        Incident incident = revision.content();
        return incident == null ? List.of() : incident.fiveG().products();
    }

    private static List<Map<CsvField, String>> rows(Revision part, String externalId) {
        Incident incident = part.content();
        return incident == null
                ? List.of()
                : incident.indicators().stream()
                        .map(indicator -> row(indicator, row(part, externalId)))
                        .toList();
    }

    /** A row that says no more than to what it belongs. */
    private static Map<CsvField, String> row(Revision part, String externalId) {
        Map<CsvField, String> row = new EnumMap<>(CsvField.class);
        Incident incident = part.content();
        if (incident != null) {
            put(row, CsvField.EXTERNAL_ID, externalId);
            mark(row, incident.marking());
        }
        return row;
    }

    private static Map<CsvField, String> row(Indicator indicator, Map<CsvField, String> row) {
        put(row, CsvField.TYPE, indicator.type());
        put(row, CsvField.VALUE, indicator.value());
        put(row, CsvField.ROLE, indicator.role());
        put(row, CsvField.VALID_UNTIL, indicator.validUntil());
        put(row, CsvField.FIRST_SEEN, indicator.context().firstSeen());
        put(row, CsvField.LAST_SEEN, indicator.context().lastSeen());
        put(row, CsvField.COMMENT, indicator.context().comment());
        put(row, CsvField.INDICATOR_ID, indicator.context().id());
        return row;
    }

    private static void mark(Map<CsvField, String> row, Marking marking) {
        put(row, CsvField.TLP, marking.tlp().label());
        put(row, CsvField.PAP, marking.pap());
        list(row, CsvField.RECIPIENTS, marking.recipients());
        put(row, CsvField.CLIENTS, marking.clients() ? "true" : null);
    }

    private static void put(Map<CsvField, String> row, CsvField field, @Nullable Object value) {
        if (value != null) {
            row.put(field, value.toString());
        }
    }

    private static void list(Map<CsvField, String> row, CsvField field, Collection<?> values) {
        if (!values.isEmpty()) {
            row.put(field, values.stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
    }
}
