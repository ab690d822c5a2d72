package hub.search.feed;

import com.google.common.collect.Lists;
import hub.model.marking.Token;
import hub.search.engine.Elastic;
import hub.search.engine.Json;
import hub.search.engine.SearchUnavailable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what the fold has stored. Documents are read as they are now; who else holds something is asked only when something goes, after a refresh. */
final class FeedStore {
    private static final int MAX_IDS = 1_000;
    private static final int MAX_QUESTIONS = 500;

    private final Elastic elastic;
    private final String alias;

    FeedStore(Elastic elastic, String alias) {
        this.elastic = elastic;
        this.alias = alias;
    }

    static String mark(Token token) {
        return Hashes.of("mark", token.value());
    }

    /** The last event of a feed that all of is there; nothing before the first. */
    OptionalLong marked(Token token) {
        JsonNode hit = documents(List.of(mark(token))).get(mark(token));
        return hit == null
                ? OptionalLong.empty()
                : OptionalLong.of(hit.path("_source").path("at").asLong());
    }

    /** Those of these documents that are there. */
    Map<String, JsonNode> documents(Collection<String> ids) {
        Map<String, JsonNode> found = new HashMap<>();
        for (List<String> some : Lists.partition(List.copyOf(ids), MAX_IDS)) {
            for (JsonNode hit : elastic.storedForRewriting(alias, some).path("docs")) {
                if (hit.has("error")) {
                    throw new SearchUnavailable(
                            "cannot read: " + hit.path("error").path("type"), null);
                }
                if (hit.path("found").asBoolean(false)) {
                    found.put(hit.path("_id").asString(), hit);
                }
            }
        }
        return found;
    }

    /** Those of these objects of a feed that are known, by document. */
    Map<String, Held> objects(Map<String, Held> unknown) {
        Map<String, Held> known = new LinkedHashMap<>();
        documents(unknown.keySet()).forEach((document, hit) -> {
            Held held = unknown.get(document);
            if (held != null) {
                known.put(document, Stored.held(held, hit));
            }
        });
        return known;
    }

    /** What was deleted of these objects; costs little for feeds of which nothing ever was. */
    Deletions deletions(Collection<Held> asked) {
        Set<String> markers = new LinkedHashSet<>();
        asked.forEach(held -> markers.add(Deletions.marker(held.token())));
        Set<String> there = documents(markers).keySet();
        List<Held> some = asked.stream()
                .filter(held -> there.contains(Deletions.marker(held.token())))
                .toList();
        Set<String> keys = new LinkedHashSet<>();
        some.forEach(held -> keys.addAll(Deletions.keys(held)));
        return Deletions.of(documents(keys).values());
    }

    /** A fold that knows all that these events touch. */
    FeedFold fold(List<FeedChange> changes) {
        FeedFold fold = new FeedFold();
        Set<String> incidents = new LinkedHashSet<>();
        changes.forEach(change -> incidents.add(Brought.document(change.token(), change.incident())));
        documents(incidents).values().forEach(hit -> fold.know(Stored.brought(hit.path("_source"))));
        Map<String, Held> objects = new LinkedHashMap<>();
        Set<String> leaving = new LinkedHashSet<>();
        Map<String, Brought> now = new HashMap<>();
        for (FeedChange change : changes) {
            String incident = Brought.document(change.token(), change.incident());
            Brought before = now.getOrDefault(incident, fold.brought(change));
            Brought after = before.hasFolded(change) ? before : before.after(change);
            now.put(incident, after);
            before.pieces().keySet().stream()
                    .filter(document -> !after.pieces().containsKey(document))
                    .forEach(leaving::add);
            Set<String> ids = new LinkedHashSet<>(before.objects());
            ids.addAll(after.objects());
            ids.forEach(id -> {
                Held held = Held.nothing(change.token(), id);
                objects.put(held.document(), held);
            });
        }
        objects(objects).values().forEach(fold::know);
        fold.others(others(List.copyOf(leaving), incidents));
        return fold;
    }

    /** For each copy that may go the incident of the store that brings it for longest, but for those that are folded. */
    private Map<String, Brought> others(List<String> leaving, Set<String> folded) {
        Map<String, Brought> found = new HashMap<>();
        if (!leaving.isEmpty()) {
            elastic.refresh(List.of(alias));
        }
        for (List<String> some : Lists.partition(leaving, MAX_QUESTIONS)) {
            List<ObjectNode> questions =
                    some.stream().map(copy -> question(copy, folded)).toList();
            List<JsonNode> answers = elastic.searchesForRewriting(alias, questions);
            for (int i = 0; i < some.size(); i++) {
                JsonNode hit = answers.get(i).path("hits").path("hits").path(0);
                if (!hit.isMissingNode()) {
                    found.put(some.get(i), Stored.brought(hit.path("_source")));
                }
            }
        }
        return found;
    }

    private static ObjectNode question(String copy, Set<String> folded) {
        ObjectNode bool = Json.object();
        bool.putArray("filter").add(Json.term("kind", "incident")).add(Json.term("copies", copy));
        bool.putArray("must_not").add(Json.object("ids", Json.object("values", Json.array(folded))));
        ObjectNode body = Json.object().put("size", 1).put("track_total_hits", false);
        body.putArray("sort").add(Json.object("since", Json.object().put("order", "asc")));
        return body.set("query", Json.object("bool", bool));
    }
}
