package hub.local.collect;

import hub.local.collect.remote.Answer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Where MISP events are: first what there is, then each. */
interface MispEvents extends AutoCloseable {
    /** The list of a server with more events than this is not read. */
    int MAX_EVENTS = 200_000;

    Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * An event in the list.
     *
     * @param uuid checked: it becomes part of an address
     * @param timestamp when it was changed last, in seconds since 1970
     * @param published when it was published last, in seconds since 1970
     */
    record Listed(String uuid, long timestamp, long published) {
        /** The event, or nothing if its id is none. */
        static Stream<Listed> of(String uuid, JsonNode event) {
            long timestamp = event.path("timestamp").asLong(0);
            long published = event.path("publish_timestamp").asLong(timestamp);
            return UUID_FORM.matcher(uuid).matches() ? Stream.of(new Listed(uuid, timestamp, published)) : Stream.of();
        }
    }

    /** What may be new.
     *
     * @param since seconds since 1970: what was published before need not be in the list; 0 for all
     */
    List<Listed> list(long since);

    /** One event as it is, {@code {"Event": {...}}}. */
    Answer event(String uuid);

    @Override
    void close();
}
