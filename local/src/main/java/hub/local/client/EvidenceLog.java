package hub.local.client;

import hub.journal.KafkaSettings;
import hub.journal.order.LogScan;
import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.attachment.Attachment;
import hub.model.attachment.AttachmentId;
import hub.model.attachment.Handover;
import hub.model.investigation.Entry;
import hub.model.investigation.Event;
import hub.model.investigation.item.Evidence;
import hub.model.investigation.item.Item;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Which files the items of investigations and the attachments of incidents are about, as the log has it when it is read. */
public final class EvidenceLog {
    private final Map<String, Named> files = new HashMap<>();

    private EvidenceLog() {}

    /** The file of one item or attachment, which is the same as long as that is there. */
    private record Named(String sha256, boolean withdrawn) {}

    /** @param kafka with the operator's rights */
    public static EvidenceLog read(KafkaSettings kafka) {
        EvidenceLog log = new EvidenceLog();
        scan(kafka, Topics.INVESTIGATIONS.name(), each -> {
            if (each.value() != null) {
                log.take(JournalJson.read(each.value(), Entry.class));
            }
        });
        scan(kafka, Topics.RESPONSES.name(), each -> {
            if (each.key().startsWith(AttachmentId.PREFIX) && !Handover.isKey(each.key())) {
                log.take(each);
            }
        });
        return log;
    }

    /** The SHA-256 of each file that is named and was not withdrawn. */
    public Set<String> standing() {
        return files.values().stream()
                .filter(file -> !file.withdrawn())
                .map(Named::sha256)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same of withdrawn ones too. */
    public Set<String> all() {
        return files.values().stream().map(Named::sha256).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A withdrawal has no statement that would tell what it was. */
    private void take(Entry entry) {
        if (entry instanceof Event.Erased erased) {
            files.remove(erased.item().value());
        } else if (entry instanceof Event.OfItem(Item item)) {
            String id = item.id().value();
            if (item.statement() instanceof Evidence file) {
                files.put(id, new Named(file.sha256(), false));
            } else {
                files.computeIfPresent(id, (same, file) -> new Named(file.sha256(), true));
            }
        }
    }

    /** A key that was cleared is of one that was erased. */
    private void take(ConsumerRecord<String, byte[]> each) {
        if (each.value() == null) {
            files.remove(each.key().substring(0, each.key().indexOf('@')));
        } else {
            Attachment attachment = JournalJson.read(each.value(), Attachment.class);
            Named file = new Named(attachment.file().sha256(), attachment.withdrawn() != null);
            files.merge(attachment.id().value(), file, (before, now) -> before.withdrawn() ? before : now);
        }
    }

    private static void scan(KafkaSettings kafka, String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (LogScan log = new LogScan(kafka.client(Map.of()), topic)) {
            log.read(reader);
        }
    }
}
