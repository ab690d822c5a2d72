package hub.model.indicator;

import com.google.common.base.Splitter;
import java.util.regex.Pattern;

/** A hardware address of 64 bits (IEEE EUI-64), lower case with colons. */
record MacEui64() implements IndicatorType {

    private static final Pattern SPELLING =
            Pattern.compile("[0-9A-Fa-f]{2}([:-]?)[0-9A-Fa-f]{2}(?:\\1[0-9A-Fa-f]{2}){6}");

    @Override
    public String id() {
        return "mac-eui-64";
    }

    @Override
    public String expected() {
        return "eight pairs of hex digits: d2:fb:49:ff:fe:24:37:18";
    }

    @Override
    public Outcome parse(String raw) {
        String text = Refang.host(raw);
        if (!SPELLING.matcher(text).matches()) {
            return new Outcome.Rejected(expected());
        }
        String hex = Ascii.lower(text).replace(":", "").replace("-", "");
        return Outcome.accepted(
                Canonical.of(id(), String.join(":", Splitter.fixedLength(2).split(hex))));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.INDIRECT;
    }
}
