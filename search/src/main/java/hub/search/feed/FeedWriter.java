package hub.search.feed;

import hub.model.marking.Token;
import hub.search.engine.Elastic;
import hub.search.engine.Json;
import hub.search.engine.SearchUnavailable;
import hub.search.engine.ViewerSearch;
import hub.search.index.Indices;
import hub.search.write.BulkOutcome;
import hub.search.write.BulkWriter;
import hub.search.write.Rejected;
import hub.search.write.Target;
import hub.search.write.Write;
import hub.search.write.Write.Put;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what feeds hold. Versions come first, then the mark up to which readers look, then what the fold itself needs: after a crash between any
 * two of them the same events lead to the same documents.
 */
public final class FeedWriter {
    private static final String GONE = "gone";

    private final BulkWriter writer;
    private final FeedStore store;
    private final Map<Token, Long> written = new TreeMap<>();

    public FeedWriter(Elastic elastic, Target target, BulkWriter writer) {
        this.writer = writer;
        this.store = new FeedStore(elastic, target.alias(Indices.FEED_OBJECTS));
    }

    /**
     * Folds events into the index; for use by one thread at a time for each feed.
     *
     * @param changes in the order of their feeds
     * @throws SearchUnavailable if what is stored cannot be read, or is older than what was written here: a rebuild has put another index in
     *     its place and is still filling it
     */
    public BulkOutcome write(List<FeedChange> changes, BooleanSupplier stopped) {
        mustBeWhatWasWritten(changes);
        FeedFold fold = store.fold(changes);
        Map<String, State> before = new HashMap<>();
        fold.objects().forEach(held -> before.put(held.document(), State.of(held)));
        changes.forEach(fold::fold);

        List<Rejected> rejected = new ArrayList<>();
        for (List<Write> phase : List.of(versions(fold, before), states(fold, before), incidents(fold))) {
            switch (writer.write(phase, stopped)) {
                case BulkOutcome.Stopped away -> {
                    return away;
                }
                case BulkOutcome.Acknowledged done -> rejected.addAll(done.rejected());
            }
        }
        written.putAll(fold.marks());
        return new BulkOutcome.Acknowledged(rejected);
    }

    private void mustBeWhatWasWritten(List<FeedChange> changes) {
        Set<Token> tokens = new TreeSet<>();
        changes.forEach(change -> tokens.add(change.token()));
        for (Token token : tokens) {
            Long last = written.get(token);
            OptionalLong marked = last == null ? OptionalLong.empty() : store.marked(token);
            if (last != null && (marked.isEmpty() || marked.getAsLong() < last)) {
                throw new SearchUnavailable("the feed " + token + " is still being filled by a rebuild", null);
            }
        }
    }

    /** How an object stood before the events. */
    private record State(long upTo, Map<String, ObjectNode> documents) {
        private static final State NONE = new State(-1, Map.of());

        static State of(Held held) {
            return new State(held.upTo(), held.documents());
        }
    }

    private List<Write> versions(FeedFold fold, Map<String, State> before) {
        Map<String, ObjectNode> changed = new LinkedHashMap<>();
        Map<String, Long> events = new HashMap<>();
        for (Held held : fold.objects()) {
            State old = before.getOrDefault(held.document(), State.NONE);
            Map<String, ObjectNode> now = held.documents();
            Map<String, ObjectNode> different = new LinkedHashMap<>(now);
            old.documents().keySet().stream()
                    .filter(document -> !now.containsKey(document))
                    .forEach(document -> different.put(document, Json.object().put("kind", GONE)));
            different
                    .entrySet()
                    .removeIf(each -> each.getValue().equals(old.documents().get(each.getKey())));
            different.forEach((document, found) -> events.put(document, held.upTo()));
            changed.putAll(different);
        }
        return withContents(fold, changed, events);
    }

    private List<Write> withContents(FeedFold fold, Map<String, ObjectNode> changed, Map<String, Long> events) {
        List<String> unknown = new ArrayList<>();
        changed.forEach((document, found) -> {
            if (!isGone(found) && !fold.contents().containsKey(document)) {
                unknown.add(document);
            }
        });
        Map<String, JsonNode> stored = store.documents(unknown);
        Set<String> farewells = new TreeSet<>();
        fold.objects().forEach(held -> held.farewells().forEach(said -> farewells.add(said.document())));
        List<Write> writes = new ArrayList<>();
        changed.forEach((document, found) -> {
            JsonNode hit = stored.get(document);
            JsonNode content = hit == null
                    ? fold.contents().get(document)
                    : hit.path("_source").get("record");
            if (isGone(found)) {
                writes.add(put(document, events.getOrDefault(document, 0L), found));
            } else if (content != null) {
                ObjectNode source = found.deepCopy();
                source.set("record", served(content, found, farewells.contains(document)));
                writes.add(put(document, events.getOrDefault(document, 0L), source));
            }
        });
        return writes;
    }

    /** A farewell may have to be later than the version to which it was said. */
    private static JsonNode served(JsonNode content, ObjectNode found, boolean farewell) {
        boolean later = farewell && found.has("version") && content instanceof ObjectNode;
        return later
                ? ((ObjectNode) content.deepCopy())
                        .put("modified", found.path("version").asString())
                : content;
    }

    private static boolean isGone(ObjectNode found) {
        return found.path("kind").asString("").equals(GONE);
    }

    private static List<Write> states(FeedFold fold, Map<String, State> before) {
        List<Write> writes = new ArrayList<>();
        fold.marks().forEach((token, version) -> writes.add(put(FeedStore.mark(token), version, mark(token, version))));
        for (Held held : fold.objects()) {
            if (held.upTo() > before.getOrDefault(held.document(), State.NONE).upTo()) {
                writes.add(put(held.document(), held.upTo(), Stored.write(held)));
            }
        }
        return writes;
    }

    private static List<Write> incidents(FeedFold fold) {
        return fold.incidents().stream()
                .map(brought -> put(brought.document(), brought.upTo(), Stored.write(brought)))
                .toList();
    }

    private static ObjectNode mark(Token token, long version) {
        ObjectNode source = Json.object()
                .put("kind", "mark")
                .put("token", token.value())
                .put("added", Long.MIN_VALUE)
                .put("at", version);
        return source.set(ViewerSearch.TOKENS, Json.array(List.of(token.value())));
    }

    private static Write put(String id, long version, ObjectNode source) {
        return new Put(Indices.FEED_OBJECTS, id, version, Json.bytes(source));
    }
}
