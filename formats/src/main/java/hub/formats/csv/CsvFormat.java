package hub.formats.csv;

import hub.formats.Decoded;
import hub.formats.Format;
import hub.formats.Head;
import hub.formats.Head.Syntax;
import hub.formats.ReadContext;
import hub.formats.value.PlainText;
import java.util.List;
import java.util.Set;

/** Rows of indicators with columns by name. */
public final class CsvFormat implements Format {
    public static final String MEDIA_TYPE = "text/csv";

    private static final int LONGEST_NAME = 40;

    private final CsvMapping mapping;

    public CsvFormat() {
        this(CsvMapping.STANDARD);
    }

    /** @param mapping for senders whose columns have other names */
    public CsvFormat(CsvMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public Set<String> aliases() {
        return Set.of("text/tab-separated-values", "application/csv");
    }

    @Override
    public Set<String> versions() {
        return Set.of("1");
    }

    @Override
    public Syntax syntax() {
        return Syntax.TEXT;
    }

    /** A first line of short names, two of which the hub knows; prose with a comma is not that. */
    @Override
    public boolean looksLike(Head head) {
        if (head.syntax() != Syntax.TEXT) {
            return false;
        }
        String first = head.start()
                .replace("\ufeff", "")
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        if (!(CsvParser.parse(first) instanceof CsvParser.Parsed.Rows(List<CsvRow> rows)) || rows.isEmpty()) {
            return false;
        }
        List<String> names = rows.getFirst().cells();
        long known = names.stream()
                .filter(name -> !(mapping.find(name) instanceof CsvColumn.Unknown))
                .count();
        return known >= 2 && names.stream().allMatch(name -> name.strip().length() <= LONGEST_NAME);
    }

    @Override
    public Decoded read(byte[] report, ReadContext context) {
        return switch (PlainText.of(report)) {
            case PlainText.Refused(var problem) -> new Decoded.Refused(problem);
            case PlainText.Text(String text) ->
                switch (CsvParser.parse(text)) {
                    case CsvParser.Parsed.Refused(var problem) -> new Decoded.Refused(problem);
                    case CsvParser.Parsed.Rows(List<CsvRow> rows) ->
                        switch (CsvTable.of(rows, mapping)) {
                            case CsvTable.Read.Refused(var problem) -> new Decoded.Refused(problem);
                            case CsvTable.Read.Table(CsvTable table) -> CsvReader.read(table, context);
                        };
                };
        };
    }
}
