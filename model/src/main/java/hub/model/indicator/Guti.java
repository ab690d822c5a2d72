package hub.model.indicator;

import hub.model.fiveg.Plmn;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Temporary identifier of a subscriber, 3GPP TS 23.003 2.10: {@code mcc-mnc-amfid-tmsi}. */
record Guti() implements IndicatorType {

    private static final Pattern SPELLING = Pattern.compile(
            "(\\d{3})[-/]?(\\d{2,3})[-/:]?([0-9a-f]{6})[-/:]?(?:0x)?([0-9a-f]{8})", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "5g-guti";
    }

    @Override
    public String expected() {
        return "network, AMF id and TMSI: 001-01-cafe00-00000001";
    }

    @Override
    public Outcome parse(String text) {
        Matcher matcher = SPELLING.matcher(Ascii.withoutPrefix(text, "5g-guti"));
        if (!matcher.matches()) {
            return new Outcome.Rejected(expected());
        }
        Plmn plmn = new Plmn(matcher.group(1), matcher.group(2));
        String amf = Ascii.lower(matcher.group(3));
        String value = plmn + "-" + amf + "-" + Ascii.lower(matcher.group(4));
        return Outcome.accepted(Networks.within(Canonical.of(id(), value), plmn).deriving(Canonical.of("amf-id", amf)));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.SUBSCRIBER;
    }

    /** Test networks have no subscribers. */
    @Override
    public PersonalData personalData(Canonical value) {
        return value.flags().contains(Flag.TEST_NETWORK) ? PersonalData.NONE : personalData();
    }

    @Override
    public Optional<Duration> defaultLife() {
        return Optional.of(Duration.ofDays(1));
    }

    @Override
    public boolean resembles(String text) {
        return text.regionMatches(true, 0, "5g-guti", 0, 7) || text.length() > 20 && text.charAt(3) == '-';
    }
}
