package hub.search.relate;

import hub.model.incident.IncidentId;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch.Question;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What correlation asks; the viewer's filter is added where it is sent. */
final class Questions {
    static final String ROOT = "root";

    /** Of documents of one incident: itself and its annexes. */
    private static final int MOST_PARTS = 51;

    private static final List<String> UNREAD = List.of("record", "text", "address", "indicator");

    private Questions() {}

    /** Not the recalled ones. */
    static ObjectNode live(ObjectNode query) {
        ObjectNode bool = Json.object();
        bool.putArray("filter").add(query).add(notRecalled());
        return Json.object("bool", bool);
    }

    /** An incident and its annexes. */
    static ObjectNode seedBody() {
        ObjectNode body = Json.object().put("size", MOST_PARTS).put("track_total_hits", false);
        body.putArray("sort").add(Json.object("id", Json.object().put("order", "asc")));
        body.putObject("_source")
                .set(
                        "includes",
                        Json.array(Arrays.stream(FeatureKind.values())
                                .map(FeatureKind::source)
                                .toList()));
        return body;
    }

    /**
     * The best of all, and the best of each owner: so whoever publishes a thousand of them hides nobody else's. All that joins is rare, which
     * bounds the work; the other values are only looked for in what is joined.
     */
    static List<Question> candidates(IncidentId root, List<Shared> weighed, int size) {
        ObjectNode bool = Json.object();
        bool.putArray("filter").add(notRecalled());
        bool.putArray("must_not").add(Json.term(ROOT, root.value()));
        ArrayNode should = Json.array(List.of());
        ArrayNode joins = Json.array(List.of());
        for (FeatureKind kind : FeatureKind.values()) {
            ArrayNode clauses = Json.array(List.of());
            weighed.stream()
                    .filter(one -> one.feature().kind() == kind && !one.isHot())
                    .forEach(one -> clauses.add(clause(one)));
            ArrayNode place = kind.joins() ? joins : should;
            if (kind == FeatureKind.INDICATOR) {
                place.addAll(clauses);
            } else if (!clauses.isEmpty()) {
                place.add(Json.object("dis_max", Json.object("queries", clauses)));
            }
        }
        ObjectNode joined = Json.object("should", joins).put("minimum_should_match", 1);
        bool.putArray("must").add(Json.object("bool", joined));
        bool.set("should", should);
        ObjectNode query = Json.object("bool", bool);
        ObjectNode perOwner = body(size);
        perOwner.set("collapse", Json.object().put("field", "owner"));
        return List.of(new Question(query, body(size)), new Question(query, perOwner));
    }

    /** Those of these incidents, or of their annexes, that have one of the values; each says which. */
    static Question among(Collection<IncidentId> roots, Collection<Shared> weighed) {
        ObjectNode bool = Json.object();
        bool.putArray("filter").add(Json.terms(ROOT, texts(roots))).add(notRecalled());
        ArrayNode should = bool.putArray("should");
        weighed.forEach(one -> should.add(clause(one)));
        bool.put("minimum_should_match", 1);
        ObjectNode body = body(2 * roots.size());
        body.putObject("_source").set("includes", Json.array(List.of(ROOT)));
        return new Question(Json.object("bool", bool), body);
    }

    /** The newest that have a value. More than are counted are not looked at one by one: the index knows which are the newest. */
    static Question newest(Feature feature, int size) {
        return new Question(live(feature.query()), newest(size).put("track_total_hits", Weights.MOST));
    }

    private static ObjectNode newest(int size) {
        ObjectNode body = Json.object().put("size", size);
        body.putArray("sort")
                .add(Json.object("reported", Json.object().put("order", "desc")))
                .add(Json.object("tie", Json.object().put("order", "asc")));
        body.putObject("_source").set("excludes", Json.array(UNREAD));
        return body;
    }

    /** What a list shows of incidents or annexes whose ids are known. */
    static Question summaries(Collection<IncidentId> ids) {
        ObjectNode body = newest(ids.size()).put("track_total_hits", false);
        return new Question(live(Json.terms("id", texts(ids))), body);
    }

    /**
     * The indicators that most of these incidents have, annexes included, each with the incidents that have it. By the values themselves: few documents
     * are looked at, and an order of all values of the index would be made for them.
     */
    static Question indicators(Collection<IncidentId> roots, int most) {
        ObjectNode incidents = Json.object().put("field", ROOT).put("size", roots.size());
        ObjectNode terms = Json.object()
                .put("field", FeatureKind.INDICATOR.field())
                .put("size", most)
                .put("min_doc_count", 2)
                .put("execution_hint", "map");
        ObjectNode each = Json.object("terms", terms);
        each.set("aggs", Json.object(ROOT, Json.object("terms", incidents)));
        ObjectNode body = Json.object().put("size", 0).put("track_total_hits", false);
        body.set("aggs", Json.object(FeatureKind.INDICATOR.label(), each));
        return new Question(live(Json.terms(ROOT, texts(roots))), body);
    }

    private static List<String> texts(Collection<IncidentId> ids) {
        return ids.stream().map(IncidentId::value).toList();
    }

    private static ObjectNode clause(Shared shared) {
        ObjectNode constant = Json.object("filter", shared.feature().query());
        constant.put("boost", shared.weight()).put("_name", shared.feature().name());
        return Json.object("constant_score", constant);
    }

    /** Equals are ordered by what the viewer sees of them. */
    private static ObjectNode body(int size) {
        ObjectNode body = Json.object().put("size", size).put("track_total_hits", false);
        body.putArray("sort")
                .add(Json.object("_score", Json.object().put("order", "desc")))
                .add(Json.object("reported", Json.object().put("order", "desc")))
                .add(Json.object("tie", Json.object().put("order", "asc")));
        body.putObject("_source").set("excludes", Json.array(UNREAD));
        return body;
    }

    private static ObjectNode notRecalled() {
        return Json.term("recalled", false);
    }
}
