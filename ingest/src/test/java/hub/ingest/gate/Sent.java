package hub.ingest.gate;

import hub.model.id.AgencyId;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.partner.Agency;
import hub.model.partner.Directory;
import hub.model.partner.DirectoryEntry;
import hub.model.pseudonym.Keyring;
import hub.model.pseudonym.Pseudonyms;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Records as agencies send them, and what the gate makes of them. */
final class Sent {
    static final Instant RECEIVED = Instant.parse("2026-05-02T09:00:00Z");
    static final String TOPIC = "in.cert-north";
    static final String HUB = "application/vnd.hub.incident+json";
    static final String GOOD = """
            {"externalId":"N-1","title":"T","marking":{"tlp":"GREEN"}}""";

    static final Pseudonyms PSEUDONYMS = new Pseudonyms(new Keyring(List.of("0a".repeat(32))));

    private Sent() {}

    static Directory directory() {
        AgencyId north = new AgencyId("cert-north");
        return Directory.EMPTY.with(DirectoryEntry.of(
                new Agency(north, "North", Agency.Kind.NATIONAL_CERT, List.of(), Marking.of(Tlp.AMBER_STRICT))));
    }

    static ConsumerRecord<byte[], byte[]> report(long offset, @Nullable String text) {
        return report(offset, text, "content-type", HUB);
    }

    /** @param headers names and values in turn */
    static ConsumerRecord<byte[], byte[]> report(long offset, @Nullable String text, String... headers) {
        RecordHeaders all = new RecordHeaders();
        for (int i = 0; i < headers.length; i += 2) {
            all.add(headers[i], headers[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        byte[] value = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                TOPIC,
                0,
                offset,
                RECEIVED.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                value == null ? 0 : value.length,
                null,
                value,
                all,
                Optional.empty());
    }

    static MockProducer<String, byte[]> producer(boolean acknowledges) {
        return new MockProducer<>(acknowledges, null, new StringSerializer(), new ByteArraySerializer());
    }

    static List<ProducerRecord<String, byte[]>> on(MockProducer<String, byte[]> producer, String topic) {
        return producer.history().stream()
                .filter(written -> written.topic().equals(topic))
                .toList();
    }
}
