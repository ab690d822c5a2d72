package hub.model.indicator;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Fingerprint of a TLS client (Salesforce JA3): MD5 of the JA3 string. The string itself is hashed and kept as the part {@code string}. */
record Ja3() implements IndicatorType {

    private static final Pattern STRING =
            Pattern.compile("\\d{1,5},[\\d-]{0,2000},[\\d-]{0,1000},[\\d-]{0,1000},[\\d-]{0,100}");

    @Override
    public String id() {
        return "ja3";
    }

    @Override
    public String expected() {
        return "32 hex digits, or a JA3 string of five lists of numbers";
    }

    @Override
    @SuppressWarnings("deprecation") // JA3 is defined as MD5
    public Outcome parse(String text) {
        if (Ascii.isHex(text, 32, 32)) {
            return Outcome.accepted(Canonical.of(id(), Ascii.lower(text)));
        }
        if (!STRING.matcher(text).matches()) {
            return new Outcome.Rejected(expected());
        }
        String md5 = Hashing.md5().hashString(text, StandardCharsets.US_ASCII).toString();
        return Outcome.accepted(Canonical.of(id(), md5).part("string", text));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public boolean resembles(String text) {
        return text.length() == 32 || (text.length() > 8 && Ascii.isDigit(text.charAt(0)) && text.indexOf(',') > 0);
    }

    @Override
    public int maxLength() {
        return 4096;
    }
}
