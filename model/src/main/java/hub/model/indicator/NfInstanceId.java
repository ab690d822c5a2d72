package hub.model.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instance of a network function, 3GPP TS 29.571: a UUID version 4; other versions are taken with a flag. */
record NfInstanceId() implements IndicatorType {

    private static final Pattern SPELLING = Pattern.compile(
            "(?:urn:uuid:)?\\{?([0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{12})}?");

    @Override
    public String id() {
        return "nf-instance-id";
    }

    @Override
    public String expected() {
        return "a UUID: 4947a69a-f61b-4bc1-b9da-47c9c5d14b64";
    }

    @Override
    public Outcome parse(String text) {
        Matcher matcher = SPELLING.matcher(Ascii.lower(text));
        if (!matcher.matches()) {
            return new Outcome.Rejected(expected());
        }
        Canonical value = Canonical.of(id(), matcher.group(1));
        boolean version4 = matcher.group(2).equals("4") && "89ab".contains(matcher.group(3));
        return Outcome.accepted(version4 ? value : value.flagged(Flag.UUID_VERSION));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public boolean resembles(String text) {
        return text.length() >= 36 && text.length() <= 47 && text.charAt(text.length() - 14) == '-'
                || text.length() == 36 && text.charAt(8) == '-'
                || text.regionMatches(true, 0, "urn:uuid:", 0, 9);
    }
}
