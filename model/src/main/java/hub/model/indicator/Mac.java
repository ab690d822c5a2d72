package hub.model.indicator;

import com.google.common.base.Splitter;
import java.util.regex.Pattern;

/** A hardware address of 48 bits (IEEE 802), lower case with colons, as STIX 2.1 writes it. */
record Mac() implements IndicatorType {

    static final Mac TYPE = new Mac();

    private static final Pattern SPELLING =
            Pattern.compile("[0-9A-Fa-f]{2}([:-]?)[0-9A-Fa-f]{2}(?:\\1[0-9A-Fa-f]{2}){4}"
                    + "|[0-9A-Fa-f]{4}\\.[0-9A-Fa-f]{4}\\.[0-9A-Fa-f]{4}");

    @Override
    public String id() {
        return "mac";
    }

    @Override
    public String expected() {
        return "six pairs of hex digits: d2:fb:49:24:37:18";
    }

    @Override
    public Outcome parse(String raw) {
        String text = Refang.host(raw);
        if (!SPELLING.matcher(text).matches()) {
            return new Outcome.Rejected(expected());
        }
        String hex = Ascii.lower(text).replace(":", "").replace("-", "").replace(".", "");
        return Outcome.accepted(
                Canonical.of(id(), String.join(":", Splitter.fixedLength(2).split(hex))));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.INDIRECT;
    }

    /** Twelve hex digits without separators are a hardware address only where the sender says so. */
    @Override
    public boolean resembles(String text) {
        return (text.length() == 17 || text.length() == 14)
                && SPELLING.matcher(text).matches();
    }
}
