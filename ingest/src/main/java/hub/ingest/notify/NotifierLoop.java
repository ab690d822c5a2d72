package hub.ingest.notify;

import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.subscription.OutboxEntry;
import hub.search.write.Pause;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Of all ingest processes one is the notifier: the one to which Kafka gives the only partition of {@code hub.deliveries}. Whoever had it before is
 * fenced first, then the topic is read, then it goes on.
 */
final class NotifierLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(NotifierLoop.class);
    private static final TopicPartition OUTBOX = new TopicPartition(Topics.DELIVERIES.name(), 0);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final Duration STANDBY = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Clients clients;
    private final Supplier<Life> lives;
    private final Pause pause;
    private volatile boolean owner;
    private volatile boolean ready;
    private volatile boolean stopped;

    /** Where the clients come from: each call makes a new one. */
    interface Clients {
        /** In the group of notifiers. */
        Consumer<String, byte[]> member();

        /** Without a group. */
        Consumer<String, byte[]> reader();

        /** With transactions of which no two notifiers have one at the same time. */
        Producer<String, byte[]> writer();
    }

    /** What a life is made of, but for the clients. */
    interface Life {
        Notifier begin(Outbox outbox, Incidents incidents, Producer<String, byte[]> producer);
    }

    NotifierLoop(Clients clients, Supplier<Life> lives, Pause pause) {
        this.clients = clients;
        this.lives = lives;
        this.pause = pause;
    }

    @Override
    public void run() {
        while (!stopped) {
            try (Consumer<String, byte[]> member = clients.member()) {
                member.subscribe(List.of(OUTBOX.topic()), new Ownership());
                while (!stopped) {
                    follow(member);
                }
            } catch (RuntimeException e) { // whatever it is, nobody else would notify
                LOG.warn("the notifier goes on from what it wrote last: {}", e.toString());
                ready = false;
                pause.await(RETRY, () -> stopped);
            }
            owner = false;
        }
    }

    private void follow(Consumer<String, byte[]> member) {
        member.poll(owner ? Duration.ZERO : STANDBY);
        if (owner) {
            try (Producer<String, byte[]> producer = clients.writer()) {
                producer.initTransactions();
                Outbox outbox = load(member);
                try (Incidents incidents = new Incidents(clients.reader(), outbox.position())) {
                    live(member, lives.get().begin(outbox, incidents, producer));
                }
            }
        }
    }

    private void live(Consumer<String, byte[]> member, Notifier notifier) {
        LOG.info("this process notifies subscribers");
        while (owner && !stopped) {
            notifier.step(STEP);
            ready = true;
            member.poll(Duration.ZERO);
        }
    }

    private Outbox load(Consumer<String, byte[]> member) {
        Outbox outbox = new Outbox();
        member.seekToBeginning(List.of(OUTBOX));
        long end = member.endOffsets(List.of(OUTBOX)).getOrDefault(OUTBOX, 0L);
        while (owner && !stopped && member.position(OUTBOX) < end) {
            for (ConsumerRecord<String, byte[]> each : member.poll(STEP)) {
                load(outbox, each);
            }
        }
        return outbox;
    }

    /** An entry that this version cannot read is passed over: it must not take all others with it. */
    private static void load(Outbox outbox, ConsumerRecord<String, byte[]> each) {
        try {
            outbox.load(each.key(), each.value() == null ? null : JournalJson.read(each.value(), OutboxEntry.class));
        } catch (IllegalArgumentException | JacksonException e) {
            LOG.error("the delivery {} cannot be read and is passed over: {}", each.key(), e.getMessage());
        }
    }

    private final class Ownership implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            owner |= partitions.contains(OUTBOX);
            ready |= !owner; // another is the notifier
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            owner &= !partitions.contains(OUTBOX);
        }
    }

    /** True if this process notifies, or another does. */
    boolean isReady() {
        return ready;
    }

    void stop() {
        stopped = true;
    }
}
