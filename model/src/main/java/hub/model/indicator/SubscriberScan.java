package hub.model.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what identifies persons in a text, in one pass: what is seen decides which reader looks, and each looks only so far. So time grows
 * with the text and no faster.
 */
final class SubscriberScan {

    private final String text;
    private final SubscriberNumbers numbers;
    private final SubscriberTokens tokens;
    private final SubscriberMails mails;
    private final List<Span> found = new ArrayList<>();

    SubscriberScan(String text) {
        this.text = text;
        this.numbers = new SubscriberNumbers(text);
        this.tokens = new SubscriberTokens(text);
        this.mails = new SubscriberMails(text);
    }

    /** The persons' identifiers in order of appearance; they do not overlap. */
    List<Span> run() {
        int at = 0;
        while (at < text.length()) {
            at = after(at, text.charAt(at));
        }
        return found.stream().filter(span -> isPersonal(span.value())).toList();
    }

    /** Looks at one place and says where to look next. */
    private int after(int at, char c) {
        if (DigitGroups.isDigit(c)) {
            int end = DigitGroups.endOfRun(text, at);
            return take(numbers.read(at, end), end);
        }
        return switch (c) {
            case 's', 'S', 'n', 'N', 'e', 'E', 'm', 'M', 'g', 'G' ->
                isWordStart(at) ? take(tokens.prefixed(at), at + 1) : at + 1;
            case 'i', 'I' -> take(tokens.afterLabel(at), at + 1);
            case '@', '%', '[', '(', '{' -> mails.isAt(at) ? mail(at) : at + 1;
            default -> at + 1;
        };
    }

    private boolean isWordStart(int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private int take(Optional<Span> span, int otherwise) {
        span.ifPresent(found::add);
        return span.map(Span::end).orElse(otherwise);
    }

    /** An address holds the numbers in its user name, but a user name that is an identifier stays one. */
    private int mail(int at) {
        Optional<Span> mail = mails.read(at);
        if (mail.isEmpty()) {
            return at + 1;
        }
        Span span = mail.get();
        while (!found.isEmpty() && found.getLast().end() > span.start()) {
            Span last = found.getLast();
            boolean whole = last.start() <= span.start() + 1 && last.end() >= at;
            if (whole || last.start() < span.start()) {
                return span.end();
            }
            found.removeLast();
        }
        found.add(span);
        return span.end();
    }

    private static boolean isPersonal(Canonical value) {
        PersonalData persons = IndicatorTypes.find(value.type()).orElseThrow().personalData(value);
        return persons == PersonalData.SUBSCRIBER || persons == PersonalData.DIRECT;
    }
}
