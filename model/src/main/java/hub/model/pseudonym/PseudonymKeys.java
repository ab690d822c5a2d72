package hub.model.pseudonym;

import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.Revision;
import hub.model.marking.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pseudonyms of indicators as keys, and who may know which. */
public final class PseudonymKeys {
    private static final String UNTOLD = "0".repeat(32);

    private PseudonymKeys() {}

    /** The keys of a raw identifier for whoever holds the tokens, of every version: an index may hold older ones. */
    public static Stream<String> of(Subscriber subscriber, Iterable<Token> held, Pseudonyms pseudonyms) {
        Stream.Builder<String> keys = Stream.builder();
        for (Token token : held) {
            pseudonyms.all(token, subscriber.identity()).forEach(one -> keys.add(one.key(Subscriber.TYPE, token)));
        }
        return keys.build();
    }

    /** The keys of an indicator, one for each token of its audience, of the current version: for the index. */
    public static List<String> of(Indicator indicator, Pseudonyms pseudonyms) {
        return lifted(indicator.pseudonyms(), pseudonyms).entrySet().stream()
                .flatMap(entry -> key(entry).stream())
                .toList();
    }

    /** The one key of an indicator of a revision that is {@link #forHolders cut down} to one token. */
    public static Optional<String> only(Indicator indicator) {
        return indicator.pseudonyms().size() == 1
                ? key(indicator.pseudonyms().entrySet().iterator().next())
                : Optional.empty();
    }

    /** The revision as every holder of the token may know it: without the pseudonyms of other tokens; without any if there is no token. */
    public static Revision forHolders(@Nullable Token token, Revision revision) {
        if (token == null) {
            return changed(revision, all -> Map.of());
        }
        return changed(revision, all -> {
            String one = all.get(token.value());
            return one == null ? Map.of() : Map.of(token.value(), one);
        });
    }

    /** The revision with its pseudonyms in the current version. */
    public static Revision lifted(Revision revision, Pseudonyms pseudonyms) {
        return changed(revision, all -> lifted(all, pseudonyms));
    }

    /** The revision with zeros in the place of each pseudonym: its form is shown, its value confirms no guess. */
    public static Revision untold(Revision revision) {
        return changed(revision, all -> {
            Map<String, String> untold = new TreeMap<>();
            all.forEach((token, text) -> Pseudonym.parse(text)
                    .ifPresent(one -> untold.put(token, new Pseudonym(one.version(), UNTOLD).toString())));
            return untold;
        });
    }

    private static Map<String, String> lifted(Map<String, String> all, Pseudonyms pseudonyms) {
        Map<String, String> lifted = new TreeMap<>();
        all.forEach((token, text) -> Pseudonym.parse(text)
                .ifPresent(old ->
                        lifted.put(token, pseudonyms.lift(new Token(token), old).toString())));
        return lifted;
    }

    private static Optional<String> key(Map.Entry<String, String> entry) {
        Token token = new Token(entry.getKey());
        return Pseudonym.parse(entry.getValue()).map(one -> one.key(Subscriber.TYPE, token));
    }

    private static Revision changed(Revision revision, UnaryOperator<Map<String, String>> change) {
        Incident content = revision.content();
        if (content == null
                || content.indicators().stream()
                        .allMatch(one -> one.pseudonyms().isEmpty())) {
            return revision;
        }
        List<Indicator> indicators = content.indicators().stream()
                .map(one -> one.withPseudonyms(change.apply(one.pseudonyms())))
                .toList();
        return revision.with(content.toBuilder().indicators(indicators).build());
    }
}
