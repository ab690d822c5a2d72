package hub.search.match;

import hub.search.match.Text.Word;
import hub.search.query.Field;
import hub.search.query.FieldKind;
import hub.search.query.Node;
import hub.search.query.Node.All;
import hub.search.query.Node.And;
import hub.search.query.Node.Cidr;
import hub.search.query.Node.Exists;
import hub.search.query.Node.Keys;
import hub.search.query.Node.Not;
import hub.search.query.Node.Numbers;
import hub.search.query.Node.Or;
import hub.search.query.Node.Phrase;
import hub.search.query.Node.Prefix;
import hub.search.query.Node.Term;
import hub.search.query.Node.Times;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A query tree as a condition on one incident: true where {@code ElasticQueries} makes a query that finds it. */
public final class Conditions {
    private static final String TITLE = "title";
    private static final String TEXT = "text";

    private Conditions() {}

    /** What has to be understood of the query is understood once, here. */
    public static Predicate<Searchable> of(Node node) {
        return switch (node) {
            case All all -> incident -> true;
            case And and -> all(and.nodes());
            case Or or -> any(or.nodes());
            case Not not -> of(not.node()).negate();
            case Phrase phrase -> phrase(phrase.field(), Text.words(phrase.text()));
            case Term term -> term(term);
            case Prefix prefix -> prefix(prefix.field(), prefix.start());
            case Times times -> times(times);
            case Numbers numbers -> numbers(numbers);
            case Keys keys -> {
                Set<String> wanted = Set.copyOf(keys.matchKeys());
                yield incident -> incident.values("indicator").anyMatch(wanted::contains);
            }
            case Cidr cidr -> {
                Network network = Network.of(cidr.network());
                yield incident -> incident.values("address").anyMatch(network::holds);
            }
            case Exists exists -> incident -> incident.has(exists.field().target());
        };
    }

    private static Predicate<Searchable> all(List<Node> nodes) {
        List<Predicate<Searchable>> conditions =
                nodes.stream().map(Conditions::of).toList();
        return incident -> conditions.stream().allMatch(condition -> condition.test(incident));
    }

    private static Predicate<Searchable> any(List<Node> nodes) {
        List<Predicate<Searchable>> conditions =
                nodes.stream().map(Conditions::of).toList();
        return incident -> conditions.stream().anyMatch(condition -> condition.test(incident));
    }

    private static Predicate<Searchable> phrase(@Nullable Field field, List<Word> words) {
        return field == null
                ? incident ->
                        incident.text(TITLE).has(words) || incident.text(TEXT).has(words)
                : incident -> incident.text(field.target()).has(words);
    }

    private static Predicate<Searchable> term(Term term) {
        String field = term.field().target();
        if (!isFolded(term.field())) {
            return incident -> incident.values(field).anyMatch(term.value()::equals);
        }
        String wanted = folded(term.value());
        return incident -> incident.values(field).map(Conditions::folded).anyMatch(wanted::equals);
    }

    private static Predicate<Searchable> prefix(@Nullable Field field, String start) {
        if (field == null) {
            return incident ->
                    incident.text(TITLE).hasStart(start) || incident.text(TEXT).hasStart(start);
        }
        String target = field.target();
        if (field.kind() == FieldKind.TEXT) {
            return incident -> incident.text(target).hasStart(start);
        }
        String wanted = isFolded(field) ? folded(start) : start;
        return incident -> incident.values(target)
                .map(value -> isFolded(field) ? folded(value) : value)
                .anyMatch(value -> value.startsWith(wanted));
    }

    private static boolean isFolded(Field field) {
        return field.kind() == FieldKind.WORD || field.kind() == FieldKind.NAME;
    }

    /** Character by character, as the index does: text as a whole has more rules. */
    private static String folded(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Predicate<Searchable> times(Times times) {
        long from = times.from() == null ? Long.MIN_VALUE : times.from().toEpochMilli();
        long to = times.to() == null ? Long.MAX_VALUE : times.to().toEpochMilli() - 1;
        return incident -> incident.period(times.field().target())
                .filter(period -> period.from() <= to && from <= period.to())
                .isPresent();
    }

    private static Predicate<Searchable> numbers(Numbers numbers) {
        long from = numbers.from() == null ? Long.MIN_VALUE : numbers.from();
        long to = numbers.to() == null ? Long.MAX_VALUE : numbers.to();
        return incident ->
                incident.number(numbers.field().target()).stream().anyMatch(value -> from <= value && value <= to);
    }
}
