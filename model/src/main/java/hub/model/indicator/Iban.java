package hub.model.indicator;

import java.util.Locale;
import java.util.regex.Pattern;

/** A bank account, ISO 13616, with its check digits (ISO 7064, modulo 97); without spaces. */
record Iban() implements IndicatorType {

    private static final Pattern SPELLING = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");

    @Override
    public String id() {
        return "iban";
    }

    @Override
    public String expected() {
        return "an account with right check digits: GB82 WEST 1234 5698 7654 32";
    }

    @Override
    public Outcome parse(String text) {
        String value = Ascii.compact(text).toUpperCase(Locale.ROOT);
        return SPELLING.matcher(value).matches() && remainder(value) == 1
                ? Outcome.accepted(Canonical.of(id(), value))
                : new Outcome.Rejected(expected());
    }

    private static int remainder(String value) {
        int rest = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = Character.digit(value.charAt((i + 4) % value.length()), 36);
            rest = (rest * (digit > 9 ? 100 : 10) + digit) % 97;
        }
        return rest;
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.DIRECT;
    }
}
