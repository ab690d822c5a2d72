package hub.search.feed;

import hub.model.marking.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** All versions of one object in one feed, and which incidents brought each: a fold over the feed's events. */
final class Held {
    private final Token token;
    private final String id;
    private final List<Version> versions = new ArrayList<>();
    /** The event up to which this is folded. */
    private long upTo = -1;

    Held(Token token, String id) {
        this.token = token;
        this.id = id;
    }

    /** One version. Its document is written again whenever {@link #changed} grows. */
    static final class Version {
        String type = "";
        String spec = "";
        Instant version = Instant.EPOCH;
        /** Of its content, for an object without versions of its own. */
        String hash = "";

        long added;
        /** The event that brought it, for the mark up to which readers see. */
        long at;

        boolean first;
        boolean last;
        boolean hidden;
        /** Made by the hub to say that the object is gone. */
        boolean farewell;

        /** The owner of each incident that brought it. */
        final Map<String, String> holders = new TreeMap<>();

        @Nullable
        ObjectNode revoked;
        /** The event that changed its document last. */
        long changed;
        /** Only while it is new. */
        @Nullable
        ObjectNode node;
    }

    Token token() {
        return token;
    }

    String id() {
        return id;
    }

    long upTo() {
        return upTo;
    }

    List<Version> versions() {
        return versions;
    }

    void restore(long foldedTo, List<Version> stored) {
        upTo = foldedTo;
        versions.addAll(stored);
    }

    String document() {
        return Hashes.of("object", token.value(), id);
    }

    String document(Version version) {
        return Hashes.of("version", token.value(), id, version.version.toString());
    }

    /** The incident brings the object. */
    void bring(FeedChange change, FeedObject object, long added) {
        if (change.version() <= upTo) {
            return;
        }
        versions.stream().filter(version -> version.farewell).forEach(version -> hide(version, change));
        String hash = Hashes.of(object.node().toString());
        Version known = find(object, hash);
        if (known == null) {
            versions.add(fresh(change, object, hash, added));
        } else {
            if (known.hidden) {
                known.hidden = false;
                known.farewell = false;
                known.added = added;
                known.at = change.version();
                known.node = object.node();
                known.changed = change.version();
            }
            if (known.holders.put(change.incident(), change.owner()) == null) {
                known.changed = change.version();
            }
            known.revoked = object.revoked();
        }
        settle(change);
    }

    private @Nullable Version find(FeedObject object, String hash) {
        Instant wanted = object.version();
        return versions.stream()
                .filter(version ->
                        wanted == null ? version.hash.equals(hash) && !version.hidden : version.version.equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private static Version fresh(FeedChange change, FeedObject object, String hash, long added) {
        Version version = new Version();
        version.type = object.type();
        version.spec = object.spec();
        version.version = object.version() == null ? Micros.instant(added) : object.version();
        version.hash = object.version() == null ? hash : "";
        version.added = added;
        version.at = change.version();
        version.holders.put(change.incident(), change.owner());
        version.revoked = object.revoked();
        version.changed = change.version();
        version.node = object.node();
        return version;
    }

    /** The incident does not bring the object any more. */
    void drop(FeedChange change, long added) {
        if (change.version() <= upTo) {
            return;
        }
        ObjectNode farewell = null;
        Version newest = null;
        for (Version version : versions) {
            if (version.holders.remove(change.incident()) == null) {
                continue;
            }
            version.changed = change.version();
            if (version.holders.isEmpty() && !version.hidden) {
                farewell = version.revoked == null ? farewell : version.revoked;
                newest = newest == null || version.version.isAfter(newest.version) ? version : newest;
                hide(version, change);
            }
        }
        if (farewell != null && newest != null && versions.stream().allMatch(version -> version.hidden)) {
            sayFarewell(change, newest, farewell, added);
        }
        settle(change);
    }

    private void sayFarewell(FeedChange change, Version newest, ObjectNode node, long added) {
        Instant after = newest.version.plusNanos(1_000);
        versions.removeIf(version -> version.version.equals(after));
        Version version = new Version();
        version.type = newest.type;
        version.spec = newest.spec;
        version.version = after;
        version.added = added;
        version.at = change.version();
        version.farewell = true;
        version.changed = change.version();
        version.node = node;
        versions.add(version);
    }

    /** Nothing of its content stays. */
    private static void hide(Version version, FeedChange change) {
        if (!version.hidden) {
            version.hidden = true;
            version.node = null;
            version.revoked = null;
            version.changed = change.version();
        }
    }

    private void settle(FeedChange change) {
        versions.sort(Comparator.comparing((Version version) -> version.version));
        Version first = versions.stream().filter(v -> !v.hidden).findFirst().orElse(null);
        Version last =
                versions.stream().filter(v -> !v.hidden).reduce((a, b) -> b).orElse(null);
        for (Version version : versions) {
            if (version.first != (version == first) || version.last != (version == last)) {
                version.first = version == first;
                version.last = version == last;
                version.changed = change.version();
            }
        }
    }

    /** After all of an event. */
    void folded(long version) {
        upTo = Math.max(upTo, version);
    }

    /** How each version's document stood. */
    Map<String, Long> changes() {
        Map<String, Long> changes = new LinkedHashMap<>();
        versions.forEach(version -> changes.put(document(version), version.changed));
        return changes;
    }
}
