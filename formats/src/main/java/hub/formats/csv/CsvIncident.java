package hub.formats.csv;

import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.json.Findings;
import hub.formats.json.Json;
import hub.formats.json.Pointers;
import hub.formats.value.ContentIds;
import hub.model.incident.Incident;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.Indicator;
import hub.model.incident.IndicatorContext;
import hub.model.incident.Kind;
import hub.model.marking.Marking;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes an incident of its rows. Rows that are marked stricter than others give their indicators alone, each with its marking: what else they say
 * must not reach the others' audience.
 */
final class CsvIncident {
    private static final String TITLE = "CSV report";

    private final CsvTable table;
    private final @Nullable String id;
    private final List<CsvEntry> entries;
    private final Findings findings;
    private final CsvMarkings markings;
    private final ReadContext context;
    private final Map<CsvField, String> fields = new EnumMap<>(CsvField.class);
    private final Map<CsvField, Set<String>> lists = new EnumMap<>(CsvField.class);
    private final Set<String> warned = new HashSet<>();

    /**
     * @param table of the whole file
     * @param id the sender's, from the column external_id
     * @param entries at least one
     */
    CsvIncident(CsvTable table, @Nullable String id, List<CsvEntry> entries, Findings findings, ReadContext context) {
        this.table = table;
        this.id = id;
        this.entries = entries;
        this.findings = findings;
        this.context = context;
        this.markings = CsvMarkings.of(entries, context);
    }

    Part read() {
        List<CsvEntry> open =
                entries.stream().filter(entry -> markings.own(entry) == null).toList();
        for (int i = 0; i < open.size(); i++) {
            merge(open.get(i), i);
        }
        entries.stream().filter(entry -> markings.own(entry) != null).forEach(this::leaveOut);
        warnOfMissing();
        String externalId = id != null ? id : ContentIds.of(content(open));
        String title = Objects.requireNonNullElse(fields.get(CsvField.TITLE), id == null ? TITLE : id);
        IncidentBuilder incident = Incident.builder(externalId, title, markings.ofIncident())
                .kind(id == null ? Kind.OBSERVATION : Kind.INCIDENT)
                .indicators(indicators());
        new CsvDetails(fields, lists, findings).fill(incident, open);
        String revision = fields.get(CsvField.REVISION);
        return findings.refused()
                ? new Part.Refused(findings.problem())
                : new Part.Draft(
                        incident.extra(findings.extra()).build(),
                        revision == null ? null : Long.valueOf(revision),
                        null,
                        null,
                        findings.warnings());
    }

    private void merge(CsvEntry entry, int index) {
        entry.unknown().forEach((column, cell) -> keep(index, column, cell, "not known, kept as sent"));
        entry.fields().forEach((field, cell) -> {
            if (field.isList()) {
                lists.computeIfAbsent(field, none -> new LinkedHashSet<>()).addAll(field.several(cell));
            } else if (!CsvDetails.PRODUCT.contains(field)) {
                String first = fields.putIfAbsent(field, cell);
                if (first != null && !first.equals(cell)) {
                    keep(
                            index,
                            table.name(field),
                            cell,
                            "rows of one incident differ, the first counts, others are kept as sent");
                }
            }
        });
    }

    /** By the row's number among those of the incident: lines of the file would count what others may not see. */
    private void keep(int index, String column, String cell, String why) {
        findings.keep(Pointers.child(Pointers.child("", index), column), Json.tree(cell));
        if (warned.add(column)) {
            findings.warn(ProblemCode.UNKNOWN_FIELD, "column " + column, column + ": " + why);
        }
    }

    private void leaveOut(CsvEntry entry) {
        List<String> silent = new ArrayList<>(entry.unknown().keySet());
        entry.fields().forEach((field, cell) -> {
            if (!cell.equals(fields.get(field))) {
                silent.add(table.name(field));
            }
        });
        if (!silent.isEmpty()) {
            String where = CsvTable.pointer(entry.row().line());
            findings.warn(
                    ProblemCode.NORMALIZED,
                    where,
                    where + " is marked other than its incident: "
                            + String.join(", ", silent.stream().sorted().toList()) + " stay in the report as sent");
        }
    }

    private void warnOfMissing() {
        long missing = entries.stream().filter(entry -> entry.marking() == null).count();
        if (missing > 0) {
            String tlp = context.defaultMarking().tlp().label();
            findings.warn(
                    ProblemCode.MARKING_MISSING,
                    "column tlp",
                    "no TLP in " + missing + " of " + entries.size() + " rows: taken as " + tlp
                            + ", the sender's default");
        }
    }

    private List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>();
        boolean alone = entries.size() == table.rows().size()
                && entries.stream().allMatch(entry -> markings.own(entry) == null);
        for (CsvEntry entry : entries) {
            Marking own = markings.own(entry);
            for (Indicator indicator : entry.indicators()) {
                all.add(Indicator.asSent(
                                indicator.type(), indicator.raw(), indicator.role(), indicator.validUntil(), own)
                        .with(alone ? indicator.context() : withoutLine(indicator.context())));
            }
        }
        return all;
    }

    /** Gaps between lines would tell that there is more. */
    private static IndicatorContext withoutLine(IndicatorContext context) {
        String origin = String.valueOf(context.origin());
        return new IndicatorContext(
                context.id(),
                context.comment(),
                context.firstSeen(),
                context.lastSeen(),
                origin.substring(origin.indexOf("column ")));
    }

    /** What its audience sees of the incident; an id made of more would confirm guesses at the rest. */
    private static String content(List<CsvEntry> open) {
        return String.join(
                "\n",
                open.stream()
                        .map(entry -> String.join("\t", entry.row().cells()))
                        .toList());
    }
}
