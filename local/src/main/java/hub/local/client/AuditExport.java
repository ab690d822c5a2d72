package hub.local.client;

import hub.journal.KafkaSettings;
import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.local.client.AuditFile.Line;
import hub.model.audit.Chain;
import hub.model.audit.Checkpoint;
import hub.model.audit.Link;
import hub.model.audit.SigningKey;
import hub.model.id.AgencyId;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Writes the audit as it stands in the log to a file, and signs where each chain ends. */
public final class AuditExport {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaSettings kafka;
    private final SigningKey key;
    private final String openKey;
    private final Map<AgencyId, Chain> ends = new TreeMap<>();
    private final Map<AgencyId, Long> signed = new TreeMap<>();
    private long entries;

    /**
     * @param kafka with the operator's rights
     * @param key signs the ends
     * @param openKey its open half, for the file
     */
    public AuditExport(KafkaSettings kafka, SigningKey key, String openKey) {
        this.kafka = kafka;
        this.key = key;
        this.openKey = openKey;
    }

    /**
     * Returns how many entries were written.
     *
     * @param only whose; empty for everybody's
     */
    public long write(Path file, Optional<AgencyId> only) {
        try (Writer out = Files.newBufferedWriter(file);
                Consumer<String, byte[]> consumer = consumer()) {
            line(out, new Line(openKey, null, null));
            read(consumer, out, only);
            for (Map.Entry<AgencyId, Chain> end : ends.entrySet()) {
                if (signed.getOrDefault(end.getKey(), 0L) < end.getValue().number()) {
                    line(out, Line.of(Checkpoint.of(end.getKey(), end.getValue(), key)));
                }
            }
            return entries;
        } catch (IOException e) {
            throw ClientFault.unwritable(file, e);
        }
    }

    private void read(Consumer<String, byte[]> consumer, Writer out, Optional<AgencyId> only) throws IOException {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.AUDIT.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> last = consumer.endOffsets(partitions);
        while (last.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                if (only.isEmpty() || each.key().startsWith(only.get() + "@")) {
                    take(each, out);
                }
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> each, Writer out) throws IOException {
        if (each.value() == null) {
            return;
        }
        if (Checkpoint.isKey(each.key())) {
            Checkpoint checkpoint = JournalJson.read(each.value(), Checkpoint.class);
            signed.put(checkpoint.agency(), checkpoint.number());
            line(out, Line.of(checkpoint));
        } else {
            Link link = JournalJson.read(each.value(), Link.class);
            ends.put(link.agency(), Chain.EMPTY.after(link));
            entries++;
            line(out, Line.of(link));
        }
    }

    private static void line(Writer out, Line line) throws IOException {
        out.write(line.text());
        out.write('\n');
    }

    private Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                kafka.client(Map.of(
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
