package hub.model.indicator;

import hub.model.fiveg.MobileCountries;
import hub.model.fiveg.Plmn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Guesses what 14 to 20 digits without a label mean. Good enough to hide a subscriber, not to correlate: the values carry
 * {@link Flag#GUESSED}.
 */
final class BareDigits {

    /** The two digits that start an IMEI name the body that allocated it (GSMA TS.06); these are in use. */
    private static final Set<String> CURRENT = Set.of("01", "35", "86", "91", "98", "99");
    /** Devices of before 2004 carry these. */
    private static final Set<String> FORMER = Set.of("10", "30", "33", "44", "45", "49", "50", "51", "52", "53", "54");

    /** Fewest digits that are looked at. */
    static final int MIN = 14;

    private static final Pattern TIMESTAMP =
            Pattern.compile("20[0-4]\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])[0-5]\\d[0-5]\\d");

    private static final Set<List<Integer>> DEVICE_SHAPES = Set.of(
            List.of(2, 6, 6),
            List.of(2, 6, 6, 1),
            List.of(2, 6, 6, 2),
            List.of(6, 2, 6),
            List.of(6, 2, 6, 1),
            List.of(6, 2, 6, 2),
            List.of(8, 6),
            List.of(8, 6, 1),
            List.of(8, 6, 2));

    private BareDigits() {}

    /** What digits without separators may be; empty if nobody's. */
    static Optional<Canonical> read(String digits) {
        boolean network = MobileCountries.isAssigned(digits.substring(0, 3));
        boolean test = network && Plmn.leading(digits).orElseThrow().isTest();
        boolean current = CURRENT.contains(digits.substring(0, 2));
        boolean device = switch (digits.length()) {
            case 14 -> current && !network;
            case 15 -> Imei.luhn(digits) && !test && (current || !network);
            case 16 -> current || FORMER.contains(digits.substring(0, 2));
            default -> false;
        };
        if (digits.length() >= 19 && digits.startsWith("89") && Imei.luhn(digits)) {
            return guess(new Iccid().parse(digits));
        }
        boolean subscriber = network && digits.length() < 16 && !isTimestamp(digits);
        return device ? device(digits) : subscriber ? guess(Imsi.TYPE.parse(digits)) : Optional.empty();
    }

    /** The same for digits in groups: only the groups in which people write an IMSI or an IMEI. */
    static Optional<Canonical> read(String digits, List<Integer> sizes) {
        if (DEVICE_SHAPES.contains(sizes)) {
            return device(digits);
        }
        return isSubscriberShape(sizes) && digits.length() < 16 ? read(digits) : Optional.empty();
    }

    /** Country and network first, each alone or both together. */
    private static boolean isSubscriberShape(List<Integer> sizes) {
        boolean apart = sizes.getFirst() == 3 && sizes.get(1) <= 3 && sizes.get(1) >= 2;
        boolean together = sizes.size() == 2 && (sizes.getFirst() == 5 || sizes.getFirst() == 6) && sizes.get(1) >= 8;
        return apart || together;
    }

    private static Optional<Canonical> device(String digits) {
        return guess(new Imei().parse(digits.length() == 14 ? digits + "0" : digits));
    }

    private static Optional<Canonical> guess(Outcome outcome) {
        return outcome.values().stream().findFirst().map(value -> value.flagged(Flag.GUESSED));
    }

    /** Fourteen digits are rather a time than a subscriber of Greece. */
    private static boolean isTimestamp(String digits) {
        return TIMESTAMP.matcher(digits).matches();
    }
}
