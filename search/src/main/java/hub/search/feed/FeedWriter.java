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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what feeds hold. Versions come first, then the mark up to which readers look, then what the fold itself needs: after a crash between any
 * two of them the same events lead to the same documents.
 */
public final class FeedWriter {
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
        mustBeWhatWasWritten(changes.stream().map(FeedChange::token).collect(Collectors.toCollection(TreeSet::new)));
        FeedFold fold = store.fold(changes);
        Map<String, Held> before = new HashMap<>();
        fold.objects().forEach(held -> before.put(held.document(), held.copy()));
        changes.forEach(fold::fold);
        List<Held> known = new ArrayList<>(fold.objects());
        known.addAll(before.values());
        Deletions deletions = store.deletions(known);
        Contents contents = new Contents(store, fold.contents(), fold.objects());

        List<Rejected> rejected = new ArrayList<>();
        for (List<Write> phase :
                List.of(versions(contents, fold, before, deletions), states(fold, before), incidents(fold))) {
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

    /**
     * Of which object of a feed something was deleted.
     *
     * @param version of the record that says so
     */
    public record Deleted(Token token, String object, long version) {}

    /**
     * Writes objects anew of which something was deleted. Neither the mark nor the fold's own state is touched: compaction may take the record that
     * led here.
     *
     * @throws SearchUnavailable as {@link #write}
     */
    public BulkOutcome writeAnew(List<Deleted> deleted, BooleanSupplier stopped) {
        mustBeWhatWasWritten(deleted.stream().map(Deleted::token).collect(Collectors.toCollection(TreeSet::new)));
        Map<String, Held> unknown = new LinkedHashMap<>();
        Map<String, Long> asked = new HashMap<>();
        for (Deleted each : deleted) {
            Held held = Held.nothing(each.token(), each.object());
            unknown.put(held.document(), held);
            asked.merge(held.document(), each.version(), Math::max);
        }
        Collection<Held> objects = store.objects(unknown).values();
        Deletions deletions = store.deletions(objects);
        Map<String, ObjectNode> documents = new LinkedHashMap<>();
        Map<String, Long> versions = new HashMap<>();
        for (Held held : objects) {
            Map<String, ObjectNode> now = held.documents(deletions.of(held));
            now.keySet().forEach(document -> versions.put(document, asked.getOrDefault(held.document(), 0L)));
            documents.putAll(now);
        }
        return writer.write(new Contents(store, Map.of(), objects).writes(documents, versions), stopped);
    }

    private void mustBeWhatWasWritten(Set<Token> tokens) {
        for (Token token : tokens) {
            Long last = written.get(token);
            OptionalLong marked = last == null ? OptionalLong.empty() : store.marked(token);
            if (last != null && (marked.isEmpty() || marked.getAsLong() < last)) {
                throw new SearchUnavailable("the feed " + token + " is still being filled by a rebuild", null);
            }
        }
    }

    private static List<Write> versions(
            Contents contents, FeedFold fold, Map<String, Held> before, Deletions deletions) {
        Map<String, ObjectNode> changed = new LinkedHashMap<>();
        Map<String, Long> events = new HashMap<>();
        for (Held held : fold.objects()) {
            Held old = before.get(held.document());
            Map<String, ObjectNode> known = old == null ? Map.of() : old.documents(deletions.of(old));
            Map<String, ObjectNode> now = held.documents(deletions.of(held));
            Map<String, ObjectNode> different = new LinkedHashMap<>(now);
            known.keySet().stream()
                    .filter(document -> !now.containsKey(document))
                    .forEach(document -> different.put(document, Json.object().put("kind", Contents.GONE)));
            different.entrySet().removeIf(each -> each.getValue().equals(known.get(each.getKey())));
            different.forEach((document, found) -> events.put(document, held.upTo()));
            changed.putAll(different);
        }
        return contents.writes(changed, events);
    }

    private static List<Write> states(FeedFold fold, Map<String, Held> before) {
        List<Write> writes = new ArrayList<>();
        fold.marks()
                .forEach((token, version) ->
                        writes.add(Contents.put(FeedStore.mark(token), version, mark(token, version))));
        for (Held held : fold.objects()) {
            Held old = before.get(held.document());
            if (held.upTo() > (old == null ? -1 : old.upTo())) {
                writes.add(Contents.put(held.document(), held.upTo(), Stored.write(held)));
            }
        }
        return writes;
    }

    private static List<Write> incidents(FeedFold fold) {
        return fold.incidents().stream()
                .map(brought -> Contents.put(brought.document(), brought.upTo(), Stored.write(brought)))
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
}
