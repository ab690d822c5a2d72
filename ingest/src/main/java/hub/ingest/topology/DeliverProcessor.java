package hub.ingest.topology;

import hub.formats.hub.FeedEventWriter;
import hub.formats.hub.FeedEventWriter.Shown;
import hub.formats.value.Times;
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
import java.time.temporal.ChronoUnit;
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
    /** Under which key a feed shows an incident now, and with how many STIX objects, by token and incident. */
    static final String SHOWN = "feed-shown";

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
        String place = token + "\n" + revision.id();
        String tick = Objects.requireNonNull(clocks).get(token.value());
        Instant last = tick == null ? Instant.EPOCH : Instant.parse(tick);
        Place before = Place.parse(keys.get(place));
        Instant now = Instant.ofEpochMilli(input.timestamp());
        for (FeedEvent event : Delivery.deliver(revision, token, before.key(), last, now)) {
            switch (event) {
                case FeedEvent.Put put -> {
                    Shown written = put(revision, token);
                    keys.put(place, new Place(put.key(), written.objects()).text());
                    tick(token, put.added(), before.objects() + written.objects());
                    send(input, token, put.key(), stamped(put.eventId(), put.added()), written.value());
                }
                case FeedEvent.Remove remove -> {
                    keys.delete(place);
                    tick(token, remove.added(), before.objects());
                    byte[] value = FeedEventWriter.remove(revision, remove.reason());
                    send(input, token, remove.key(), stamped(remove.eventId(), remove.added()), value);
                }
                case FeedEvent.Clear clear -> send(input, token, clear.key(), new RecordHeaders(), null);
            }
        }
        if (input.value().answer() != null) {
            Effect effect = new Effect(Withheld.delivered(token.value(), revision.key()));
            Objects.requireNonNull(context).forward(new Record<>(input.value().answer(), effect, input.timestamp()));
        }
    }

    /**
     * What a feed shows of an incident.
     *
     * @param key of the record that shows it; null if none does
     * @param objects how many STIX objects that record brought
     */
    private record Place(@Nullable String key, int objects) {
        static Place parse(@Nullable String text) {
            int gap = text == null ? -1 : text.indexOf(' ');
            return text == null || gap < 0
                    ? new Place(text, 0)
                    : new Place(text.substring(0, gap), Integer.parseInt(text.substring(gap + 1)));
        }

        String text() {
            return key + " " + objects;
        }
    }

    /** TAXII gives each object that an event brings or takes away a microsecond of its own. */
    private void tick(Token token, Instant added, int objects) {
        Objects.requireNonNull(clocks)
                .put(token.value(), added.plus(objects, ChronoUnit.MICROS).toString());
    }

    /** STIX can be several times as long as what it was made from; too long for a record, it is left out and had from the API. */
    private static Shown put(Revision revision, Token token) {
        Shown event = FeedEventWriter.put(revision, token);
        return event.value().length <= MAX_EVENT_BYTES
                ? event
                : new Shown(FeedEventWriter.putWithoutStix(revision, token), 0);
    }

    private static Headers stamped(String eventId, Instant added) {
        Headers headers = new RecordHeaders();
        HubHeaders.put(headers, HubHeaders.EVENT_ID, eventId);
        HubHeaders.put(headers, HubHeaders.CONTENT_TYPE, FeedEventWriter.MEDIA_TYPE);
        HubHeaders.put(headers, HubHeaders.ADDED, Times.stix(added));
        return headers;
    }

    private void send(
            Record<String, Shipment> input, Token token, String key, Headers headers, byte @Nullable [] value) {
        ToFeed feedRecord = new ToFeed(Topics.feed(token.value()), value);
        Objects.requireNonNull(context).forward(new Record<>(key, feedRecord, input.timestamp(), headers));
    }
}
