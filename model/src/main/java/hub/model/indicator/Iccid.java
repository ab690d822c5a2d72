package hub.model.indicator;

import java.util.regex.Pattern;

/** Number of a SIM card, ITU-T E.118: 89 and 16 to 18 digits. Cards print a check digit, files may leave it out; 18 digits are compared. */
record Iccid() implements IndicatorType {

    private static final Pattern SPELLING = Pattern.compile("89\\d{16,18}");

    @Override
    public String id() {
        return "iccid";
    }

    @Override
    public String expected() {
        return "18 to 20 digits that start with 89";
    }

    @Override
    public Outcome parse(String text) {
        String lower = Ascii.lower(Ascii.compact(Ascii.withoutPrefix(text, "iccid")));
        String digits = lower.endsWith("f") ? lower.substring(0, lower.length() - 1) : lower;
        return SPELLING.matcher(digits).matches()
                ? Outcome.accepted(Canonical.of(id(), digits).matching(digits.substring(0, 18)))
                : new Outcome.Rejected(expected());
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.SUBSCRIBER;
    }

    @Override
    public boolean resembles(String text) {
        return text.startsWith("89") && Ascii.isDigits(text, 19, 20) || text.regionMatches(true, 0, "iccid", 0, 5);
    }
}
