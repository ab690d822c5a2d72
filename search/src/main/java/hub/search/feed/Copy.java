package hub.search.feed;

import hub.model.delivery.Deletion;
import hub.model.marking.Token;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One content of an object in a feed, in the name of one of the incidents that bring it.
 *
 * @param document where its content is stored
 * @param version {@code modified}, else {@code created}; null for an object without both
 * @param holder the incident that brings it, of several the one that has been in the feed for longest
 */
record Copy(
        String document, String type, String spec, @Nullable Instant version, Holder holder) {
    /**
     * An incident that brings an object.
     *
     * @param since the event with which the incident came
     * @param added in microseconds since 1970, when it brought this
     * @param at the event that brought this
     * @param own true if the creator of that incident made this
     */
    record Holder(String incident, String owner, long since, long added, long at, boolean own) {}

    static String document(Token token, FeedObject object) {
        return Hashes.of("copy", token.value(), object.id(), object.node().toString());
    }

    /** The farewell that an incident says to an object. */
    static String farewell(Token token, String object, String incident) {
        return Hashes.of("farewell", token.value(), object, incident);
    }

    Copy with(Holder other) {
        return new Copy(document, type, spec, version, other);
    }

    Copy with(Instant other) {
        return new Copy(document, type, spec, other, holder);
    }

    /** True if the agency in whose name it is shown has deleted this version. */
    boolean isDeletedBy(Deletion deletion) {
        return holder.own() && deletion.means(holder.owner(), shownVersion());
    }

    /** What clients know the version by. */
    Instant shownVersion() {
        return version == null ? Micros.instant(holder.added()) : version;
    }
}
