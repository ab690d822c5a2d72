package hub.ingest.topology;

import hub.formats.hub.FeedEventWriter;
import hub.formats.stix.Farewell;
import hub.formats.stix.StixWriter;
import hub.formats.value.Times;
import hub.ingest.topology.Delivered.Effect;
import hub.ingest.topology.Delivered.ToFeed;
import hub.journal.record.HubHeaders;
import hub.journal.topic.Topics;
import hub.model.delivery.Delivery;
import hub.model.delivery.FeedEvent;
import hub.model.delivery.Presence;
import hub.model.delivery.Reference;
import hub.model.incident.Revision;
import hub.model.marking.Token;
import hub.model.outcome.Withheld;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Runs {@link Delivery} for each token and writes its feed. */
final class DeliverProcessor implements Processor<String, Shipment, String, Delivered> {
    /** Up to when the microseconds of a feed are taken, by token. */
    static final String CLOCKS = "feed-clocks";
    /** What a feed has of an incident, by token and incident. */
    static final String PRESENT = "feed-present";

    private static final int MAX_EVENT_BYTES = 4 * 1024 * 1024 - 64 * 1024;

    private @Nullable ProcessorContext<String, Delivered> context;
    private @Nullable KeyValueStore<String, String> clocks;
    private @Nullable KeyValueStore<String, Presence> present;

    @Override
    public void init(ProcessorContext<String, Delivered> newContext) {
        context = newContext;
        clocks = newContext.getStateStore(CLOCKS);
        present = newContext.getStateStore(PRESENT);
    }

    @Override
    public void process(Record<String, Shipment> input) {
        Token token = input.value().token();
        Revision revision = input.value().revision();
        String tick = Objects.requireNonNull(clocks).get(token.value());
        Instant last = tick == null ? Instant.EPOCH : Instant.parse(tick);
        Instant now = Instant.ofEpochMilli(input.timestamp());
        Presence before = presence(token, revision);
        boolean shows = true;
        for (FeedEvent event : Delivery.deliver(revision, token, before, last, now)) {
            switch (event) {
                case FeedEvent.Put put -> shows = put(input, put, before);
                case FeedEvent.Remove remove -> shows = remove(input, remove, before);
                case FeedEvent.Clear clear -> send(input, clear.key(), new RecordHeaders(), null);
            }
        }
        if (input.value().answer() != null) {
            forward(input, input.value().answer(), effect(input.value(), shows));
        }
    }

    /** True if nothing has to be searched for again before the answer is given. */
    private boolean put(Record<String, Shipment> input, FeedEvent.Put put, Presence before) {
        Token token = input.value().token();
        Revision revision = input.value().revision();
        ObjectNode stix = StixWriter.bundle(revision, token);
        Presence next = before.put(revision.revision(), Farewell.references(stix));
        List<Reference> withdrawn = before.withdrawn(next);
        byte[] value = FeedEventWriter.put(revision, token, stix, withdrawn);
        int objects = stix.path("objects").size();
        if (value.length > MAX_EVENT_BYTES) {
            // STIX can be several times as long as what it was made from; the API has it
            next = before.put(revision.revision(), List.of());
            withdrawn = before.withdrawn(next);
            value = FeedEventWriter.put(revision, token, null, withdrawn);
            objects = 0;
        }
        keep(token, revision, next);
        tick(token, put.added(), objects + withdrawn.size());
        send(input, put.key(), stamped(put.eventId(), put.added()), value);
        return withdrawn.isEmpty();
    }

    private boolean remove(Record<String, Shipment> input, FeedEvent.Remove remove, Presence before) {
        Token token = input.value().token();
        Revision revision = input.value().revision();
        boolean erased = remove.reason() == FeedEvent.Reason.ERASED;
        Presence next = erased ? before.erased(revision.revision()) : before.removed(revision.revision());
        List<Reference> withdrawn = before.withdrawn(next);
        keep(token, revision, next);
        tick(token, remove.added(), withdrawn.size());
        byte[] value = FeedEventWriter.remove(revision, remove.reason(), withdrawn);
        send(input, remove.key(), stamped(remove.eventId(), remove.added()), value);
        return false;
    }

    private Presence presence(Token token, Revision revision) {
        Presence known = Objects.requireNonNull(present).get(place(token, revision));
        return known == null ? Presence.NONE : known;
    }

    private void keep(Token token, Revision revision, Presence presence) {
        Objects.requireNonNull(present).put(place(token, revision), presence);
    }

    private static String place(Token token, Revision revision) {
        return token + "\n" + revision.id();
    }

    /** TAXII gives each object that an event brings or takes away a microsecond of its own. */
    private void tick(Token token, Instant added, int objects) {
        Objects.requireNonNull(clocks)
                .put(token.value(), added.plus(objects, ChronoUnit.MICROS).toString());
    }

    private static Effect effect(Shipment shipment, boolean shows) {
        String event = Delivery.eventId(shipment.token(), shipment.revision());
        return new Effect(
                Withheld.delivered(shipment.token().value(), shipment.revision().key()), shows ? null : event);
    }

    private static Headers stamped(String eventId, Instant added) {
        Headers headers = new RecordHeaders();
        HubHeaders.put(headers, HubHeaders.EVENT_ID, eventId);
        HubHeaders.put(headers, HubHeaders.CONTENT_TYPE, FeedEventWriter.MEDIA_TYPE);
        HubHeaders.put(headers, HubHeaders.ADDED, Times.stix(added));
        return headers;
    }

    private void send(Record<String, Shipment> input, String key, Headers headers, byte @Nullable [] value) {
        ToFeed feedRecord = new ToFeed(Topics.feed(input.value().token().value()), value);
        Objects.requireNonNull(context).forward(new Record<>(key, feedRecord, input.timestamp(), headers));
    }

    private void forward(Record<String, Shipment> input, @Nullable String answer, Effect effect) {
        Objects.requireNonNull(context)
                .forward(new Record<>(Objects.requireNonNull(answer), effect, input.timestamp()));
    }
}
