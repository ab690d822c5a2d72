package hub.model.indicator;

import hub.model.fiveg.Plmn;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Subscription concealed identifier, 3GPP TS 29.571 and TS 23.003 2.2B: type, network or realm, routing indicator, protection scheme, key,
 * output. Scheme 0 conceals nothing, so its value is treated as the subscriber's number.
 */
record Suci() implements IndicatorType {

    private static final Pattern SPELLING = Pattern.compile(
            "suci-(?:0-(\\d{3})-(\\d{2,3})|[1-7]-[!-,.-~]{1,253})-(\\d{1,4})-"
                    + "(?:(0)-0-([!-~]{1,253})|([a-f1-9])-([1-9]|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5])-[a-f0-9]{1,512})",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "suci";
    }

    @Override
    public String expected() {
        return "suci-0-MCC-MNC-routing-scheme-key-output: suci-0-001-01-0000-1-1-aa11";
    }

    @Override
    public Outcome parse(String text) {
        Matcher matcher = SPELLING.matcher(text);
        if (!matcher.matches()) {
            return new Outcome.Rejected(expected());
        }
        boolean clear = matcher.group(4) != null;
        String scheme = Ascii.lower(Objects.requireNonNullElse(matcher.group(6), "0"));
        Canonical value = Canonical.of(id(), Ascii.lower(text)).part("scheme", scheme);
        if (matcher.group(1) != null) {
            value = Networks.within(value, new Plmn(matcher.group(1), matcher.group(2)));
        }
        return Outcome.accepted(clear ? value.flagged(Flag.NULL_SCHEME) : value);
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.SUBSCRIBER;
    }

    /** Encrypted, it is used once; test networks have no subscribers. */
    @Override
    public PersonalData personalData(Canonical value) {
        if (value.flags().contains(Flag.TEST_NETWORK)) {
            return PersonalData.NONE;
        }
        return value.flags().contains(Flag.NULL_SCHEME) ? PersonalData.SUBSCRIBER : PersonalData.INDIRECT;
    }

    @Override
    public Optional<Duration> defaultLife() {
        return Optional.of(Duration.ofDays(1));
    }

    @Override
    public boolean resembles(String text) {
        return text.regionMatches(true, 0, "suci-", 0, 5);
    }
}
