package hub.search.query;

import hub.search.engine.InvalidQuery;
import hub.search.query.Dates.Span;
import hub.search.query.Node.All;
import hub.search.query.Node.Cidr;
import hub.search.query.Node.Exists;
import hub.search.query.Node.Keys;
import hub.search.query.Node.Numbers;
import hub.search.query.Node.Or;
import hub.search.query.Node.Phrase;
import hub.search.query.Node.Prefix;
import hub.search.query.Node.Term;
import hub.search.query.Node.Times;
import hub.search.query.Operands.Range;
import hub.search.query.ValueRecognizer.Recognized;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a value means in its field. */
final class Clauses {
    private static final int LONGEST_NUMBER = 9;

    private final ValueRecognizer recognizer;
    private final Dates dates;

    Clauses(ValueRecognizer recognizer, Dates dates) {
        this.recognizer = recognizer;
        this.dates = dates;
    }

    /** A value without a field: words of the title or the text, and the indicator that it may be. */
    Node bare(Word word) {
        if (word.onlyStar()) {
            return new All();
        }
        if (word.star()) {
            return prefix(null, word);
        }
        Phrase phrase = new Phrase(null, word.text());
        List<Node> indicators = indicators(word.text());
        if (indicators.isEmpty()) {
            return phrase;
        }
        indicators.addFirst(phrase);
        return new Or(indicators);
    }

    Node of(Field field, Word word) {
        if (word.onlyStar()) {
            return new Exists(field);
        }
        if (word.star()) {
            return prefix(field, word);
        }
        return switch (field.kind()) {
            case TEXT, NAME -> new Phrase(field, word.text());
            case WORD, FLAG -> new Term(field, known(field, word));
            case EXACT -> new Term(field, word.text());
            case NUMBER -> new Numbers(field, number(field, word), number(field, word));
            case DATE, PERIOD -> times(field, dates.read(field, word));
            case INDICATOR -> indicator(word);
        };
    }

    private static String known(Field field, Word word) {
        String text = word.text();
        String value = Spelling.of(field, text);
        if (!field.values().isEmpty() && !field.values().contains(value)) {
            throw Fault.at(
                    word.at(),
                    field.name() + ": " + text + " (expected one of " + String.join(", ", field.values()) + ")");
        }
        return value;
    }

    private Node prefix(@Nullable Field field, Word word) {
        String name = field == null ? "text" : field.name();
        FieldKind kind = field == null ? FieldKind.TEXT : field.kind();
        switch (kind) {
            case TEXT, NAME, WORD, EXACT -> {
                if (word.text().length() < QueryParser.MIN_PREFIX) {
                    throw Fault.at(
                            word.at(),
                            name + ": " + word.text() + "* (expected " + QueryParser.MIN_PREFIX
                                    + " characters or more before the star)");
                }
            }
            case FLAG, NUMBER, DATE, PERIOD, INDICATOR ->
                throw Fault.at(word.at(), name + ": " + word.text() + "* (expected " + kind.expected() + ", no star)");
        }
        return new Prefix(
                field, kind == FieldKind.EXACT ? word.text() : word.text().toLowerCase(Locale.ROOT));
    }

    private Node indicator(Word word) {
        if (Networks.isUnbounded(word.text())) {
            throw Fault.at(
                    word.at(), "indicator: " + word.text() + " is unbounded (expected " + Networks.EXPECTED + ")");
        }
        List<Node> found = indicators(word.text());
        if (found.isEmpty()) {
            // its text is searched too, so a value of a type that the hub does not know is still found
            return new Phrase(null, word.text());
        }
        return found.size() == 1 ? found.getFirst() : new Or(found);
    }

    private List<Node> indicators(String raw) {
        Recognized recognized = recognizer.recognize(raw);
        List<Node> found = new ArrayList<>();
        if (!recognized.matchKeys().isEmpty()) {
            found.add(new Keys(recognized.matchKeys(), recognized.withheld()));
        }
        if (recognized.network() != null) {
            found.add(new Cidr(recognized.network()));
        }
        return found;
    }

    Node range(Field field, Range range) {
        if (range.from().onlyStar() && range.to().onlyStar()) {
            return new Exists(field);
        }
        return switch (field.kind()) {
            case DATE, PERIOD -> times(field, dates.read(field, range), range);
            case NUMBER -> numbers(field, range);
            default ->
                throw Fault.at(
                        range.at(),
                        "a range of " + field.name() + " (expected "
                                + field.kind().expected() + ")");
        };
    }

    private static Node times(Field field, Span span) {
        Instant from = span.from();
        Instant to = span.to();
        return new Times(field, from, to);
    }

    private static Node numbers(Field field, Range range) {
        Word least = range.from();
        Word most = range.to();
        Long from = least.onlyStar() ? null : number(field, least) + (range.fromInclusive() ? 0 : 1);
        Long to = most.onlyStar() ? null : number(field, most) - (range.toInclusive() ? 0 : 1);
        if (from != null && to != null && from > to) {
            throw empty(field, range);
        }
        return new Numbers(field, from, to);
    }

    private static Node times(Field field, Span span, Range range) {
        Instant from = span.from();
        Instant to = span.to();
        if (from != null && to != null && !from.isBefore(to)) {
            throw empty(field, range);
        }
        return times(field, span);
    }

    private static InvalidQuery empty(Field field, Range range) {
        return Fault.at(range.at(), field.name() + ": a range that holds nothing (expected the smaller value first)");
    }

    private static long number(Field field, Word word) {
        String text = word.text();
        boolean digits = !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            throw Fault.at(word.at(), field.name() + ": " + text + " (expected a whole number)");
        }
        return Long.parseLong(text);
    }
}
