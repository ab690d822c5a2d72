package hub.formats.registry;

import hub.formats.Format;
import hub.formats.FormatChooser;
import hub.formats.csaf.CsafFormat;
import hub.formats.csv.CsvFormat;
import hub.formats.hub.HubFormat;
import hub.formats.mail.MailFormat;
import hub.formats.stix.StixFormat;
import hub.formats.text.TextFormat;
import java.util.List;

/** The formats that the hub reads. */
public final class Formats {
    /** In the order in which they look at a report whose content type says nothing; the catch-all is last. */
    public static final List<Format> FORMATS = List.of(
            new HubFormat(), new StixFormat(), new CsafFormat(), new MailFormat(), new CsvFormat(), new TextFormat());

    private Formats() {}

    public static FormatChooser chooser() {
        return new FormatChooser(FORMATS);
    }
}
