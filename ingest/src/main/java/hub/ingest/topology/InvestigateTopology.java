package hub.ingest.topology;

import hub.journal.record.JournalSerde;
import hub.journal.topic.TopicSpec;
import hub.journal.topic.Topics;
import hub.model.investigation.Answer;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.item.Item;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/** The picture of investigations: {@code hub.commands} -> investigate -> {@code hub.investigations}, with an answer to each command. */
final class InvestigateTopology {
    private static final Serde<String> TEXT = Serdes.String();
    private static final Duration MOMENT = Duration.ofMillis(1);

    private InvestigateTopology() {}

    static void add(StreamsBuilder builder) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(InvestigateProcessor.AGREEMENTS),
                TEXT,
                new JournalSerde<>(Agreement.class)));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(InvestigateProcessor.ITEMS), TEXT, new JournalSerde<>(Item.class)));
        builder.addStateStore(Stores.windowStoreBuilder(
                Stores.persistentWindowStore(InvestigateProcessor.ANSWERS, Answer.KNOWN, MOMENT, false),
                TEXT,
                new JournalSerde<>(Answer.class)));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(InvestigateProcessor.DEADLINES), TEXT, TEXT));
        builder.stream(Topics.COMMANDS.name(), Consumed.with(TEXT, Serdes.ByteArray()))
                .process(
                        InvestigateProcessor::new,
                        InvestigateProcessor.AGREEMENTS,
                        InvestigateProcessor.ITEMS,
                        InvestigateProcessor.ANSWERS,
                        InvestigateProcessor.DEADLINES)
                .to(
                        Topics.INVESTIGATIONS.name(),
                        Produced.with(TEXT, LogSerdes.toCases())
                                .withStreamPartitioner((topic, key, record, count) -> byInvestigation(record, count)));
    }

    /** All records of an investigation are in one partition, in order. */
    private static Optional<Set<Integer>> byInvestigation(CaseRecord record, int partitions) {
        return Optional.of(Set.of(TopicSpec.partition(record.investigation().value(), partitions)));
    }
}
