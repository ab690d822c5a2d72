package hub.search.query;

import hub.search.engine.Json;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A query tree as a query of Elasticsearch. Only words of text score, each by its field's weight; every other clause has a constant
 * score, so that nothing outside the viewer's sight can move the order.
 */
public final class ElasticQueries {
    private static final float TITLE_WEIGHT = 3;
    private static final String TITLE = "title";
    private static final String TEXT = "text";

    private ElasticQueries() {}

    public static ObjectNode of(Node node) {
        return switch (node) {
            case And and -> and(and.nodes());
            case Or or -> any(or.nodes().stream().map(ElasticQueries::of).toList());
            case Not not -> bool("must_not", List.of(of(not.node())));
            case Phrase phrase -> phrase(phrase);
            case Prefix prefix -> prefix(prefix);
            case Term term -> constant(Json.term(whole(term.field()), term.value()));
            case Times times ->
                range(
                        times.field(),
                        times.from() == null ? null : times.from().toString(),
                        "lt",
                        times.to() == null ? null : times.to().toString());
            case Numbers numbers ->
                range(
                        numbers.field(),
                        numbers.from() == null ? null : numbers.from().toString(),
                        "lte",
                        numbers.to() == null ? null : numbers.to().toString());
            case Keys keys ->
                constant(Json.object(
                        "terms", Json.object(Fields.INDICATOR_FIELD.target(), Json.array(keys.matchKeys()))));
            case Cidr cidr -> constant(Json.term("address", cidr.network()));
            case Exists exists ->
                constant(Json.object(
                        "exists", Json.object().put("field", exists.field().target())));
            case All all -> Json.object("match_all", Json.object());
        };
    }

    /** True if the order of hits can come from how well they match. */
    public static boolean scores(Node node) {
        return switch (node) {
            case And and -> and.nodes().stream().anyMatch(ElasticQueries::scores);
            case Or or -> or.nodes().stream().anyMatch(ElasticQueries::scores);
            case Phrase phrase -> true;
            case Prefix prefix -> prefix.field() == null || prefix.field().kind() == FieldKind.TEXT;
            default -> false;
        };
    }

    private static ObjectNode and(List<Node> nodes) {
        ObjectNode bool = Json.object();
        for (Node node : nodes) {
            if (node instanceof Not not) {
                bool.withArray("must_not").add(of(not.node()));
            } else {
                bool.withArray("must").add(of(node));
            }
        }
        return Json.object("bool", bool);
    }

    private static ObjectNode phrase(Phrase phrase) {
        Field field = phrase.field();
        if (field == null) {
            return any(List.of(match(TITLE, phrase.text(), TITLE_WEIGHT), match(TEXT, phrase.text(), 1)));
        }
        return match(words(field), phrase.text(), field.target().equals(TITLE) ? TITLE_WEIGHT : 1);
    }

    private static ObjectNode match(String field, String text, float weight) {
        ObjectNode options = Json.object().put("query", text).put("boost", weight);
        return Json.object("match_phrase", Json.object(field, options));
    }

    private static ObjectNode prefix(Prefix prefix) {
        Field field = prefix.field();
        if (field == null) {
            return any(List.of(start(TITLE, prefix.start(), TITLE_WEIGHT), start(TEXT, prefix.start(), 1)));
        }
        return start(field.kind() == FieldKind.TEXT ? field.target() : whole(field), prefix.start(), 1);
    }

    private static ObjectNode start(String field, String start, float weight) {
        ObjectNode options = Json.object().put("value", start).put("boost", weight);
        return Json.object("prefix", Json.object(field, options));
    }

    private static ObjectNode range(Field field, @Nullable String from, String upper, @Nullable String to) {
        ObjectNode bounds = Json.object();
        if (from != null) {
            bounds.put("gte", from);
        }
        if (to != null) {
            bounds.put(upper, to);
        }
        return constant(Json.object("range", Json.object(field.target(), bounds)));
    }

    /** The subfield that holds whole values. */
    private static String whole(Field field) {
        return switch (field.kind()) {
            case WORD, NAME -> field.target() + ".lc";
            default -> field.target();
        };
    }

    private static String words(Field field) {
        return field.kind() == FieldKind.NAME ? field.target() + ".words" : field.target();
    }

    private static ObjectNode constant(ObjectNode filter) {
        return Json.object("constant_score", Json.object("filter", filter));
    }

    private static ObjectNode any(List<ObjectNode> queries) {
        ObjectNode query = bool("should", queries);
        ((ObjectNode) query.path("bool")).put("minimum_should_match", 1);
        return query;
    }

    private static ObjectNode bool(String occurrence, List<ObjectNode> queries) {
        ArrayNode array = Json.array(List.of());
        array.addAll(queries);
        return Json.object("bool", Json.object(occurrence, array));
    }
}
