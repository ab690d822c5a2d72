package hub.api.subscription;

import hub.api.tail.Tail;
import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.subscription.OutboxEntry;
import hub.model.subscription.SubscriptionId;
import hub.model.subscription.Telling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Follows {@code hub.deliveries}: how the messages of each subscription stand. */
@Component
public final class DeliveryTail extends Tail {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryTail.class);
    private static final TopicPartition ONLY = new TopicPartition(Topics.DELIVERIES.name(), 0);

    private final Map<SubscriptionId, Map<String, Telling>> tellings = new HashMap<>();

    DeliveryTail(Supplier<Consumer<String, byte[]>> consumers) {
        super("deliveries", consumers);
    }

    /** In no order. */
    public synchronized List<Telling> of(SubscriptionId subscription) {
        return List.copyOf(tellings.getOrDefault(subscription, Map.of()).values());
    }

    @Override
    protected void begin(Consumer<String, byte[]> consumer) {
        consumer.assign(List.of(ONLY));
        consumer.seekToBeginning(List.of(ONLY));
    }

    @Override
    protected void take(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        records.forEach(this::read);
    }

    private void read(ConsumerRecord<String, byte[]> message) {
        try {
            take(message.key(), message.value() == null ? null : JournalJson.read(message.value(), OutboxEntry.class));
        } catch (IllegalArgumentException | JacksonException e) {
            LOG.error("the delivery {} cannot be read: {}", message.key(), e.getMessage());
        }
    }

    private synchronized void take(String key, @Nullable OutboxEntry entry) {
        SubscriptionId whose = OutboxEntry.subscriptionOf(key);
        if (whose == null) {
            return;
        }
        Map<String, Telling> all = tellings.computeIfAbsent(whose, unused -> new HashMap<>());
        if (entry != null && entry.telling() != null) {
            all.put(key, entry.telling());
        } else {
            all.remove(key);
        }
        if (all.isEmpty()) {
            tellings.remove(whose);
        }
    }
}
