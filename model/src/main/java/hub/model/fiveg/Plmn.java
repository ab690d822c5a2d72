package hub.model.fiveg;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public land mobile network, 3GPP TS 23.003 2.2. Strings, never numbers: 001-01 and 001-001 are different networks.
 *
 * @param mcc mobile country code, three digits (ITU-T E.212)
 * @param mnc mobile network code, two or three digits
 */
public record Plmn(String mcc, String mnc) {

    private static final Pattern SPELLING = Pattern.compile("(\\d{3})[-/ ._]?(\\d{2,3})");
    private static final Pattern MCC = Pattern.compile("\\d{3}");
    private static final Pattern MNC = Pattern.compile("\\d{2,3}");
    private static final Pattern IN_NAME = Pattern.compile("mnc(\\d{3})\\.mcc(\\d{3})");

    public Plmn {
        if (!MCC.matcher(mcc).matches() || !MNC.matcher(mnc).matches()) {
            throw new IllegalArgumentException("plmn: " + mcc + "-" + mnc + " (expected MCC-MNC: 3 and 2 or 3 digits)");
        }
    }

    /** {@code MCC-MNC}: the canonical form. */
    @Override
    public String toString() {
        return mcc + "-" + mnc;
    }

    /** Whether nobody's subscribers can be meant: the test networks of country code 001 and private networks of 999. */
    public boolean isTest() {
        return mcc.equals("001") || mcc.equals("999");
    }

    /** Reads {@code 001-01}, {@code 310/26} or {@code 00101}: five digits have a network code of two, six of three. */
    public static Optional<Plmn> parse(String text) {
        Matcher matcher = SPELLING.matcher(text);
        return matcher.matches() ? Optional.of(new Plmn(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** The network at the start of an IMSI; the length of its code is looked up, two digits where the country has both. */
    public static Optional<Plmn> leading(String digits) {
        if (digits.length() < 5) {
            return Optional.empty();
        }
        String mcc = digits.substring(0, 3);
        boolean three = digits.length() > 5 && MncLengths.three(mcc, digits.substring(3, 6));
        return Optional.of(new Plmn(mcc, digits.substring(3, three ? 6 : 5)));
    }

    /**
     * The network in a name of the operator's DNS, where a code of two digits is padded: {@code mnc093.mcc208} (3GPP TS 23.003 28.2).
     *
     * @param plmn what the table of code lengths says; as written where it cannot say
     * @param ambiguous the country has both lengths: {@code mnc001} may be 01 or 001
     */
    public record InName(Plmn plmn, boolean ambiguous) {}

    /** The first {@code mnc<3>.mcc<3>} of a lower-case name. */
    public static Optional<InName> inName(String name) {
        Matcher matcher = IN_NAME.matcher(name);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String mnc = matcher.group(1);
        Plmn written = new Plmn(matcher.group(2), mnc);
        if (mnc.charAt(0) != '0') {
            return Optional.of(new InName(written, false));
        }
        return Optional.of(
                switch (MncLengths.of(written.mcc())) {
                    case TWO -> new InName(new Plmn(written.mcc(), mnc.substring(1)), false);
                    case THREE -> new InName(written, false);
                    case MIXED -> new InName(written, true);
                });
    }
}
