package hub.formats.iodef;

import hub.formats.FormatContract;

class IodefJsonFormatTest extends FormatContract {
    IodefJsonFormatTest() {
        super(new IodefJsonFormat(), "iodef-json");
    }
}
