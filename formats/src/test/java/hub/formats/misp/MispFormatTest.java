package hub.formats.misp;

import hub.formats.FormatContract;

class MispFormatTest extends FormatContract {
    MispFormatTest() {
        super(new MispFormat(), "misp");
    }
}
