package hub.model.fiveg;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network slice, 3GPP TS 23.003 28.4.
 *
 * @param sst slice/service type, 0 to 255: 1 eMBB, 2 URLLC, 3 MIoT, 4 V2X, 5 HMTC, 6 HDLLC
 * @param sd slice differentiator, six lower-case hex digits; absent for none ({@code ffffff} on the wire)
 */
public record Snssai(int sst, Optional<String> sd) {

    private static final Pattern SPELLING = Pattern.compile("(\\d{1,3})(?:[-:/]([0-9a-f]{6}))?");
    private static final Pattern SD = Pattern.compile("[0-9a-f]{6}");
    private static final String NO_SD = "ffffff";

    public Snssai {
        if (sst < 0 || sst > 255) {
            throw new IllegalArgumentException("sst: " + sst + " (expected 0..255)");
        }
        if (sd.isPresent() && (!SD.matcher(sd.get()).matches() || sd.get().equals(NO_SD))) {
            throw new IllegalArgumentException("sd: " + sd.get() + " (expected 6 lower-case hex digits, not ffffff)");
        }
    }

    /** {@code SST} or {@code SST-SD}: the canonical form. */
    @Override
    public String toString() {
        return sst + sd.map(s -> "-" + s).orElse("");
    }

    /** Reads {@code 1}, {@code 1-000001}, {@code 01:000001}; {@code 1-FFFFFF} is 1. */
    public static Optional<Snssai> parse(String text) {
        Matcher matcher = SPELLING.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int sst = Integer.parseInt(matcher.group(1));
        Optional<String> sd = Optional.ofNullable(matcher.group(2)).filter(s -> !s.equals(NO_SD));
        return sst > 255 ? Optional.empty() : Optional.of(new Snssai(sst, sd));
    }
}
