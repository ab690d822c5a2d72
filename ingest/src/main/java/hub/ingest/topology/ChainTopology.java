package hub.ingest.topology;

import hub.journal.record.JournalSerde;
import hub.journal.topic.TopicSpec;
import hub.journal.topic.Topics;
import hub.model.audit.Chain;
import hub.model.audit.Entry;
import hub.model.audit.SigningKey;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/** The picture of the audit: {@code hub.audit-in} -> chain -> {@code hub.audit}. */
final class ChainTopology {
    private static final Serde<String> TEXT = Serdes.String();

    private ChainTopology() {}

    static void add(StreamsBuilder builder, SigningKey key) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(ChainProcessor.ENDS), TEXT, new JournalSerde<>(Chain.class)));
        builder.stream(Topics.AUDIT_IN.name(), Consumed.with(TEXT, new JournalSerde<>(Entry.class)))
                .process(() -> new ChainProcessor(key), ChainProcessor.ENDS)
                .to(
                        Topics.AUDIT.name(),
                        Produced.with(TEXT, Serdes.ByteArray())
                                .withStreamPartitioner(
                                        (topic, recordKey, value, partitions) -> byAgency(recordKey, partitions)));
    }

    /** The chain of an agency is in one partition, in order, each signature right behind its entry. */
    private static Optional<Set<Integer>> byAgency(String key, int partitions) {
        String agency = key.substring(0, key.indexOf('@'));
        return Optional.of(Set.of(TopicSpec.partition(agency, partitions)));
    }
}
