package hub.formats.stix;

import hub.formats.FormatContract;

class StixFormatTest extends FormatContract {
    StixFormatTest() {
        super(new StixFormat(), "stix");
    }
}
