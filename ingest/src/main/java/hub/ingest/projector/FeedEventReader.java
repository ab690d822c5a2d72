package hub.ingest.projector;

import hub.formats.json.Json;
import hub.formats.stix.Farewell;
import hub.formats.value.Times;
import hub.journal.record.HubHeaders;
import hub.journal.topic.Topics;
import hub.model.marking.Token;
import hub.search.feed.FeedChange;
import hub.search.feed.FeedObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a record of {@code feed.<token>} as what it changes for TAXII. */
final class FeedEventReader {
    /** The kinds of which one says what a bundle is about, and so who its creator is. */
    private static final List<String> MAIN = List.of("incident", "report", "grouping", "observed-data");

    private FeedEventReader() {}

    /**
     * Nothing for a record that only clears an earlier key.
     *
     * @throws IllegalArgumentException if it is not one that the hub writes
     */
    static Optional<FeedChange> read(ConsumerRecord<String, byte[]> log, long version) {
        if (log.value() == null) {
            return Optional.empty();
        }
        JsonNode event = tree(log.value());
        Token token = token(log.topic());
        Instant added = HubHeaders.text(log.headers(), HubHeaders.ADDED)
                .map(Times::parse)
                .orElseThrow(() -> new IllegalArgumentException("a feed event without the header added"));
        String owner = event.path("incident").path("owner").asString("");
        List<FeedObject> objects = objects(event.path("stix").path("objects"));
        return Optional.of(new FeedChange(token, event.path("id").asString(""), owner, added, version, objects));
    }

    /** The topic has {@code -} for {@code :}, which the forms of tokens make unambiguous. */
    static Token token(String topic) {
        String name = topic.substring(Topics.FEED_PREFIX.length());
        return Token.parse(name)
                .or(() -> Token.parse(name.replaceFirst("^(clients)-", "$1:")))
                .or(() -> Token.parse(name.replaceFirst("^(clients-)?(group|agency)-", "$1$2:")
                        .replaceFirst("^clients-", "clients:")))
                .orElseThrow(() -> new IllegalArgumentException("topic: " + topic + " (expected feed.<token>)"));
    }

    private static JsonNode tree(byte[] value) {
        if (Json.parse(value) instanceof Json.Parsed.Tree(JsonNode root)) {
            return root;
        }
        throw new IllegalArgumentException("a feed event that is not JSON");
    }

    private static List<FeedObject> objects(JsonNode sent) {
        String creator = creator(sent);
        List<FeedObject> objects = new ArrayList<>();
        for (JsonNode each : sent) {
            if (each instanceof ObjectNode object) {
                objects.add(object(object, creator));
            }
        }
        return objects;
    }

    private static FeedObject object(ObjectNode object, String creator) {
        Instant modified = time(object, "modified");
        boolean own = object.path("created_by_ref").asString("").equals(creator) && object.has("created");
        return new FeedObject(
                object.path("id").asString(""),
                object.path("type").asString(""),
                object.path("spec_version").asString("2.1"),
                modified == null ? time(object, "created") : modified,
                own && modified != null ? Farewell.to(object, modified) : null,
                object);
    }

    private static String creator(JsonNode objects) {
        for (String type : MAIN) {
            for (JsonNode object : objects) {
                if (object.path("type").asString("").equals(type)) {
                    return object.path("created_by_ref").asString("");
                }
            }
        }
        return "";
    }

    private static @Nullable Instant time(ObjectNode object, String name) {
        String text = object.path(name).asString("");
        return text.isEmpty() ? null : Times.parse(text);
    }
}
