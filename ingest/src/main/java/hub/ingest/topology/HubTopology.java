package hub.ingest.topology;

import hub.formats.outcome.OutcomeWriter;
import hub.journal.record.JournalSerde;
import hub.journal.topic.Topics;
import hub.model.admission.Candidate;
import hub.model.admission.RootState;
import hub.model.delivery.Delivery;
import hub.model.incident.Revision;
import hub.model.report.Outcome;
import hub.model.report.Reject;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The picture of the streams: {@code hub.admission} -> admit -> log, answers, rejects; log -> deliver -> feeds. */
final class HubTopology {
    private static final Serde<String> TEXT = Serdes.String();

    private HubTopology() {}

    static Topology build(int deliverPartitions) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(store(AdmitProcessor.STORE, new JournalSerde<>(RootState.class)));
        builder.addStateStore(store(DeliverProcessor.CLOCKS, TEXT));
        builder.addStateStore(store(DeliverProcessor.SHOWN, TEXT));

        KStream<String, Emission> decided = builder.stream(
                        Topics.ADMISSION.name(), Consumed.with(TEXT, new JournalSerde<>(Candidate.class)))
                .process(AdmitProcessor::new, AdmitProcessor.STORE);
        KStream<String, Revision> revisions = only(decided, Emission.Log.class).mapValues(Emission.Log::revision);
        revisions.to(
                Topics.INCIDENTS.name(),
                Produced.with(TEXT, new JournalSerde<>(Revision.class))
                        .withStreamPartitioner((topic, key, revision, partitions) -> byRoot(revision, partitions)));
        only(decided, Emission.Answer.class)
                .mapValues(Emission.Answer::outcome)
                .to(
                        (key, outcome, context) ->
                                Topics.out(outcome.report().agency().value()),
                        Produced.with(TEXT, writeOnly()));
        only(decided, Emission.Refusal.class)
                .mapValues(Emission.Refusal::reject)
                .to(Topics.REJECTS.name(), Produced.with(TEXT, new JournalSerde<>(Reject.class)));
        deliver(revisions, deliverPartitions);
        return builder.build();
    }

    private static void deliver(KStream<String, Revision> revisions, int partitions) {
        revisions
                .flatMap((key, revision) -> Delivery.feeds(revision).stream()
                        .map(token -> KeyValue.pair(token.value(), new Shipment(token, revision)))
                        .toList())
                .repartition(Repartitioned.with(TEXT, new JournalSerde<>(Shipment.class))
                        .withName("deliver")
                        .withNumberOfPartitions(partitions))
                .process(DeliverProcessor::new, DeliverProcessor.CLOCKS, DeliverProcessor.SHOWN)
                .to((key, feed, context) -> feed.topic(), Produced.with(TEXT, feedSerde()));
    }

    /** All revisions of an incident and its annexes are in one partition, in order. */
    private static Optional<Set<Integer>> byRoot(Revision revision, int partitions) {
        byte[] root = revision.root().value().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Optional.of(Set.of(Utils.toPositive(Utils.murmur2(root)) % partitions));
    }

    private static <E extends Emission> KStream<String, E> only(KStream<String, Emission> stream, Class<E> kind) {
        return stream.filter((key, emission) -> kind.isInstance(emission)).mapValues(kind::cast);
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), TEXT, values);
    }

    private static Serde<Outcome> writeOnly() {
        return Serdes.serdeFrom((topic, outcome) -> OutcomeWriter.bytes(outcome), (topic, bytes) -> {
            throw new UnsupportedOperationException("outcomes are only written here");
        });
    }

    private static Serde<FeedRecord> feedSerde() {
        return Serdes.serdeFrom((topic, feed) -> feed.value(), (topic, bytes) -> {
            throw new UnsupportedOperationException("feeds are only written here");
        });
    }
}
