package hub.ingest.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.journal.record.JournalJson;
import hub.journal.record.Positions;
import hub.search.engine.SearchUnavailable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class RefresherTest {
    private static final TopicPartition LOG = new TopicPartition("hub.incidents", 3);

    private final BlockingQueue<Positions> published = new LinkedBlockingQueue<>();
    private final BlockingQueue<ProducerRecord<String, byte[]>> shown = new LinkedBlockingQueue<>();
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
                @Override
                public synchronized java.util.concurrent.Future<org.apache.kafka.clients.producer.RecordMetadata> send(
                        ProducerRecord<String, byte[]> message, org.apache.kafka.clients.producer.Callback callback) {
                    if (message.topic().equals("hub.positions")) {
                        published.add(JournalJson.read(message.value(), Positions.class));
                    } else {
                        shown.add(message);
                    }
                    return super.send(message, callback);
                }
            };

    @Test
    void saysHowFarASearchSeesOnceItDoes() throws InterruptedException {
        Semaphore mayRefresh = new Semaphore(0);
        try (Refresher refresher = new Refresher("one", any -> mayRefresh.acquireUninterruptibly(), producer).start()) {
            written(refresher, log(LOG, 6));
            assertThat(published.poll(50, TimeUnit.MILLISECONDS)).isNull();
            mayRefresh.release(100);
            assertThat(next().refreshed()).isEqualTo(Map.of("hub.incidents-3", 7L));
        }
    }

    @Test
    void saysAtOnceHowFarTheOneBeforeItCame() throws InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
        committed.put(LOG, new OffsetAndMetadata(9));
        committed.put(new TopicPartition("hub.audit", 0), null);
        BlockingQueue<Collection<String>> refreshed = new LinkedBlockingQueue<>();
        try (Refresher refresher = new Refresher("one", refreshed::add, producer).start()) {
            refresher.began(committed);
            assertThat(next().refreshed()).isEqualTo(Map.of("hub.incidents-3", 9L));
        }
        assertThat(refreshed.remove()).contains("hub-incidents", "hub-investigation-items");
    }

    @Test
    void saysOfEachRecordThatAnAnswerWaitsForBeforeTheWaitIsOver() throws InterruptedException {
        ConsumerRecord<String, byte[]> recall = log(LOG, 8);
        recall.headers().add("hub-answer", "cert-north/4#0#0".getBytes(StandardCharsets.UTF_8));
        try (Refresher refresher = new Refresher("one", any -> {}, producer).start()) {
            written(refresher, log(LOG, 7));
            written(refresher, recall);
            refresher.await(Duration.ofSeconds(30));

            assertThat(shown).singleElement().satisfies(message -> {
                assertThat(message.key()).isEqualTo("cert-north/4#0#0");
                assertThat(new String(message.value(), StandardCharsets.UTF_8)).isEqualTo("key-8");
            });
        }
    }

    @Test
    void waitEndsWithAFaultWhenElasticsearchStaysAway() throws InterruptedException {
        Consumer<Collection<String>> away = any -> {
            throw new SearchUnavailable("away", null);
        };
        try (Refresher refresher = new Refresher("one", away, producer).start()) {
            written(refresher, log(LOG, 8));
            assertThatThrownBy(() -> refresher.await(Duration.ofMillis(20))).isInstanceOf(IndexAway.class);
            assertThat(shown).isEmpty();
        }
    }

    private static void written(Refresher refresher, ConsumerRecord<String, byte[]> log) {
        refresher.written(List.of(log), Set.of(log.topic()), List.of());
    }

    private static ConsumerRecord<String, byte[]> log(TopicPartition partition, long offset) {
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, "key-" + offset, new byte[0]);
    }

    @Test
    void keepsWhatItSaidOfOtherPartitions() throws InterruptedException {
        try (Refresher refresher = new Refresher("one", any -> {}, producer).start()) {
            written(refresher, log(LOG, 6));
            next();
            written(refresher, log(new TopicPartition("out.cert-north", 0), 1));
            assertThat(next().refreshed()).isEqualTo(Map.of("hub.incidents-3", 7L, "out.cert-north-0", 2L));
        }
    }

    @Test
    void refusedRefreshIsTriedAgainAndSaidOnlyThen() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        Consumer<Collection<String>> refresh = any -> {
            if (attempts.incrementAndGet() == 1) {
                throw new SearchUnavailable("away", null);
            }
        };
        try (Refresher refresher = new Refresher("one", refresh, producer).start()) {
            written(refresher, log(LOG, 8));
            assertThat(next().refreshed()).isEqualTo(Map.of("hub.incidents-3", 9L));
            assertThat(attempts).hasValue(2);
        }
    }

    @Test
    void onlyWhatWasWrittenIsRefreshedAndWhatWasRefusedIsAgain() throws InterruptedException {
        BlockingQueue<Set<String>> asked = new LinkedBlockingQueue<>();
        Consumer<Collection<String>> refresh = aliases -> {
            asked.add(Set.copyOf(aliases));
            if (asked.size() == 1) {
                throw new SearchUnavailable("away", null);
            }
        };
        try (Refresher refresher = new Refresher("one", refresh, producer).start()) {
            written(refresher, log(LOG, 8));
            next();
            written(refresher, log(new TopicPartition("out.cert-north", 0), 1));
            next();

            assertThat(asked)
                    .containsExactly(Set.of("hub.incidents"), Set.of("hub.incidents"), Set.of("out.cert-north"));
        }
    }

    private Positions next() throws InterruptedException {
        Positions positions = published.poll(10, TimeUnit.SECONDS);
        assertThat(positions).isNotNull();
        return positions;
    }
}
