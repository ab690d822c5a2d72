package hub.model.indicator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of subscribers and devices in a text: with a label, with a plus sign, or bare. */
final class SubscriberNumbers {

    private static final IndicatorType NUMBER = new Msisdn();
    private static final IndicatorType TEMPORARY = new Guti();
    private static final Pattern TEMPORARY_FORM =
            Pattern.compile("\\d{3}-\\d{2,3}-[0-9a-fA-F]{6}-[0-9a-fA-F]{8}(?![0-9a-zA-Z])");
    /** Fewest digits of a number that stands away from its label. */
    private static final int FAR = 9;
    /** Fewest digits of a number without its country code, right after its label and elsewhere, and most (ITU-T E.164). */
    private static final int LOCAL = 6;

    private static final int NATIONAL = 9;
    private static final int LONGEST = 15;
    /** A group as long as this is a number of its own. */
    private static final int ALONE = 10;
    /** Longer runs of hex digits with letters are hashes, which contain any digits. */
    private static final int HASH = 20;

    private final String text;
    private final Matcher guti;

    SubscriberNumbers(String text) {
        this.text = text;
        this.guti = TEMPORARY_FORM.matcher(text);
    }

    /** What the digits mean that start and end there; other groups may follow. */
    Optional<Span> read(int start, int end) {
        if (end - start > DigitGroups.MAX) {
            return Optional.empty();
        }
        if (end - start == 16 && end < text.length() && text.charAt(end) == '@') {
            return read(start + 1, end); // identity of EAP-AKA: a digit and the IMSI, 3GPP TS 23.003 19.3.2
        }
        DigitGroups groups = DigitGroups.at(text, start, end);
        if (groups.digits().length() < 5) {
            return temporary(start);
        }
        return plus(start, groups)
                .or(() -> temporary(start))
                .or(() -> labelled(start, groups))
                .or(() -> split(start, end, groups))
                .or(() -> isApart(start, end) ? bare(start, groups) : Optional.empty());
    }

    /** A number that a line's end splits is read where a sign or label says that it is one: lists of numbers have line ends too. */
    private Optional<Span> split(int start, int end, DigitGroups line) {
        DigitGroups lines = DigitGroups.acrossLines(text, start, end);
        return lines.sizes().size() == line.sizes().size()
                ? Optional.empty()
                : plus(start, lines).or(() -> labelled(start, lines));
    }

    private Optional<Span> temporary(int start) {
        if (start + 3 >= text.length() || text.charAt(start + 3) != '-') {
            return Optional.empty();
        }
        guti.region(start, Math.min(text.length(), start + 24));
        return guti.lookingAt() ? value(TEMPORARY, start, guti.end(), guti.group()) : Optional.empty();
    }

    private Optional<Span> plus(int start, DigitGroups groups) {
        int sign = text.regionMatches(true, Math.max(0, start - 3), "%2b", 0, 3) ? 3 : 1;
        boolean plus = start >= sign && (sign == 3 || "+\uFF0B".indexOf(text.charAt(start - 1)) >= 0);
        boolean inside = plus && start > sign && Character.isLetterOrDigit(text.charAt(start - sign - 1));
        return !plus || (inside && sign == 1) ? Optional.empty() : longest(NUMBER, start - sign, groups, "+", 7);
    }

    private Optional<Span> labelled(int start, DigitGroups groups) {
        return SubscriberLabels.before(text, start).flatMap(label -> {
            Optional<Span> span = longest(label.type(), start, groups, "", fewest(label));
            return span.or(() -> switch (label.type().id()) {
                case "imei" -> label.first() ? device(start, groups) : Optional.empty();
                case "msisdn" -> label.near() ? national(start, groups, label.first()) : Optional.empty();
                default -> Optional.empty();
            });
        });
    }

    /** A number that is nobody's as an international one is a national one, and somebody's all the same. */
    private Optional<Span> national(int start, DigitGroups groups, boolean first) {
        int most =
                first && groups.sizes().getFirst() < NATIONAL ? groups.sizes().size() : 1;
        for (int n = most; n > 0; n--) {
            int total = groups.total(n);
            if (total >= (first ? LOCAL : NATIONAL) && total <= LONGEST) {
                int end = groups.ends().get(n - 1);
                Canonical number = Canonical.of(
                                NUMBER.id(), "+" + groups.digits().substring(0, total))
                        .flagged(Flag.PLUS_ASSUMED);
                return Optional.of(new Span(start, end, text.substring(start, end), number));
            }
        }
        return Optional.empty();
    }

    /** A text says "IMSI 23001" of a network: fewer digits than a subscriber has are none, though a stated IMSI may be that short. */
    private static int fewest(SubscriberLabels label) {
        return switch (label.type().id()) {
            case "imsi" -> 13;
            case "imei" -> 14;
            default -> label.near() ? 5 : FAR;
        };
    }

    /** A device whose check digit is missing or wrong: 14 digits are what is compared. */
    private Optional<Span> device(int start, DigitGroups groups) {
        for (int n = groups.sizes().size(); n > 0; n--) {
            if (groups.total(n) == 14 || groups.total(n) == 15) {
                return value(
                        new Imei(),
                        start,
                        groups.ends().get(n - 1),
                        groups.digits().substring(0, 14) + "0");
            }
        }
        return Optional.empty();
    }

    private Optional<Span> longest(IndicatorType type, int start, DigitGroups groups, String sign, int min) {
        boolean alone = groups.sizes().getFirst() >= Math.max(ALONE, min);
        for (int n = alone ? 1 : groups.sizes().size(); n > 0; n--) {
            int total = groups.total(n);
            if (total >= min) {
                String digits = sign + groups.digits().substring(0, total);
                Optional<Span> span = value(type, start, groups.ends().get(n - 1), digits);
                if (span.isPresent()) {
                    return span;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Span> bare(int start, DigitGroups groups) {
        boolean alone = groups.sizes().getFirst() >= BareDigits.MIN;
        for (int n = alone ? 1 : groups.sizes().size(); n > 0 && groups.total(n) >= BareDigits.MIN; n--) {
            String digits = groups.digits().substring(0, groups.total(n));
            int end = groups.ends().get(n - 1);
            Optional<Canonical> value = n == 1
                    ? BareDigits.read(digits)
                    : BareDigits.read(digits, groups.sizes().subList(0, n));
            if (value.isPresent()) {
                return value.map(v -> new Span(start, end, text.substring(start, end), v));
            }
        }
        return Optional.empty();
    }

    /** Not the fraction of a decimal number, and not a piece of a hash. */
    private boolean isApart(int start, int end) {
        if (start > 1 && ".,".indexOf(text.charAt(start - 1)) >= 0 && DigitGroups.isDigit(text.charAt(start - 2))) {
            return false;
        }
        int left = start;
        while (left > 0 && start - left < HASH && Ascii.isHexDigit(text.charAt(left - 1))) {
            left--;
        }
        int right = end;
        while (right < text.length() && right - end < HASH && Ascii.isHexDigit(text.charAt(right))) {
            right++;
        }
        return right - left == end - start || right - left < HASH;
    }

    private Optional<Span> value(IndicatorType type, int start, int end, String digits) {
        return type.normalize(digits).values().stream()
                .findFirst()
                .map(value -> new Span(start, end, text.substring(start, end), value));
    }
}
