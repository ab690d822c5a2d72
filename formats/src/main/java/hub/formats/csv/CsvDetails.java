package hub.formats.csv;

import static hub.formats.csv.CsvField.ACTORS;
import static hub.formats.csv.CsvField.CONFIDENCE;
import static hub.formats.csv.CsvField.COUNTRIES;
import static hub.formats.csv.CsvField.DESCRIPTION;
import static hub.formats.csv.CsvField.DETECTED;
import static hub.formats.csv.CsvField.DURATION_MINUTES;
import static hub.formats.csv.CsvField.EXERCISE;
import static hub.formats.csv.CsvField.FUNCTIONS;
import static hub.formats.csv.CsvField.GENERATION;
import static hub.formats.csv.CsvField.INTERFACES;
import static hub.formats.csv.CsvField.KIND;
import static hub.formats.csv.CsvField.MALWARE;
import static hub.formats.csv.CsvField.OCCURRED;
import static hub.formats.csv.CsvField.OCCURRED_END;
import static hub.formats.csv.CsvField.PLMNS;
import static hub.formats.csv.CsvField.REFERENCES;
import static hub.formats.csv.CsvField.RELATED;
import static hub.formats.csv.CsvField.RSIT;
import static hub.formats.csv.CsvField.RSIT_CLASS;
import static hub.formats.csv.CsvField.RSIT_TYPE;
import static hub.formats.csv.CsvField.SERVICES;
import static hub.formats.csv.CsvField.SEVERITY;
import static hub.formats.csv.CsvField.SLICES;
import static hub.formats.csv.CsvField.STATUS;
import static hub.formats.csv.CsvField.TECHNIQUES;
import static hub.formats.csv.CsvField.TOOLS;
import static hub.formats.csv.CsvField.USERS;
import static hub.formats.csv.CsvField.VENDOR;
import static hub.formats.csv.CsvField.VERSION;
import static hub.formats.csv.CsvField.VULNERABILITIES;
import static hub.formats.csv.CsvField.flag;
import static hub.formats.csv.CsvField.lower;

import hub.formats.json.Findings;
import hub.formats.value.ConfidenceScales;
import hub.formats.value.ConfidenceScales.Found;
import hub.formats.value.Times;
import hub.model.fiveg.Rsit;
import hub.model.incident.Actor;
import hub.model.incident.FiveG;
import hub.model.incident.Impact;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.Kind;
import hub.model.incident.Product;
import hub.model.incident.Reference;
import hub.model.incident.TimeRange;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rows say of their incident; every cell has been found valid by itself. */
final class CsvDetails {
    /** The columns that make one product together, row by row. */
    static final Set<CsvField> PRODUCT = Set.of(VENDOR, CsvField.PRODUCT, VERSION);

    private final Map<CsvField, String> fields;
    private final Map<CsvField, Set<String>> lists;
    private final Findings findings;

    CsvDetails(Map<CsvField, String> fields, Map<CsvField, Set<String>> lists, Findings findings) {
        this.fields = fields;
        this.lists = lists;
        this.findings = findings;
    }

    void fill(IncidentBuilder incident, List<CsvEntry> open) {
        String kind = fields.get(KIND);
        if (kind != null) {
            incident.kind(Kind.parse(lower(kind)).orElseThrow());
        }
        String confidence = fields.get(CONFIDENCE);
        if (confidence != null
                && ConfidenceScales.find(ConfidenceScales.PERCENT, confidence) instanceof Found.Known known) {
            incident.confidence(known.confidence());
        }
        incident.exercise(flag(fields.getOrDefault(EXERCISE, "")))
                .description(fields.get(DESCRIPTION))
                .status(fields.get(STATUS))
                .severity(fields.get(SEVERITY))
                .occurred(occurred())
                .detected(time(DETECTED))
                .rsit(rsit())
                .fiveG(new FiveG(
                        fields.get(GENERATION),
                        list(FUNCTIONS),
                        list(INTERFACES),
                        list(PLMNS),
                        list(SLICES),
                        products(open)))
                .techniques(list(TECHNIQUES))
                .vulnerabilities(list(VULNERABILITIES))
                .actors(list(ACTORS).stream()
                        .map(name -> new Actor(name, null, null))
                        .toList())
                .malware(list(MALWARE))
                .tools(list(TOOLS))
                .impact(new Impact(number(USERS), number(DURATION_MINUTES), list(SERVICES), list(COUNTRIES)))
                .references(list(REFERENCES).stream()
                        .map(url -> new Reference(url, null, null))
                        .toList())
                .related(list(RELATED));
    }

    private List<String> list(CsvField field) {
        return List.copyOf(lists.getOrDefault(field, Set.of()));
    }

    private @Nullable Long number(CsvField field) {
        String cell = fields.get(field);
        return cell == null ? null : Long.valueOf(cell);
    }

    private @Nullable Instant time(CsvField field) {
        String cell = fields.get(field);
        return cell == null ? null : Times.parse(cell);
    }

    private @Nullable TimeRange occurred() {
        Instant start = time(OCCURRED);
        Instant end = time(OCCURRED_END);
        if (start != null && end != null && end.isBefore(start)) {
            findings.refuse(
                    ProblemCode.INVALID_VALUE,
                    "column occurred_end",
                    "occurred_end: " + end + " (expected not before " + start + ")");
        }
        return start == null && end == null ? null : new TimeRange(start, end);
    }

    /** Class and type in one column, or in two; a type alone has its class, for no two classes share a type's name. */
    private @Nullable String rsit() {
        String whole = fields.get(RSIT);
        String type = fields.get(RSIT_TYPE);
        if (whole != null || type == null) {
            return whole != null ? whole : fields.get(RSIT_CLASS);
        }
        String ofClass = fields.get(RSIT_CLASS);
        return Rsit.all().stream()
                .filter(known -> known.typeId().equals(lower(type)))
                .findFirst()
                .map(Rsit::id)
                .orElse(ofClass == null ? type : ofClass + "/" + type);
    }

    private static List<Product> products(List<CsvEntry> open) {
        return open.stream()
                .map(CsvEntry::fields)
                .map(row -> new Product(row.get(VENDOR), row.get(CsvField.PRODUCT), row.get(VERSION)))
                .filter(product -> !Objects.equals(product, new Product(null, null, null)))
                .distinct()
                .toList();
    }
}
