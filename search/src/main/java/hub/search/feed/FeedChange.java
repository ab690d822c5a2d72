package hub.search.feed;

import hub.model.marking.Token;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What an incident brings to a feed from an event on: exactly these objects, of those that it brought before no others.
 *
 * @param token whose feed
 * @param incident which brings them
 * @param owner of the incident; empty if the event takes the incident away
 * @param added when the event was added; the objects follow it, each a microsecond later
 * @param version of the event, see {@link hub.search.write.Versions}
 * @param objects in the order of the event; none if it takes the incident away
 */
public record FeedChange(
        Token token, String incident, String owner, Instant added, long version, List<FeedObject> objects) {
    public FeedChange {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(added, "added");
        objects = List.copyOf(objects);
    }
}
