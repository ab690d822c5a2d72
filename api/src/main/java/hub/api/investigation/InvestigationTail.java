package hub.api.investigation;

import hub.api.tail.Tail;
import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.id.AgencyId;
import hub.model.investigation.Answer;
import hub.model.investigation.Entry;
import hub.model.investigation.Event;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Item;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Follows {@code hub.investigations}: tells who sent a command what it was answered, and streams that there is something new. */
@Component
public final class InvestigationTail extends Tail implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(InvestigationTail.class);
    private static final int REMEMBERED = 10_000;
    private static final List<TopicPartition> PARTITIONS = IntStream.range(0, Topics.INVESTIGATIONS.partitions())
            .mapToObj(number -> new TopicPartition(Topics.INVESTIGATIONS.name(), number))
            .toList();

    private final Map<String, CompletableFuture<Heard>> expected = new HashMap<>();
    private final Map<InvestigationId, Newest> newest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<InvestigationId, Newest> eldest) {
            return size() > REMEMBERED;
        }
    };
    /** Of each partition, whether all that was written since the last answer is items that take nothing from anybody; absent if nothing was. */
    private final Map<Integer, Boolean> onlyGiven = new HashMap<>();

    private final Unindexed unindexed;
    private volatile boolean following;

    InvestigationTail(Supplier<Consumer<String, byte[]>> consumers, Unindexed unindexed) {
        super("investigations", consumers);
        this.unindexed = unindexed;
    }

    /** Where a record stands. */
    record Place(TopicPartition partition, long offset) {}

    /**
     * What is known of an investigation.
     *
     * @param place of its newest record
     * @param ended who takes no part any more, with the offset of the record that was heard first to say so
     */
    private record Newest(Place place, Map<AgencyId, Long> ended) {}

    /**
     * An answer.
     *
     * @param place where it stands: what the command did stands before it
     * @param given true if all that the command did is known to {@link Unindexed} and took nothing from anybody
     */
    record Heard(Answer answer, Place place, boolean given) {}

    /**
     * The answer to a command that is about to be sent.
     *
     * @param key the command's
     * @param request what tells it from another one with the same key
     */
    CompletableFuture<Heard> expect(String key, String request) {
        synchronized (expected) {
            return expected.computeIfAbsent(key + "\n" + request, unheard -> new CompletableFuture<>());
        }
    }

    /** Nobody waits any more. */
    void forget(String key, String request) {
        synchronized (expected) {
            expected.remove(key + "\n" + request);
        }
    }

    /** The place of the newest record of the investigation, once it is another one than this, or after this time. */
    Place await(InvestigationId id, Place known, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (newest) {
            while (place(id, known).equals(known)) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0 || isStopped()) {
                    return known;
                }
                newest.wait(left);
            }
            return place(id, known);
        }
    }

    private Place place(InvestigationId id, Place otherwise) {
        Newest known = newest.get(id);
        return known == null ? otherwise : known.place();
    }

    /** True if the log has said before this offset that the agency takes no part any more, whether searches see that yet or not. */
    boolean hasEnded(InvestigationId id, AgencyId agency, long offset) {
        synchronized (newest) {
            Newest known = newest.get(id);
            Long end = known == null ? null : known.ended().get(agency);
            return end != null && end < offset;
        }
    }

    @Override
    protected void begin(Consumer<String, byte[]> consumer) {
        consumer.assign(PARTITIONS);
        seek(consumer, PARTITIONS);
    }

    @Override
    protected void take(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        records.forEach(this::take);
        following = true;
    }

    private void take(ConsumerRecord<String, byte[]> each) {
        try {
            if (each.value() != null) {
                take(JournalJson.read(each.value(), Entry.class), each);
            }
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.error("{} of the log of investigations cannot be read: {}", each.offset(), e.getClass());
        }
    }

    private void take(Entry entry, ConsumerRecord<String, byte[]> each) {
        Place place = new Place(new TopicPartition(each.topic(), each.partition()), each.offset());
        synchronized (newest) {
            Newest before = newest.get(entry.investigation());
            Map<AgencyId, Long> ended = before == null ? Map.of() : before.ended();
            newest.put(
                    entry.investigation(),
                    new Newest(
                            place,
                            entry instanceof Event.OfAgreement(Agreement agreement)
                                    ? ended(agreement, ended, place.offset())
                                    : ended));
            newest.notifyAll();
        }
        switch (entry) {
            case Event.OfItem(Item item) -> {
                unindexed.add(item, each.value(), place);
                onlyGiven.merge(each.partition(), !item.takes(), Boolean::logicalAnd);
            }
            case Event other -> onlyGiven.put(each.partition(), false);
            case Answer answer -> answered(answer, place);
        }
    }

    /** What a command did stands right before its answer; one that is answered again or refused did nothing. */
    private void answered(Answer answer, Place place) {
        boolean given = Boolean.TRUE.equals(onlyGiven.remove(place.partition().partition()));
        synchronized (expected) {
            CompletableFuture<Heard> waiting = expected.remove(answer.key() + "\n" + answer.request());
            if (waiting != null) {
                waiting.complete(new Heard(answer, place, given));
            }
        }
    }

    private static Map<AgencyId, Long> ended(Agreement agreement, Map<AgencyId, Long> before, long offset) {
        Map<AgencyId, Long> ended = new HashMap<>();
        agreement.members().forEach((agency, member) -> {
            if (!member.isActive()) {
                ended.put(agency, before.getOrDefault(agency, offset));
            }
        });
        return ended;
    }

    /** Streams would hold the server's end up for as long as it waits for calls. */
    @Override
    public void stop() {
        super.stop();
        synchronized (newest) {
            newest.notifyAll();
        }
    }

    @Override
    public Health health() {
        return (following ? Health.up() : Health.outOfService()).build();
    }
}
