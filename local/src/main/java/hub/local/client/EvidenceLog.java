package hub.local.client;

import hub.journal.KafkaSettings;
import hub.journal.order.LogScan;
import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.investigation.Entry;
import hub.model.investigation.Event;
import hub.model.investigation.item.Evidence;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Which files the items of investigations are about, as the log has it. */
public final class EvidenceLog {
    private final KafkaSettings kafka;
    private final Map<ItemId, Item> newest = new HashMap<>();

    /** @param kafka with the operator's rights */
    public EvidenceLog(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /** The SHA-256 of each file behind an item that was not withdrawn. */
    public Set<String> hashes() {
        try (LogScan log = new LogScan(kafka.client(Map.of()), Topics.INVESTIGATIONS.name())) {
            log.read(this::take);
        }
        Set<String> hashes = new TreeSet<>();
        newest.values().forEach(item -> {
            if (item.statement() instanceof Evidence file) {
                hashes.add(file.sha256());
            }
        });
        return hashes;
    }

    /** Of others nothing is kept; a withdrawal has no statement that would tell what it was. */
    private void take(ConsumerRecord<String, byte[]> each) {
        if (each.value() != null
                && JournalJson.read(each.value(), Entry.class) instanceof Event.OfItem(Item item)
                && (item.statement() instanceof Evidence || newest.containsKey(item.id()))) {
            newest.merge(item.id(), item, (before, now) -> now.revision() > before.revision() ? now : before);
        }
    }
}
