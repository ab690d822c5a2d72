package hub.api.subscription;

import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.subscription.OutboxEntry;
import hub.model.subscription.SubscriptionId;
import hub.model.subscription.Telling;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Follows {@code hub.deliveries}: how the messages of each subscription stand. */
@Component
final class DeliveryTail implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryTail.class);
    private static final TopicPartition ONLY = new TopicPartition(Topics.DELIVERIES.name(), 0);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Thread thread;
    private final Map<SubscriptionId, Map<String, Telling>> tellings = new HashMap<>();
    private volatile boolean stopped;

    DeliveryTail(Supplier<Consumer<String, byte[]>> consumers) {
        this.consumers = consumers;
        this.thread = Thread.ofPlatform().name("deliveries").daemon().unstarted(this::run);
    }

    /** In no order. */
    synchronized List<Telling> of(SubscriptionId subscription) {
        return List.copyOf(tellings.getOrDefault(subscription, Map.of()).values());
    }

    private void run() {
        while (!stopped) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                consumer.assign(List.of(ONLY));
                consumer.seekToBeginning(List.of(ONLY));
                while (!stopped) {
                    consumer.poll(POLL).forEach(this::read);
                }
            } catch (KafkaException e) {
                LOG.warn("deliveries are followed again: {}", e.toString());
            }
        }
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

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
