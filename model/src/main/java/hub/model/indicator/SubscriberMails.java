package hub.model.indicator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses in a text, plain, defanged or in a URL, and network access identifiers after their label. */
final class SubscriberMails {

    private static final int LOCAL = 64;
    private static final int DOMAIN = 300;
    private static final Pattern AFTER_LOCAL = Pattern.compile(
            "(?:" + TextFinder.AT + "|%40)(?<domain>" + TextFinder.NAME + ")", Pattern.CASE_INSENSITIVE);
    private static final IndicatorType EMAIL = new Email();

    private final String text;
    private final Matcher afterLocal;

    SubscriberMails(String text) {
        this.text = text;
        this.afterLocal = AFTER_LOCAL.matcher(text);
    }

    /** Whether an at sign may stand there, in one of its forms. */
    boolean isAt(int place) {
        return switch (text.charAt(place)) {
            case '@' -> true;
            case '%' -> text.startsWith("%40", place);
            case '[', '(', '{' -> isDefanged(place + 1);
            default -> false;
        };
    }

    private boolean isDefanged(int place) {
        int at = place < text.length() && text.charAt(place) == ' ' ? place + 1 : place;
        return text.startsWith("@", at) || text.regionMatches(true, at, "at", 0, 2);
    }

    /** The address around an at sign. */
    Optional<Span> read(int at) {
        int end = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
        int start = end;
        while (start > 0 && end - start < LOCAL && isLocal(text.charAt(start - 1))) {
            start--;
        }
        afterLocal.region(end, Math.min(text.length(), at + DOMAIN));
        if (start == end || !afterLocal.lookingAt()) {
            return Optional.empty();
        }
        String local = text.substring(start, end);
        String domain = TextFinder.trimmed(afterLocal.group("domain"));
        int from = start;
        int to = afterLocal.start("domain") + domain.length();
        Outcome outcome = isNai(start) ? new Supi().normalize("nai-" + local + "@" + domain) : rejected();
        return Optional.of(outcome instanceof Outcome.Accepted ? outcome : EMAIL.normalize(local + "@" + domain))
                .flatMap(found -> found.values().stream().findFirst())
                .map(value -> new Span(from, to, text.substring(from, to), value));
    }

    private static Outcome rejected() {
        return new Outcome.Rejected("nai: and an identifier");
    }

    private boolean isNai(int start) {
        int colon = start;
        while (colon > 0 && start - colon < 4 && " :=\"".indexOf(text.charAt(colon - 1)) >= 0) {
            colon--;
        }
        return colon < start && colon >= 3 && text.regionMatches(true, colon - 3, "nai", 0, 3);
    }

    private static boolean isLocal(char c) {
        return Ascii.isDigit(c) || "._+'-".indexOf(c) >= 0 || Character.isLetter(c);
    }
}
