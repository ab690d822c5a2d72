package hub.search.feed;

import hub.model.marking.Token;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What an incident brings to a feed from an event on: exactly these objects, of those that it brought before no others.
 *
 * @param kind what the event does
 * @param token whose feed
 * @param incident which brings them
 * @param owner of the incident; empty if it is erased
 * @param added when the event was added; what it brings and withdraws follows it, each a microsecond later
 * @param version of the event, see {@link hub.search.write.Versions}
 * @param objects in the order of the event; none if it takes the incident away
 * @param withdrawn the versions that say of objects that they are gone, in the order of the event; none if the incident is erased
 */
public record FeedChange(
        Kind kind,
        Token token,
        String incident,
        String owner,
        Instant added,
        long version,
        List<FeedObject> objects,
        List<FeedObject> withdrawn) {
    /** What an event does. */
    public enum Kind {
        PUT,
        REMOVE,
        /** As {@link #REMOVE}, and nothing is said of the objects any more. */
        ERASE
    }

    public FeedChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(added, "added");
        objects = List.copyOf(objects);
        withdrawn = List.copyOf(withdrawn);
    }
}
