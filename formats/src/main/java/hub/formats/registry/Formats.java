package hub.formats.registry;

import hub.formats.Format;
import hub.formats.FormatChooser;
import hub.formats.hub.HubFormat;
import hub.formats.iodef.IodefJsonFormat;
import hub.formats.iodef.IodefXmlFormat;
import hub.formats.stix.StixFormat;
import java.util.List;

/** The formats that the hub reads. */
public final class Formats {
    /** In the order in which they look at a report whose content type says nothing. */
    public static final List<Format> FORMATS = 
            List.of(new HubFormat(), new StixFormat(), new IodefXmlFormat(), new IodefJsonFormat());

    private Formats() {}

    public static FormatChooser chooser() {
        return new FormatChooser(FORMATS);
    }
}
