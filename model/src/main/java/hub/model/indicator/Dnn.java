package hub.model.indicator;

import hub.model.fiveg.Plmn;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Data network name, 3GPP TS 23.003 9: the network identifier; an operator identifier is split off and its network derived. */
record Dnn() implements IndicatorType {

    private static final Pattern OPERATOR = Pattern.compile("(.+)\\.(mnc\\d{3}\\.mcc\\d{3})\\.gprs");
    private static final Pattern NETWORK =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern FORBIDDEN = Pattern.compile("(?:rac|lac|sgsn|rnc).*|.*\\.gprs");

    @Override
    public String id() {
        return "dnn";
    }

    @Override
    public String expected() {
        return "labels of letters, digits and hyphens, not starting with rac, lac, sgsn or rnc: internet";
    }

    @Override
    public Outcome parse(String raw) {
        String text = Ascii.lower(Refang.host(raw));
        Matcher full = OPERATOR.matcher(text);
        String network = full.matches() ? full.group(1) : text;
        if (network.length() > 100
                || !NETWORK.matcher(network).matches()
                || FORBIDDEN.matcher(network).matches()) {
            return new Outcome.Rejected(expected());
        }
        Canonical value = Canonical.of(id(), network);
        return Outcome.accepted(
                full.matches()
                        ? Plmn.inName(full.group(2))
                                .map(found -> Networks.within(value, found))
                                .orElse(value)
                        : value);
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public String defang(String canonical) {
        return Defang.host(canonical);
    }

    @Override
    public boolean resembles(String text) {
        return text.regionMatches(true, text.length() - 5, ".gprs", 0, 5);
    }
}
