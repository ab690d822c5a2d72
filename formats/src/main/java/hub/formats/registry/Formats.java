package hub.formats.registry;

import hub.formats.DocumentWriter;
import hub.formats.Format;
import hub.formats.FormatChooser;
import hub.formats.csaf.CsafFormat;
import hub.formats.csv.CsvFormat;
import hub.formats.csv.CsvWriter;
import hub.formats.hub.HubFormat;
import hub.formats.hub.HubWriter;
import hub.formats.json.Json;
import hub.formats.markdown.MarkdownWriter;
import hub.formats.misp.MispFormat;
import hub.formats.misp.MispWriter;
import hub.formats.stix.StixFormat;
import hub.formats.stix.StixWriter;
import hub.formats.text.TextFormat;
import java.util.List;

/** The formats that the hub reads, and those that it writes. */
public final class Formats {
    /** In the order in which they look at a report whose content type says nothing; the catch-all is last. */
    public static final List<Format> FORMATS = List.of(
            new HubFormat(), new StixFormat(), new MispFormat(), new CsafFormat(), new CsvFormat(), new TextFormat());

    /** The hub's own first: it is what is meant when nobody says. */
    public static final List<DocumentWriter> WRITERS = List.of(
            new DocumentWriter(HubFormat.MEDIA_TYPE, (revision, annexes, token) -> Json.write(HubWriter.write(revision, token))),
            new DocumentWriter(
                    StixFormat.MEDIA_TYPE + ";version=2.1",
                    (revision, annexes, token) -> Json.write(StixWriter.bundle(revision, token))),
            new DocumentWriter(MispFormat.MEDIA_TYPE, (revision, annexes, token) -> Json.write(MispWriter.event(revision))),
            new DocumentWriter(CsvFormat.MEDIA_TYPE, (revision, annexes, token) -> CsvWriter.write(revision, annexes)),
            new DocumentWriter(MarkdownWriter.MEDIA_TYPE, (revision, annexes, token) -> MarkdownWriter.write(revision, annexes)));

    private Formats() {}

    public static FormatChooser chooser() {
        return new FormatChooser(FORMATS);
    }
}
