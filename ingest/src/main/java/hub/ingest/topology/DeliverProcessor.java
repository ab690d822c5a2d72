package hub.ingest.topology;

import hub.formats.hub.FeedEventWriter;
import hub.ingest.topology.Delivered.Effect;
import hub.ingest.topology.Delivered.ToFeed;
import hub.journal.record.HubHeaders;
import hub.journal.topic.Topics;
import hub.model.delivery.Delivery;
import hub.model.delivery.FeedEvent;
import hub.model.incident.Revision;
import hub.model.marking.Token;
import hub.model.outcome.Withheld;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Runs {@link Delivery} for each token and writes its feed. */
final class DeliverProcessor implements Processor<String, Shipment, String, Delivered> {
    /** When the last event of a feed was added, by token. */
    static final String CLOCKS = "feed-clocks";
    /** Under which key a feed shows an incident now, by token and incident. */
    static final String SHOWN = "feed-shown";

    private static final String MEDIA_TYPE = "application/vnd.hub.feed+json";
    private static final int MAX_EVENT_BYTES = 4 * 1024 * 1024 - 64 * 1024;

    private @Nullable ProcessorContext<String, Delivered> context;
    private @Nullable KeyValueStore<String, String> clocks;
    private @Nullable KeyValueStore<String, String> shown;

    @Override
    public void init(ProcessorContext<String, Delivered> newContext) {
        context = newContext;
        clocks = newContext.getStateStore(CLOCKS);
        shown = newContext.getStateStore(SHOWN);
    }

    @Override
    public void process(Record<String, Shipment> input) {
        Token token = input.value().token();
        Revision revision = input.value().revision();
        KeyValueStore<String, String> keys = Objects.requireNonNull(shown);
        KeyValueStore<String, String> ticks = Objects.requireNonNull(clocks);
        String place = token + "\n" + revision.id();
        String tick = ticks.get(token.value());
        Instant last = tick == null ? Instant.EPOCH : Instant.parse(tick);
        for (FeedEvent event :
                Delivery.deliver(revision, token, keys.get(place), last, Instant.ofEpochMilli(input.timestamp()))) {
            switch (event) {
                case FeedEvent.Put put -> {
                    keys.put(place, put.key());
                    ticks.put(token.value(), put.added().toString());
                    send(input, token, put.key(), put.eventId(), put(revision, token));
                }
                case FeedEvent.Remove remove -> {
                    keys.delete(place);
                    ticks.put(token.value(), remove.added().toString());
                    send(
                            input,
                            token,
                            remove.key(),
                            remove.eventId(),
                            FeedEventWriter.remove(revision, remove.reason()));
                }
                case FeedEvent.Clear clear -> send(input, token, clear.key(), null, null);
            }
        }
        if (input.value().answer() != null) {
            Effect effect = new Effect(Withheld.delivered(token.value(), revision.key()));
            Objects.requireNonNull(context).forward(new Record<>(input.value().answer(), effect, input.timestamp()));
        }
    }

    /** STIX can be several times as long as what it was made from; too long for a record, it is left out and had from the API. */
    private static byte[] put(Revision revision, Token token) {
        byte[] event = FeedEventWriter.put(revision, token);
        return event.length <= MAX_EVENT_BYTES ? event : FeedEventWriter.putWithoutStix(revision, token);
    }

    private void send(
            Record<String, Shipment> input,
            Token token,
            String key,
            @Nullable String eventId,
            byte @Nullable [] value) {
        Headers headers = new RecordHeaders();
        if (eventId != null) {
            HubHeaders.put(headers, HubHeaders.EVENT_ID, eventId);
            HubHeaders.put(headers, HubHeaders.CONTENT_TYPE, MEDIA_TYPE);
        }
        ToFeed feedRecord = new ToFeed(Topics.feed(token.value()), value);
        Objects.requireNonNull(context).forward(new Record<>(key, feedRecord, input.timestamp(), headers));
    }
}
