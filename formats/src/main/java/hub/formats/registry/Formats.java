package hub.formats.registry;

import static hub.formats.DocumentWriter.alone;

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
    /** In the order in which they look at a report whose content type says nothing; the catch-all is last. */
    public static final List<Format> FORMATS = List.of(
            new HubFormat(),
            new StixFormat(),
            new MispFormat(),
            new IodefXmlFormat(),
            new IodefJsonFormat(),
            new CsafFormat(),
            new CsvFormat(),
            new TextFormat());

    /** The hub's own first: it is what is meant when nobody says. */
    public static final List<DocumentWriter> WRITERS = List.of(
            alone(HubFormat.MEDIA_TYPE, revision -> Json.write(HubWriter.write(revision))),
            alone(StixFormat.MEDIA_TYPE + ";version=2.1", revision -> Json.write(StixWriter.bundle(revision))),
            alone(MispFormat.MEDIA_TYPE, revision -> Json.write(MispWriter.event(revision))),
            new DocumentWriter(
                    IodefXmlFormat.MEDIA_TYPE, (incident, annexes) -> IodefWriter.xml(all(incident, annexes))),
            new DocumentWriter(
                    IodefJsonFormat.MEDIA_TYPE,
                    (incident, annexes) -> Json.write(IodefWriter.json(all(incident, annexes)))),
            new DocumentWriter(CsvFormat.MEDIA_TYPE, CsvWriter::write),
            new DocumentWriter(MarkdownWriter.MEDIA_TYPE, MarkdownWriter::write));

    private Formats() {}

    private static List<Revision> all(Revision incident, List<Revision> annexes) {
        return Stream.concat(Stream.of(incident), annexes.stream()).toList();
    }

    public static FormatChooser chooser() {
        return new FormatChooser(FORMATS);
    }
}
