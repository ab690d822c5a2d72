package hub.search.match;

import hub.search.query.Field;
import hub.search.query.FieldKind;
import hub.search.query.Node;
import hub.search.query.Node.And;
import hub.search.query.Node.Cidr;
import hub.search.query.Node.Keys;
import hub.search.query.Node.Or;
import hub.search.query.Node.Term;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an incident needs for a query to find it: at least one of some terms. A query that does not say so (a negation, a range, a beginning of a word)
 * has to be asked of every incident.
 *
 * @param terms as {@link Terms} spells those of an incident; none, and the query finds nothing
 * @param cost the lower, the fewer incidents have one
 */
record Required(Set<String> terms, int cost) {
    /** Words in the text of many incidents say less than an address. */
    private static final int WORD = 8;

    /** One of a few values says next to nothing. */
    private static final int VOCABULARY = 40;

    /** Fields of many values, of which an incident has few. */
    private static final Set<String> RARE = Set.of("id", "root", "externalId", "cve", "technique", "plmn", "slice");

    private static final int TERM = 4;
    private static final int INDICATOR = 1;

    Required {
        terms = Set.copyOf(terms);
    }

    /** Empty if there is no such set. */
    static Optional<Required> of(Node node) {
        return switch (node) {
            case And and ->
                and.nodes().stream().flatMap(each -> of(each).stream()).min(Comparator.comparingInt(Required::cost));
            case Or or -> any(or.nodes());
            case Term term -> Optional.of(term(term));
            case Keys keys ->
                Optional.of(new Required(
                        keys.matchKeys().stream()
                                .map(key -> Terms.value("indicator", key))
                                .collect(Collectors.toSet()),
                        INDICATOR * keys.matchKeys().size()));
            case Cidr cidr -> Terms.network(Network.of(cidr.network())).map(net -> new Required(Set.of(net), WORD));
            case Node.Phrase phrase -> Optional.of(phrase(phrase.field(), phrase.text()));
            default -> Optional.empty();
        };
    }

    private static Optional<Required> any(List<Node> nodes) {
        Set<String> terms = new HashSet<>();
        int cost = 0;
        for (Node each : nodes) {
            Optional<Required> one = of(each);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            terms.addAll(one.get().terms());
            cost += one.get().cost();
        }
        return Optional.of(new Required(terms, cost));
    }

    private static Required term(Term term) {
        Field field = term.field();
        String value = field.kind() == FieldKind.WORD ? Terms.folded(term.value()) : term.value();
        return new Required(
                Set.of(Terms.value(field.target(), value)), RARE.contains(field.name()) ? TERM : VOCABULARY);
    }

    /** Its longest word, which is the rarest as far as one can tell from the query alone. */
    private static Required phrase(@Nullable Field field, String text) {
        Optional<String> longest = Text.words(text).stream().max(Comparator.comparingInt(String::length));
        if (longest.isEmpty()) {
            return new Required(Set.of(), 0);
        }
        Stream<String> fields = field == null ? Stream.of("title", "text") : Stream.of(field.target());
        return new Required(
                fields.map(name -> Terms.word(name, longest.get())).collect(Collectors.toSet()),
                WORD + Math.max(0, WORD - longest.get().length()));
    }
}
