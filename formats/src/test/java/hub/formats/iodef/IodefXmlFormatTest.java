package hub.formats.iodef;

import hub.formats.FormatContract;

class IodefXmlFormatTest extends FormatContract {
    IodefXmlFormatTest() {
        super(new IodefXmlFormat(), "iodef");
    }
}
