package hub.model.indicator;

import com.google.common.collect.Sets;
import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name of the DNS after UTS 46 (non-transitional), with underscores allowed as in {@code _dmarc}.
 *
 * @param ascii canonical: lower case, punycode, no trailing dot
 * @param unicode what people read; the same where there is nothing to decode
 * @param flags of names outside ASCII
 */
record HostName(String ascii, String unicode, Set<Flag> flags) {

    private static final IDNA UTS46 = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);
    private static final SpoofChecker SPOOF = new SpoofChecker.Builder().build();
    private static final Pattern ASCII_NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");
    /** Real names of content networks have two hyphens there: r3---sn-x.example. */
    private static final Set<IDNA.Error> TOLERATED = Sets.immutableEnumSet(IDNA.Error.HYPHEN_3_4);

    HostName {
        flags = Sets.immutableEnumSet(flags);
    }

    /** The name that the text means; empty if no name can be written so. */
    static Optional<HostName> of(String text) {
        if (text.isEmpty() || text.length() > 512) {
            return Optional.empty();
        }
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        String lower = Ascii.lower(name);
        if (ASCII_NAME.matcher(lower).matches() && !lower.contains("xn--")) {
            return lower.length() > 253 ? Optional.empty() : Optional.of(new HostName(lower, lower, Set.of()));
        }
        return international(name);
    }

    private static Optional<HostName> international(String name) {
        IDNA.Info info = new IDNA.Info();
        String ascii = UTS46.nameToASCII(name, new StringBuilder(), info).toString();
        if (!TOLERATED.containsAll(info.getErrors())
                || !ASCII_NAME.matcher(ascii).matches()) {
            return Optional.empty();
        }
        String unicode =
                UTS46.nameToUnicode(ascii, new StringBuilder(), new IDNA.Info()).toString();
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        for (String label : unicode.split("\\.", -1)) {
            if (isConfusable(label)) {
                flags.add(Flag.CONFUSABLE);
            }
        }
        if (!unicode.codePoints().allMatch(HostName::isIdna2008)) {
            flags.add(Flag.IDNA2008_DISALLOWED);
        }
        return Optional.of(new HostName(ascii, unicode, flags));
    }

    private static boolean isConfusable(String label) {
        return !isAscii(label) && isAscii(SPOOF.getSkeleton(label));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** RFC 5892 in short: letters, digits and marks; the contextual rules were checked by UTS 46. */
    private static boolean isIdna2008(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.LOWERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> ".-_\u00B7\u0375\u05F3\u05F4\u30FB\u200C\u200D".indexOf(codePoint) >= 0;
        };
    }

    /** Whether the last label is a number: then the whole is an address or nothing (WHATWG URL, "ends in a number"). */
    boolean endsInNumber() {
        String last = ascii.substring(ascii.lastIndexOf('.') + 1);
        return Ascii.isDigits(last, 1, 63)
                || (last.startsWith("0x") && (last.length() == 2 || Ascii.isHex(last.substring(2), 1, 61)));
    }
}
