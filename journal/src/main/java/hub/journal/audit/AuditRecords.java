package hub.journal.audit;

import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.audit.Entry;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Entries as the topology expects them: all of an agency under one key, so that they keep their order. */
public final class AuditRecords {
    private AuditRecords() {}

    public static ProducerRecord<byte[], byte[]> of(Entry entry) {
        byte[] key = entry.agency().value().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(Topics.AUDIT_IN.name(), key, JournalJson.write(entry));
    }
}
