package hub.formats.registry;

import hub.formats.DocumentWriter;
import hub.formats.Format;
import hub.formats.FormatChooser;
import hub.formats.hub.HubFormat;
import hub.formats.hub.HubWriter;
import hub.formats.iodef.IodefJsonFormat;
import hub.formats.iodef.IodefWriter;
import hub.formats.iodef.IodefXmlFormat;
import hub.formats.json.Json;
import hub.formats.misp.MispFormat;
import hub.formats.misp.MispWriter;
import hub.formats.stix.StixFormat;
import hub.formats.stix.StixWriter;
import java.util.List;

/** The formats that the hub reads, and those that it writes. */
public final class Formats {
    /** In the order in which they look at a report whose content type says nothing. */
    public static final List<Format> FORMATS = List.of(
            new HubFormat(), new StixFormat(), new MispFormat(), new IodefXmlFormat(), new IodefJsonFormat());

    /** The hub's own first: it is what is meant when nobody says. */
    public static final List<DocumentWriter> WRITERS = List.of(
            new DocumentWriter(HubFormat.MEDIA_TYPE, revision -> Json.write(HubWriter.write(revision))),
            new DocumentWriter(
                    StixFormat.MEDIA_TYPE + ";version=2.1", revision -> Json.write(StixWriter.bundle(revision))),
            new DocumentWriter(MispFormat.MEDIA_TYPE, revision -> Json.write(MispWriter.event(revision))),
            new DocumentWriter(IodefXmlFormat.MEDIA_TYPE, revision -> IodefWriter.xml(List.of(revision))),
            new DocumentWriter(
                    IodefJsonFormat.MEDIA_TYPE, revision -> Json.write(IodefWriter.json(List.of(revision)))));

    private Formats() {}

    public static FormatChooser chooser() {
        return new FormatChooser(FORMATS);
    }
}
