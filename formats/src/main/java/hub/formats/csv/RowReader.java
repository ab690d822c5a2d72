package hub.formats.csv;

import hub.formats.json.Findings;
import hub.formats.value.Times;
import hub.model.incident.Indicator;
import hub.model.incident.IndicatorContext;
import hub.model.indicator.Canonical;
import hub.model.indicator.IndicatorType;
import hub.model.indicator.IndicatorTypes;
import hub.model.indicator.Recognizer;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads one row. A cell that is not what its column promises is a fault of the row, not of the others. */
final class RowReader {
    /** The type of values that nobody recognises. */
    private static final String OTHER = "text";

    private static final String PORT = "port";
    private static final IndicatorType ANY_ADDRESS = IndicatorTypes.find("ip").orElseThrow();

    private final CsvTable table;
    private final CsvRow row;
    private final Findings findings;
    private final Map<CsvField, String> fields = new EnumMap<>(CsvField.class);
    private final Map<String, String> unknown = new TreeMap<>();
    private final List<Indicator> indicators = new ArrayList<>();

    private RowReader(CsvTable table, CsvRow row, Findings findings) {
        this.table = table;
        this.row = row;
        this.findings = findings;
    }

    /** The row; of no use if the findings refuse. */
    static CsvEntry read(CsvTable table, CsvRow row, Findings findings) {
        return new RowReader(table, row, findings).read();
    }

    private CsvEntry read() {
        if (row.cells().size() != table.names().size()) {
            String where = CsvTable.pointer(row.line());
            findings.refuse(
                    ProblemCode.MALFORMED,
                    where,
                    where + ": " + row.cells().size() + " cells (expected "
                            + table.names().size() + ", as in the header)");
        }
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i) instanceof CsvColumn.Field(CsvField field)) {
                field(field, i);
            }
        }
        for (int i = 0; i < table.columns().size(); i++) {
            cell(table.columns().get(i), i);
        }
        Map<CsvField, String> ofIncident = new EnumMap<>(fields);
        ofIncident.keySet().removeIf(field -> !field.isOfIncident());
        return new CsvEntry(row, findings.refused() ? null : marking(), indicators, ofIncident, unknown);
    }

    private void field(CsvField field, int column) {
        String cell = table.cell(row, column);
        if (cell.isEmpty()) {
            return;
        }
        if (!field.accepts(cell)) {
            String message =
                    table.names().get(column) + ": " + Printable.quote(cell) + " (expected " + field.expected() + ")";
            findings.refuse(ProblemCode.INVALID_VALUE, table.pointer(row, column), message);
        } else if (fields.putIfAbsent(field, cell) != null) {
            unknown.put(table.names().get(column), cell);
        }
    }

    private void cell(CsvColumn column, int index) {
        String cell = table.cell(row, index);
        switch (column) {
            case CsvColumn.Unknown _
            when !cell.isEmpty() -> unknown.put(table.names().get(index), cell);
            case CsvColumn.Indicators(String type, String role)
            when !cell.isEmpty() -> {
                if (type.equals(PORT)) {
                    port(cell, role, index);
                } else {
                    add(type, cell, role, index);
                }
            }
            case CsvColumn.Field(CsvField field) when field == CsvField.VALUE -> value(cell, index);
            default -> {}
        }
    }

    /** A port alone is nobody's: it belongs to the address of its side in the same row, and is no indicator without one. */
    private void port(String port, @Nullable String role, int column) {
        Optional<Canonical> address = IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i) instanceof CsvColumn.Indicators(String _, String side)
                        && Objects.equals(side, role))
                .mapToObj(i -> ANY_ADDRESS.normalize(table.cell(row, i)).values())
                .flatMap(List::stream)
                .filter(value -> value.type().equals("ipv4") || value.type().equals("ipv6"))
                .findFirst();
        if (address.isEmpty()) {
            unknown.put(table.names().get(column), port);
        } else {
            boolean six = address.get().type().equals("ipv6");
            String host =
                    six ? "[" + address.get().value() + "]" : address.get().value();
            add(ANY_ADDRESS.id(), host + ":" + port, role, column);
        }
    }

    private void value(String cell, int column) {
        String type = fields.get(CsvField.TYPE);
        if (cell.isEmpty()) {
            if (type != null) {
                findings.refuse(
                        ProblemCode.MISSING_FIELD,
                        table.pointer(row, column),
                        table.names().get(column) + ": absent (expected a value of the type " + Printable.quote(type)
                                + ")");
            }
            return;
        }
        if (type != null) {
            add(type, cell, null, column);
            return;
        }
        Optional<Canonical> recognized = Recognizer.recognize(cell).stream().findFirst();
        if (recognized.isEmpty()) {
            findings.warn(
                    ProblemCode.UNKNOWN_VALUE,
                    table.pointer(row, column),
                    Printable.quote(cell) + " is of no type that the hub recognises; taken as " + OTHER);
        }
        add(recognized.map(Canonical::type).orElse(OTHER), cell, null, column);
    }

    private void add(String type, String value, @Nullable String role, int column) {
        IndicatorContext context = new IndicatorContext(
                fields.get(CsvField.INDICATOR_ID),
                fields.get(CsvField.COMMENT),
                time(CsvField.FIRST_SEEN),
                time(CsvField.LAST_SEEN),
                table.pointer(row, column));
        String side = role != null ? role : fields.get(CsvField.ROLE);
        indicators.add(Indicator.asSent(type, value, side, time(CsvField.VALID_UNTIL), null)
                .with(context));
    }

    private @Nullable Instant time(CsvField field) {
        String cell = fields.get(field);
        return cell == null ? null : Times.parse(cell);
    }

    /** A row that says for whom it is, but not how secret, would be shown by a rule that its sender did not mean. */
    private @Nullable Marking marking() {
        Optional<Tlp> tlp = Optional.ofNullable(fields.get(CsvField.TLP)).flatMap(Tlp::parse);
        Optional<Pap> pap = Optional.ofNullable(fields.get(CsvField.PAP)).flatMap(Pap::parse);
        String recipients = fields.getOrDefault(CsvField.RECIPIENTS, "");
        if (tlp.isEmpty()) {
            if (pap.isPresent() || !recipients.isEmpty()) {
                String where = CsvTable.pointer(row.line());
                findings.refuse(
                        ProblemCode.MISSING_FIELD,
                        where,
                        where + ": PAP or recipients without a tlp (expected " + CsvField.TLP.expected() + ")");
            }
            return null;
        }
        List<Token> tokens =
                CsvField.RECIPIENTS.several(recipients).stream().map(Token::new).toList();
        return new Marking(
                tlp.get(), pap.orElse(null), tokens, CsvField.flag(fields.getOrDefault(CsvField.CLIENTS, "")));
    }
}
