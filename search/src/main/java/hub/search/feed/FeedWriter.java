package hub.search.feed;

import hub.model.marking.Token;
import hub.search.engine.Elastic;
import hub.search.engine.Json;
import hub.search.engine.SearchUnavailable;
import hub.search.engine.ViewerSearch;
import hub.search.feed.FeedFold.Brought;
import hub.search.index.Indices;
import hub.search.write.BulkOutcome;
import hub.search.write.BulkWriter;
import hub.search.write.Rejected;
import hub.search.write.Target;
import hub.search.write.Write;
import hub.search.write.Write.Put;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what feeds hold. Versions come first, then the mark up to which readers look, then what the fold itself needs: after a crash between any
 * two of them the same events lead to the same documents.
 */
public final class FeedWriter {
    private static final int MAX_IDS = 2_000;

    private final Elastic elastic;
    private final Target target;
    private final BulkWriter writer;

    public FeedWriter(Elastic elastic, Target target, BulkWriter writer) {
        this.elastic = elastic;
        this.target = target;
        this.writer = writer;
    }

    /**
     * Folds events into the index; for use by one thread at a time for each feed.
     *
     * @param changes in the order of their feeds
     * @throws SearchUnavailable if what is stored cannot be read
     */
    public BulkOutcome write(List<FeedChange> changes, BooleanSupplier stopped) {
        FeedFold fold = new FeedFold();
        recall(fold, changes);
        Map<String, Long> before = new HashMap<>();
        fold.objects().forEach(held -> before.putAll(held.changes()));
        Map<String, Long> folded = new HashMap<>();
        fold.objects().forEach(held -> folded.put(held.document(), held.upTo()));
        changes.forEach(fold::fold);

        List<Rejected> rejected = new ArrayList<>();
        for (List<Write> phase : List.of(versions(fold, before), states(fold, folded), incidents(fold))) {
            switch (writer.write(phase, stopped)) {
                case BulkOutcome.Stopped away -> {
                    return away;
                }
                case BulkOutcome.Acknowledged done -> rejected.addAll(done.rejected());
            }
        }
        return new BulkOutcome.Acknowledged(rejected);
    }

    /** Reads what is stored of the incidents, then of the objects. */
    private void recall(FeedFold fold, List<FeedChange> changes) {
        Map<String, FeedChange> incidents = new LinkedHashMap<>();
        changes.forEach(change -> incidents.put(FeedFold.Brought.document(change.token(), change.incident()), change));
        stored(incidents.keySet()).forEach((id, hit) -> {
            FeedChange change = incidents.get(id);
            if (change != null) {
                List<String> ids = new ArrayList<>();
                hit.path("_source").path("record").path("ids").forEach(each -> ids.add(each.asString()));
                fold.know(new Brought(
                        change.token(), change.incident(), hit.path("_version").asLong(), ids));
            }
        });
        Map<String, Held> objects = new LinkedHashMap<>();
        for (FeedChange change : changes) {
            for (String id : fold.touched(change)) {
                Held held = new Held(change.token(), id);
                objects.put(held.document(), held);
            }
        }
        stored(objects.keySet()).forEach((id, hit) -> {
            Held held = objects.get(id);
            if (held != null) {
                fold.know(HeldJson.read(
                        held.token(),
                        held.id(),
                        hit.path("_source"),
                        hit.path("_version").asLong()));
            }
        });
    }

    private Map<String, JsonNode> stored(Collection<String> ids) {
        Map<String, JsonNode> found = new HashMap<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += MAX_IDS) {
            List<String> some = all.subList(from, Math.min(all.size(), from + MAX_IDS));
            for (JsonNode hit : elastic.storedForRewriting(target.alias(Indices.FEED_OBJECTS), some)
                    .path("docs")) {
                if (hit.has("error")) {
                    throw new SearchUnavailable(
                            "cannot read " + hit.path("error").path("type"), null);
                }
                if (hit.path("found").asBoolean(false)) {
                    found.put(hit.path("_id").asString(), hit);
                }
            }
        }
        return found;
    }

    private List<Write> versions(FeedFold fold, Map<String, Long> before) {
        Set<String> unread = new LinkedHashSet<>();
        for (Held held : fold.objects()) {
            for (Held.Version version : held.versions()) {
                if (isChanged(held, version, before) && version.node == null && !version.hidden) {
                    unread.add(held.document(version));
                }
            }
        }
        Map<String, JsonNode> stored = stored(unread);
        List<Write> writes = new ArrayList<>();
        for (Held held : fold.objects()) {
            for (Held.Version version : held.versions()) {
                if (isChanged(held, version, before)) {
                    String id = held.document(version);
                    JsonNode old = stored.getOrDefault(id, Json.object());
                    JsonNode node = version.node == null ? old.path("_source").get("record") : version.node;
                    writes.add(put(id, version.changed, HeldJson.document(held, version, node)));
                }
            }
        }
        return writes;
    }

    private static boolean isChanged(Held held, Held.Version version, Map<String, Long> before) {
        return version.changed > before.getOrDefault(held.document(version), -1L);
    }

    private static List<Write> states(FeedFold fold, Map<String, Long> folded) {
        List<Write> writes = new ArrayList<>();
        fold.marks().forEach((token, version) -> writes.add(put(mark(token), version, mark(token, version))));
        for (Held held : fold.objects()) {
            if (held.upTo() > folded.getOrDefault(held.document(), -1L)) {
                writes.add(put(held.document(), held.upTo(), HeldJson.write(held)));
            }
        }
        return writes;
    }

    private static List<Write> incidents(FeedFold fold) {
        List<Write> writes = new ArrayList<>();
        for (Brought brought : fold.incidents()) {
            ObjectNode source = Json.object().put("kind", "incident");
            source.putObject("record").set("ids", Json.array(brought.ids()));
            writes.add(put(brought.document(), brought.upTo(), source));
        }
        return writes;
    }

    private static String mark(Token token) {
        return Hashes.of("mark", token.value());
    }

    private static ObjectNode mark(Token token, long version) {
        ObjectNode source = Json.object()
                .put("kind", "mark")
                .put("token", token.value())
                .put("added", Long.MIN_VALUE)
                .put("at", version);
        return source.set(ViewerSearch.TOKENS, Json.array(List.of(token.value())));
    }

    private static Put put(String id, long version, ObjectNode source) {
        return new Put(Indices.FEED_OBJECTS, id, version, Json.bytes(source));
    }
}
