package hub.model.indicator;

import hub.model.fiveg.Plmn;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a named network: {@code ncgi} and {@code ecgi} (cells, 3GPP TS 23.003 19.6A and 19.6), {@code global-gnb-id}
 * (base station, 3GPP TS 38.413 9.3.1.6) and {@code tai} (tracking area, 28.6), written
 * {@code mcc-mnc-code}. Network and code are derived.
 *
 * @param id of the type
 * @param code type of the last part
 * @param example of a good value
 * @param personalData of values
 */
record PlaceId(String id, IndicatorType code, String example, PersonalData personalData) implements IndicatorType {

    static final List<PlaceId> ALL = List.of(
            new PlaceId("ncgi", HexId.NR_CELL, "001-01-00a1b2c3d", PersonalData.INDIRECT),
            new PlaceId("ecgi", HexId.EUTRA_CELL, "001-01-0a1b2c3", PersonalData.INDIRECT),
            new PlaceId("global-gnb-id", HexId.GNB_ID, "001-01-00a1b2c3", PersonalData.NONE),
            new PlaceId("tai", TrackingArea.TYPE, "001-01-000001", PersonalData.NONE));

    private static final Pattern SPELLING = Pattern.compile("(\\d{3})[-/ ]?(\\d{2,3})[-/: ]([0-9a-fxA-FX]{1,11})");

    @Override
    public String expected() {
        return "network and code: " + example;
    }

    @Override
    public Outcome parse(String text) {
        Matcher matcher = SPELLING.matcher(Ascii.withoutPrefix(text, id));
        if (!matcher.matches() || !(code.parse(matcher.group(3)) instanceof Outcome.Accepted(var values))) {
            return new Outcome.Rejected(expected());
        }
        Canonical last = values.getFirst();
        Plmn plmn = new Plmn(matcher.group(1), matcher.group(2));
        Canonical value = Canonical.of(id, plmn + "-" + last.value()).flagged(last.flags());
        return Outcome.accepted(Networks.within(value, plmn).deriving(last));
    }

    @Override
    public boolean resembles(String text) {
        int length = text.length();
        return length >= 11
                && length <= 18
                && text.charAt(3) == '-'
                && text.indexOf('-', 4) > 0
                && text.indexOf('.') < 0;
    }
}
