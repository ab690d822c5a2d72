package hub.formats.registry;

import hub.formats.DocumentWriter;
import hub.formats.Format;
import hub.formats.FormatChooser;
import hub.formats.csaf.CsafFormat;
import hub.formats.csv.CsvFormat;
import hub.formats.csv.CsvWriter;
import hub.formats.hub.HubFormat;
import hub.formats.hub.HubWriter;
import hub.formats.iodef.IodefJsonFormat;
import hub.formats.iodef.IodefWriter;
import hub.formats.iodef.IodefXmlFormat;
import hub.formats.json.Json;
import hub.formats.mail.MailFormat;
import hub.formats.markdown.MarkdownWriter;
import hub.formats.misp.MispFormat;
import hub.formats.misp.MispWriter;
import hub.formats.stix.StixFormat;
import hub.formats.stix.StixWriter;
import hub.formats.text.TextFormat;
import hub.model.incident.Revision;
import java.util.List;
import java.util.stream.Stream;

/** The formats that the hub reads, and those that it writes. */
public final class Formats {
    private static final String UTF_8 = ";charset=UTF-8";

    /** In the order in which they look at a report whose content type says nothing; the catch-all is last. */
    public static final List<Format> FORMATS = List.of(
            new HubFormat(),
            new StixFormat(),
            new MispFormat(),
            new IodefXmlFormat(),
            new IodefJsonFormat(),
            new CsafFormat(),
            new MailFormat(),
            new CsvFormat(),
            new TextFormat());

    /** The hub's own first: it is what is meant when nobody says. */
    public static final List<DocumentWriter> WRITERS = List.of(
            new DocumentWriter(
                    HubFormat.MEDIA_TYPE, (revision, annexes, token) -> Json.write(HubWriter.write(revision, token))),
            new DocumentWriter(
                    StixFormat.MEDIA_TYPE + ";version=2.1",
                    (revision, annexes, token) -> Json.write(StixWriter.bundle(revision, token))),
            new DocumentWriter(
                    MispFormat.MEDIA_TYPE, (revision, annexes, token) -> Json.write(MispWriter.event(revision))),
            new DocumentWriter(
                    IodefXmlFormat.MEDIA_TYPE, (revision, annexes, token) -> IodefWriter.xml(all(revision, annexes))),
            new DocumentWriter(
                    IodefJsonFormat.MEDIA_TYPE,
                    (revision, annexes, token) -> Json.write(IodefWriter.json(all(revision, annexes)))),
            new DocumentWriter(
                    CsvFormat.MEDIA_TYPE + UTF_8, (revision, annexes, token) -> CsvWriter.write(revision, annexes)),
            new DocumentWriter(
                    MarkdownWriter.MEDIA_TYPE + UTF_8,
                    (revision, annexes, token) -> MarkdownWriter.write(revision, annexes)));

    private Formats() {}

    private static List<Revision> all(Revision revision, List<Revision> annexes) {
        return Stream.concat(Stream.of(revision), annexes.stream()).toList();
    }

    public static FormatChooser chooser() {
        return new FormatChooser(FORMATS);
    }
}
