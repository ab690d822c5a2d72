package hub.search.match;

import hub.model.partner.Profile;
import hub.search.query.Field;
import hub.search.query.Fields;
import hub.search.query.Node;
import hub.search.query.QueryParser;
import hub.search.query.ValueRecognizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A query that is asked for long: where it says {@code now}, the moment is meant at which it is asked. */
public final class Standing {
    private final Predicate<Searchable> condition;
    private final Optional<Required> required;

    private Standing(Predicate<Searchable> condition, Optional<Required> required) {
        this.condition = condition;
        this.required = required;
    }

    /** @throws hub.search.engine.InvalidQuery if it is none */
    public static Standing of(String query, ValueRecognizer recognizer, InstantSource clock) {
        QueryParser parser = new QueryParser(recognizer);
        Instant now = clock.instant();
        Node node = parser.parse(query, now);
        boolean fixed = node.equals(parser.parse(query, now.plus(Duration.ofDays(1))));
        return fixed
                ? new Standing(Conditions.of(node), Required.of(node))
                : new Standing(
                        incident -> Conditions.of(parser.parse(query, clock.instant()))
                                .test(incident),
                        Required.of(node));
    }

    /** What names something of an agency's own; nothing if it has registered nothing. */
    public static Standing ofAssets(Profile profile) {
        List<Node> nodes = new ArrayList<>();
        profile.networks().forEach(network -> nodes.add(new Node.Cidr(network(network))));
        profile.plmns().forEach(plmn -> nodes.add(new Node.Term(field("plmn"), plmn)));
        profile.products().forEach(product -> nodes.add(product(product)));
        Node assets = new Node.Or(nodes);
        return new Standing(Conditions.of(assets), Required.of(assets));
    }

    private static Node product(String text) {
        int slash = text.indexOf('/');
        Node vendor = new Node.Phrase(field("vendor"), slash < 0 ? text : text.substring(0, slash));
        return slash < 0
                ? vendor
                : new Node.And(List.of(vendor, new Node.Phrase(field("product"), text.substring(slash + 1))));
    }

    private static Field field(String name) {
        return Fields.find(name).orElseThrow();
    }

    /** A single address is a network too. */
    private static String network(String network) {
        return network.indexOf('/') >= 0 ? network : network + (network.indexOf(':') >= 0 ? "/128" : "/32");
    }

    /** What both find. */
    public Standing and(Standing other) {
        Optional<Required> rarer = Stream.of(required, other.required)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Required::cost));
        return new Standing(condition.and(other.condition), rarer);
    }

    boolean finds(Searchable incident) {
        return condition.test(incident);
    }

    /** What an incident needs for that; empty if nothing certain. */
    Optional<Required> required() {
        return required;
    }
}
