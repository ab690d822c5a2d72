package hub.model.indicator;

import hub.model.fiveg.Plmn;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Subscription permanent identifier, 3GPP TS 29.571 5.3.2. One that is an IMSI, a GCI or a GLI becomes that type; a network access
 * identifier stays: {@code nai-user@realm}. Stricter than the specification's pattern, which lets everything through.
 */
record Supi() implements IndicatorType {

    private static final Pattern NAI =
            Pattern.compile("nai-([!-?A-~]{1,253})@([!-?A-~]{1,253})", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "supi";
    }

    @Override
    public String expected() {
        return "imsi- and digits, nai-user@realm, gci-... or gli-...";
    }

    @Override
    public Outcome parse(String raw) {
        String text = Ascii.withoutPrefix(raw, "supi");
        for (IndicatorType line : LineId.ALL) {
            if (line.parse(text) instanceof Outcome.Accepted accepted) {
                return accepted;
            }
        }
        Matcher nai = NAI.matcher(text);
        if (nai.matches()) {
            String realm = Ascii.lower(nai.group(2));
            Canonical value = Canonical.of(id(), "nai-" + nai.group(1) + "@" + realm);
            return Outcome.accepted(Plmn.inName(realm)
                    .map(network -> Networks.within(value, network))
                    .orElse(value));
        }
        return Imsi.TYPE.parse(text) instanceof Outcome.Accepted accepted ? accepted : new Outcome.Rejected(expected());
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
    public boolean resembles(String text) {
        return text.regionMatches(true, 0, "nai-", 0, 4) || text.regionMatches(true, 0, "supi", 0, 4);
    }
}
