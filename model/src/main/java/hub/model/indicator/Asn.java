package hub.model.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An autonomous system number, RFC 5396: {@code AS64500}; asdot is read too. */
record Asn() implements IndicatorType {

    private static final Pattern SPELLING =
            Pattern.compile("(?:ASN?[ :-]?)?(?:(\\d{1,5})\\.)?(\\d{1,10})", Pattern.CASE_INSENSITIVE);
    private static final long MAX = 0xffff_ffffL;

    @Override
    public String id() {
        return "asn";
    }

    @Override
    public String expected() {
        return "AS1..AS4294967295";
    }

    @Override
    public Outcome parse(String text) {
        Matcher matcher = SPELLING.matcher(text);
        long number = matcher.matches() ? number(matcher.group(1), Long.parseLong(matcher.group(2))) : 0;
        if (number < 1 || number > MAX) {
            return new Outcome.Rejected(expected());
        }
        Canonical value = Canonical.of(id(), "AS" + number);
        if ((number >= 64_496 && number <= 64_511) || (number >= 65_536 && number <= 65_551)) {
            value = value.flagged(Flag.DOCUMENTATION_RANGE);
        } else if ((number >= 64_512 && number <= 65_534) || (number >= 4_200_000_000L && number < MAX)) {
            value = value.flagged(Flag.PRIVATE_RANGE);
        } else if (number == 23_456 || number == 65_535 || number == MAX) {
            value = value.flagged(Flag.RESERVED);
        }
        return Outcome.accepted(value);
    }

    private static long number(String high, long low) {
        if (high == null) {
            return low;
        }
        long upper = Long.parseLong(high);
        return upper > 65_535 || low > 65_535 ? 0 : upper * 65_536 + low;
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public boolean resembles(String text) {
        return text.length() <= 16
                && text.regionMatches(true, 0, "AS", 0, 2)
                && Ascii.isDigit(text.charAt(text.length() - 1));
    }
}
