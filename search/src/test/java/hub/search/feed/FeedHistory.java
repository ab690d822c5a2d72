package hub.search.feed;

import static java.util.Objects.requireNonNull;

import hub.model.delivery.Deletion;
import hub.model.delivery.Presence;
import hub.model.delivery.Reference;
import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.search.engine.Json;
import hub.search.feed.FeedChange.Kind;
import hub.search.feed.FeedWriter.Deleted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The log of a feed as delivery writes it, and what compaction leaves of it. */
final class FeedHistory {
    static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");
    private static final Token FEED = Token.COMMUNITY;

    private final List<Logged> log = new ArrayList<>();
    private final Map<String, Presence> present = new HashMap<>();
    private final Map<String, Long> revisions = new HashMap<>();
    private long offset;

    /** A record; null clears the key. */
    private record Logged(String key, @Nullable FeedChange change) {}

    /** An object of a creator, with a version for each minute. */
    static FeedObject own(String creator, String name, int minute, String text) {
        String id = "indicator--" + creator + "-" + name;
        ObjectNode node = Json.object().put("id", id).put("by", creator).put("text", text + " " + minute);
        return new FeedObject(id, "indicator", "2.1", NOON.plusSeconds(60L * minute), true, node);
    }

    static FeedObject observable(String name, String text) {
        String id = "ipv4-addr--" + name;
        return new FeedObject(
                id, "ipv4-addr", "2.1", null, false, Json.object().put("id", id).put("text", text));
    }

    /** The owner's next revision, or the same one again after a hold. */
    void put(String owner, String incident, boolean next, List<FeedObject> objects) {
        long revision = revisions.merge(incident, next || !revisions.containsKey(incident) ? 1L : 0L, Long::sum);
        List<Reference> brought = objects.stream()
                .filter(object -> object.version() != null
                        && object.node().path("by").asString().equals(owner))
                .map(object -> new Reference(object.id(), NOON, owner, object.version(), true))
                .toList();
        Presence before = present.getOrDefault(incident, Presence.NONE);
        Presence after = before.put(revision, brought);
        present.put(incident, after);
        write(Kind.PUT, incident, revision, owner, objects, before.withdrawn(after));
    }

    void remove(String owner, String incident, boolean next, boolean erase) {
        Presence before = present.getOrDefault(incident, Presence.NONE);
        if (!before.visible() && !(erase && !before.revisions().isEmpty())) {
            return;
        }
        long revision = revisions.merge(incident, next ? 1L : 0L, Long::sum);
        Presence after = erase ? before.erased(revision) : before.removed(revision);
        present.put(incident, after);
        List<Reference> withdrawn = before.withdrawn(after);
        write(
                erase ? Kind.ERASE : Kind.REMOVE,
                incident,
                revision,
                withdrawn.isEmpty() ? "" : owner,
                List.of(),
                withdrawn);
        before.revisions().stream().filter(each -> each != revision).forEach(each -> {
            log.add(new Logged(incident + "@" + each, null));
            offset++;
        });
    }

    private static FeedObject by(String owner, FeedObject object) {
        boolean own = object.node().path("by").asString("").equals(owner);
        return new FeedObject(object.id(), object.type(), object.spec(), object.version(), own, object.node());
    }

    /** What a process says on the feed when something of an object was deleted: offsets are shared with everything else. */
    Deleted deleted(String object) {
        return new Deleted(FEED, object, offset++);
    }

    static Deletion deletion(String owner, FeedObject object, boolean exact) {
        return new Deletion(FEED, object.id(), new AgencyId(owner), requireNonNull(object.version()), exact);
    }

    private void write(
            Kind kind,
            String incident,
            long revision,
            String owner,
            List<FeedObject> objects,
            List<Reference> withdrawn) {
        Instant added = NOON.plusMillis(offset);
        List<FeedObject> gone = withdrawn.stream()
                .map(each -> new FeedObject(
                        each.id(),
                        "indicator",
                        "2.1",
                        each.modified().plusNanos(1_000),
                        true,
                        Json.object()
                                .put("id", each.id())
                                .put("revoked", true)
                                .put(
                                        "modified",
                                        each.modified().plusNanos(1_000).toString())))
                .toList();
        List<FeedObject> brought =
                objects.stream().map(object -> by(owner, object)).toList();
        FeedChange change = new FeedChange(kind, FEED, incident, owner, added, offset++, brought, gone);
        log.add(new Logged(incident + "@" + revision, change));
    }

    List<FeedChange> all() {
        return log.stream().map(Logged::change).filter(change -> change != null).toList();
    }

    /** The last record of each key, in the order of the log. */
    List<FeedChange> compacted() {
        Map<String, Logged> last = new LinkedHashMap<>();
        for (Logged each : log) {
            last.remove(each.key());
            last.put(each.key(), each);
        }
        return last.values().stream()
                .map(Logged::change)
                .filter(change -> change != null)
                .toList();
    }

    /** What two agencies might do with six incidents that share objects. */
    static FeedHistory random(Random random, int events) {
        FeedHistory history = new FeedHistory();
        for (int i = 0; i < events; i++) {
            int number = random.nextInt(6);
            String owner = number % 2 == 0 ? "north" : "south";
            String incident = "incident--" + number;
            switch (random.nextInt(8)) {
                case 0 -> history.remove(owner, incident, random.nextBoolean(), false);
                case 1 -> history.remove(owner, incident, false, random.nextInt(3) == 0);
                case 2 -> history.put(owner, incident, history.isVisible(incident), objects(random));
                default -> history.put(owner, incident, true, objects(random));
            }
        }
        return history;
    }

    private boolean isVisible(String incident) {
        return present.getOrDefault(incident, Presence.NONE).visible();
    }

    private static List<FeedObject> objects(Random random) {
        Map<String, FeedObject> objects = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            FeedObject object = random.nextInt(3) == 0
                    ? observable("ip" + random.nextInt(3), "text " + random.nextInt(2))
                    : own(
                            random.nextBoolean() ? "north" : "south",
                            "o" + random.nextInt(3),
                            random.nextInt(3),
                            random.nextInt(4) == 0 ? "other" : "one");
            objects.put(object.id(), object);
        }
        return List.copyOf(objects.values());
    }
}
