package hub.ingest.topology;

import hub.journal.record.HubHeaders;
import hub.journal.record.JournalSerde;
import hub.journal.record.ProposalSerde;
import hub.journal.topic.TopicSpec;
import hub.journal.topic.Topics;
import hub.model.admission.RootState;
import hub.model.audit.Entry;
import hub.model.delivery.Presence;
import hub.model.incident.IncidentId;
import hub.model.outcome.Outcome;
import hub.model.outcome.Withheld;
import hub.model.report.Reject;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
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

/** The picture of the streams: {@code hub.admission} -> admit -> log, answers, rejects; log -> deliver -> feeds; some answers wait for both. */
final class HubTopology {
    private static final Serde<String> TEXT = Serdes.String();

    private HubTopology() {}

    static Topology build(int partitions) {
        StreamsBuilder builder = new StreamsBuilder();
        add(builder, partitions);
        return builder.build();
    }

    static void add(StreamsBuilder builder, int partitions) {
        builder.addStateStore(store(AdmitProcessor.STORE, new JournalSerde<>(RootState.class)));
        builder.addStateStore(store(DeliverProcessor.CLOCKS, TEXT));
        builder.addStateStore(store(DeliverProcessor.PRESENT, new JournalSerde<>(Presence.class)));
        builder.addStateStore(store(SightProcessor.STORE, new JournalSerde<>(Sighted.class)));
        builder.addStateStore(store(WithholdProcessor.STORE, new JournalSerde<>(Withheld.class)));

        KStream<String, Emission> decided = builder.stream(
                        Topics.ADMISSION.name(), Consumed.with(TEXT, new ProposalSerde()))
                .process(AdmitProcessor::new, AdmitProcessor.STORE);
        only(decided, Emission.ToLog.class)
                .to(
                        Topics.INCIDENTS.name(),
                        Produced.with(TEXT, LogSerdes.toLog())
                                .withStreamPartitioner((topic, key, record, count) -> byRoot(record.root(), count)));
        only(decided, Emission.Refusal.class)
                .mapValues(Emission.Refusal::reject)
                .to(Topics.REJECTS.name(), Produced.with(TEXT, new JournalSerde<>(Reject.class)));
        decided.flatMapValues(emission -> AuditNotes.of(emission).stream().toList())
                .selectKey((key, entry) -> entry.agency().value())
                .to(Topics.AUDIT_IN.name(), Produced.with(TEXT, new JournalSerde<>(Entry.class)));
        KStream<String, Delivered> delivered = deliver(only(decided, Emission.Log.class), partitions);
        answer(builder, only(decided, Emission.Answer.class), delivered, partitions);
    }

    private static KStream<String, Delivered> deliver(KStream<String, Emission.Log> logged, int partitions) {
        KStream<String, Delivered> delivered = logged.flatMap((key, log) -> log.feeds().stream()
                        .map(token -> KeyValue.pair(token.value(), new Shipment(token, log.revision(), log.answer())))
                        .toList())
                .repartition(Repartitioned.with(TEXT, new JournalSerde<>(Shipment.class))
                        .withName("deliver")
                        .withNumberOfPartitions(partitions))
                .process(DeliverProcessor::new, DeliverProcessor.CLOCKS, DeliverProcessor.PRESENT);
        only(delivered, Delivered.ToFeed.class)
                .to((key, feed, context) -> feed.topic(), Produced.with(TEXT, LogSerdes.toFeed()));
        return delivered;
    }

    /** Most answers are given at once; one that takes something away waits until it is away. */
    private static void answer(
            StreamsBuilder builder,
            KStream<String, Emission.Answer> answers,
            KStream<String, Delivered> delivered,
            int partitions) {
        KStream<String, Outcome> atOnce =
                answers.filter((key, answer) -> answer.awaited().isEmpty()).mapValues(Emission.Answer::outcome);
        KStream<String, Withheld.Heard> asked = answers.filter(
                        (key, answer) -> !answer.awaited().isEmpty())
                .map((key, answer) ->
                        KeyValue.pair(answer.key(), Withheld.Heard.answer(answer.outcome(), answer.awaited())));
        KStream<String, Delivered.Effect> effects = only(delivered, Delivered.Effect.class);
        KStream<String, Withheld.Heard> inFeeds = effects.filter((key, effect) -> effect.event() == null)
                .mapValues(effect -> Withheld.Heard.effect(effect.effect()));
        KStream<String, String> shown = builder.stream(Topics.SHOWN.name(), Consumed.with(TEXT, TEXT));
        KStream<String, Withheld.Heard> inIndex = shown.filter((key, what) -> !what.equals(HubHeaders.EVENT_ID))
                .mapValues(key -> Withheld.Heard.effect(Withheld.shown(key)));
        inFeeds = inFeeds.merge(sighted(effects, shown, partitions));
        asked.merge(inFeeds)
                .merge(inIndex)
                .repartition(Repartitioned.with(TEXT, new JournalSerde<>(Withheld.Heard.class))
                        .withName("withheld")
                        .withNumberOfPartitions(partitions))
                .process(WithholdProcessor::new, WithholdProcessor.STORE)
                .merge(atOnce)
                .to(
                        (key, outcome, context) ->
                                Topics.out(outcome.report().agency().value()),
                        Produced.with(TEXT, LogSerdes.outcome()));
    }

    /** Effects whose events the index shows. */
    private static KStream<String, Withheld.Heard> sighted(
            KStream<String, Delivered.Effect> effects, KStream<String, String> shown, int partitions) {
        return effects.filter((answer, effect) -> effect.event() != null)
                .map((answer, effect) -> KeyValue.pair(effect.event(), new Sighted(answer, effect.effect())))
                .merge(shown.filter((event, what) -> what.equals(HubHeaders.EVENT_ID))
                        .mapValues(what -> Sighted.BY_INDEX))
                .repartition(Repartitioned.with(TEXT, new JournalSerde<>(Sighted.class))
                        .withName("sighted")
                        .withNumberOfPartitions(partitions))
                .process(SightProcessor::new, SightProcessor.STORE);
    }

    /** All revisions of an incident and its annexes are in one partition, in order. */
    private static Optional<Set<Integer>> byRoot(IncidentId root, int partitions) {
        return Optional.of(Set.of(TopicSpec.partition(root.value(), partitions)));
    }

    private static <T, E extends T> KStream<String, E> only(KStream<String, T> stream, Class<E> kind) {
        return stream.filter((key, value) -> kind.isInstance(value)).mapValues(kind::cast);
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), TEXT, values);
    }
}
