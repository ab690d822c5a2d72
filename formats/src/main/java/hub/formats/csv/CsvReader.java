package hub.formats.csv;

import hub.formats.Decoded;
import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.json.Findings;
import hub.formats.value.Limits;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a table: those with the same external id are one incident, and a fault in any of them refuses it; those without are one incident
 * together, and a faulty one is refused alone.
 */
final class CsvReader {
    private final CsvTable table;
    private final ReadContext context;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Group nameless = new Group(null);
    private final Findings faulty = new Findings("");

    private CsvReader(CsvTable table, ReadContext context) {
        this.table = table;
        this.context = context;
    }

    private static final class Group {
        final @Nullable String id;
        final List<CsvEntry> entries = new ArrayList<>();
        final Findings findings = new Findings("");

        Group(@Nullable String id) {
            this.id = id;
        }
    }

    static Decoded read(CsvTable table, ReadContext context) {
        return new CsvReader(table, context).read();
    }

    private Decoded read() {
        int indicators = 0;
        for (CsvRow row : table.rows()) {
            indicators += add(row);
        }
        if (indicators > Limits.MAX_INDICATORS) {
            return tooLarge(indicators + " indicators (expected at most " + Limits.MAX_INDICATORS + ")");
        }
        if (groups.size() > Limits.MAX_PARTS) {
            return tooLarge(groups.size() + " incidents (expected at most " + Limits.MAX_PARTS + ")");
        }
        List<Part> parts = new ArrayList<>();
        groups.values().forEach(group -> parts.add(part(group)));
        if (!nameless.entries.isEmpty()) {
            parts.add(part(nameless));
        }
        if (faulty.refused()) {
            parts.add(new Part.Refused(faulty.problem()));
        }
        return new Decoded.Parts(parts);
    }

    /** How many indicators the row has. */
    private int add(CsvRow row) {
        String id = table.cell(row, CsvField.EXTERNAL_ID);
        Findings ofRow = new Findings("");
        CsvEntry entry = RowReader.read(table, row, ofRow);
        if (!CsvField.EXTERNAL_ID.accepts(id)) {
            (ofRow.refused() ? faulty : nameless.findings).addAll(ofRow);
            if (!ofRow.refused()) {
                nameless.entries.add(entry);
            }
        } else {
            Group group = groups.computeIfAbsent(id, Group::new);
            group.findings.addAll(ofRow);
            group.entries.add(entry);
        }
        return entry.indicators().size();
    }

    private Part part(Group group) {
        return group.findings.refused()
                ? new Part.Refused(group.findings.problem())
                : new CsvIncident(table, group.id, group.entries, group.findings, context).read();
    }

    private static Decoded tooLarge(String message) {
        return new Decoded.Refused(Problem.of(ProblemCode.TOO_LARGE, "", message));
    }
}
