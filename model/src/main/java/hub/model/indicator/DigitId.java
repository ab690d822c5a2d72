package hub.model.indicator;

import java.util.List;

/**
 * An identifier of decimal digits; leading zeros count.
 *
 * @param id of the type
 * @param min fewest digits
 * @param max most digits
 * @param prefix that senders may write before the digits, without it in the canonical form; empty for none
 * @param personalData of values
 */
record DigitId(String id, int min, int max, String prefix, PersonalData personalData) implements IndicatorType {

    static final List<DigitId> ALL = List.of(
            // ITU-T E.212
            new DigitId("mcc", 3, 3, "", PersonalData.NONE),
            new DigitId("mnc", 2, 3, "", PersonalData.NONE),
            // type allocation code of a device model, 3GPP TS 23.003 6.2; not a tracking area
            new DigitId("tac-device", 8, 8, "", PersonalData.NONE),
            // SS7 address, ITU-T E.164: of a network node, or somebody's number
            new DigitId("global-title", 5, 15, "+", PersonalData.INDIRECT));

    @Override
    public String expected() {
        return (min == max ? String.valueOf(min) : min + " to " + max) + " digits";
    }

    @Override
    public Outcome parse(String text) {
        String digits = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
        return Ascii.isDigits(digits, min, max)
                ? Outcome.accepted(Canonical.of(id, digits))
                : new Outcome.Rejected(expected());
    }
}
