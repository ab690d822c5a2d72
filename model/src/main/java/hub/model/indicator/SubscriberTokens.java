package hub.model.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifiers that name their kind themselves, {@code suci-0-...}, and temporary ones after their label. */
final class SubscriberTokens {

    private static final int LONGEST = 640;
    private static final int LONGEST_MAC = 40;

    /** A prefix that a value starts with, the characters that end it, and the length beyond which nothing is read. */
    private record Prefix(String text, IndicatorType type, String stops, int longest) {
        Prefix(String text, IndicatorType type, String stops) {
            this(text, type, stops, LONGEST);
        }
    }

    private static final String INSIDE_URL = "/?#&|\\{}";

    private static final List<Prefix> PREFIXES = List.of(
            new Prefix("suci-", new Suci(), INSIDE_URL),
            new Prefix("nai-", new Supi(), INSIDE_URL),
            new Prefix("extid-", new ExternalId(), INSIDE_URL),
            new Prefix("mac-", new PeiMac(), INSIDE_URL, LONGEST_MAC),
            new Prefix("gci-", LineId.ALL.getFirst(), "&|{}"),
            new Prefix("gli-", LineId.ALL.getLast(), "&|{}"));

    private static final Pattern AFTER_LABEL = Pattern.compile(
            "i(?:-?5g)?[^0-9a-zA-Z+]{1,8}(?:5g-guti-)?(?<value>(?:0x)?[0-9a-f][0-9a-f/:-]{5,40})(?![0-9a-z])",
            Pattern.CASE_INSENSITIVE);

    private final String text;
    private final Matcher labelled;
    /** A word is tried once: prefixes inside it are not prefixes. */
    private int tried;

    SubscriberTokens(String text) {
        this.text = text;
        this.labelled = AFTER_LABEL.matcher(text);
    }

    /** The identifier whose prefix starts there, at the beginning of a word. */
    Optional<Span> prefixed(int start) {
        for (Prefix prefix : PREFIXES) {
            if (start >= tried
                    && text.regionMatches(
                            true, start, prefix.text(), 0, prefix.text().length())) {
                tried = end(start, prefix);
                String raw = TextFinder.trimmed(text.substring(start, tried));
                return span(start, raw, prefix.type().normalize(raw.replace("%40", "@")));
            }
        }
        return Optional.empty();
    }

    /** The temporary identifier after a label whose last letter stands there: {@code 5G-TMSI: 0x...}, {@code GUTI=...}. */
    Optional<Span> afterLabel(int last) {
        boolean tmsi = isLabel(last, "tmsi");
        if (!tmsi && !isLabel(last, "guti")) {
            return Optional.empty();
        }
        labelled.region(last, Math.min(text.length(), last + 72));
        if (!labelled.lookingAt()) {
            return Optional.empty();
        }
        String raw = TextFinder.trimmed(labelled.group("value"));
        IndicatorType type = tmsi ? HexId.TMSI : new Guti();
        return span(labelled.start("value"), raw, type.normalize(raw));
    }

    private boolean isLabel(int last, String label) {
        return last >= 3 && text.regionMatches(true, last - 3, label, 0, 4);
    }

    private int end(int start, Prefix prefix) {
        int limit = Math.min(text.length(), start + prefix.longest());
        int end = start;
        while (end < limit) {
            char c = text.charAt(end);
            if (c <= ' '
                    || Character.isSpaceChar(c)
                    || ",;\"'<>()[]`".indexOf(c) >= 0
                    || prefix.stops().indexOf(c) >= 0) {
                break;
            }
            end++;
        }
        return end;
    }

    private static Optional<Span> span(int start, String raw, Outcome outcome) {
        return outcome.values().stream().findFirst().map(value -> new Span(start, start + raw.length(), raw, value));
    }
}
