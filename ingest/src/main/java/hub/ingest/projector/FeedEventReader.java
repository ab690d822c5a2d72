package hub.ingest.projector;

import hub.formats.json.Json;
import hub.formats.stix.Farewell;
import hub.formats.value.Times;
import hub.journal.record.HubHeaders;
import hub.journal.topic.Topics;
import hub.model.delivery.Deletion;
import hub.model.delivery.Reference;
import hub.model.marking.Token;
import hub.search.feed.FeedChange;
import hub.search.feed.FeedChange.Kind;
import hub.search.feed.FeedObject;
import hub.search.feed.FeedWriter.Deleted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a record of {@code feed.<token>} as what it changes for TAXII. */
final class FeedEventReader {
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
        List<FeedObject> objects = objects(event.path("stix"));
        return Optional.of(new FeedChange(
                kind(event),
                token,
                event.path("id").asString(""),
                owner(event),
                added,
                version,
                objects,
                withdrawn(event)));
    }

    /** Nothing for any other record. */
    static Optional<Deleted> deleted(ConsumerRecord<String, byte[]> log, long version) {
        if (log.value() != null || log.key() == null || !Deletion.isKey(log.key())) {
            return Optional.empty();
        }
        Token token = token(log.topic());
        String all = Deletion.key(token, "");
        return log.key().startsWith(all)
                ? Optional.of(new Deleted(token, log.key().substring(all.length()), version))
                : Optional.empty();
    }

    private static Kind kind(JsonNode event) {
        if (event.path("event").asString("").equals("put")) {
            return Kind.PUT;
        }
        return event.path("reason").asString("").equals("erased") ? Kind.ERASE : Kind.REMOVE;
    }

    private static String owner(JsonNode event) {
        return event.path("incident").path("owner").asString(event.path("owner").asString(""));
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

    private static List<FeedObject> objects(JsonNode bundle) {
        List<FeedObject> objects = new ArrayList<>();
        Set<String> own =
                Farewell.references(bundle).stream().map(Reference::id).collect(Collectors.toSet());
        for (JsonNode each : bundle.path("objects")) {
            if (each instanceof ObjectNode object) {
                Instant modified = time(object, "modified");
                Instant version = modified == null ? time(object, "created") : modified;
                objects.add(
                        object(object, version, own.contains(object.path("id").asString(""))));
            }
        }
        return objects;
    }

    private static List<FeedObject> withdrawn(JsonNode event) {
        List<FeedObject> withdrawn = new ArrayList<>();
        for (JsonNode each : event.path("withdrawn")) {
            String creator = each.path("created_by_ref").asString("");
            ObjectNode farewell = Farewell.to(new Reference(
                    each.path("id").asString(""),
                    Objects.requireNonNull(time(each, "created"), "created"),
                    creator.isEmpty() ? null : creator,
                    Objects.requireNonNull(time(each, "modified"), "modified"),
                    false));
            withdrawn.add(object(farewell, time(farewell, "modified"), true));
        }
        return withdrawn;
    }

    private static FeedObject object(ObjectNode object, @Nullable Instant version, boolean own) {
        return new FeedObject(
                object.path("id").asString(""),
                object.path("type").asString(""),
                object.path("spec_version").asString("2.1"),
                version,
                own,
                object);
    }

    private static @Nullable Instant time(JsonNode object, String name) {
        String text = object.path(name).asString("");
        return text.isEmpty() ? null : Times.parse(text);
    }
}
