package hub.ingest.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.journal.record.JournalJson;
import hub.journal.record.Positions;
import hub.search.engine.SearchUnavailable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
        try (Refresher refresher = new Refresher("one", mayRefresh::acquireUninterruptibly, producer).start()) {
            refresher.written(log(LOG, 6));
            assertThat(published.poll(50, TimeUnit.MILLISECONDS)).isNull();
            mayRefresh.release(100);
            assertThat(next().refreshed()).isEqualTo(Map.of("hub.incidents-3", 7L));
        }
    }

    @Test
    void saysOfEachRecordThatAnAnswerWaitsForBeforeTheWaitIsOver() throws InterruptedException {
        ConsumerRecord<String, byte[]> recall = log(LOG, 8);
        recall.headers().add("hub-answer", "cert-north/4#0#0".getBytes(StandardCharsets.UTF_8));
        try (Refresher refresher = new Refresher("one", () -> {}, producer).start()) {
            refresher.written(log(LOG, 7));
            refresher.written(recall);
            refresher.await(Duration.ofSeconds(30));

            assertThat(shown).singleElement().satisfies(message -> {
                assertThat(message.key()).isEqualTo("cert-north/4#0#0");
                assertThat(new String(message.value(), StandardCharsets.UTF_8)).isEqualTo("key-8");
            });
        }
    }

    @Test
    void waitEndsWithAFaultWhenElasticsearchStaysAway() throws InterruptedException {
        Runnable away = () -> {
            throw new SearchUnavailable("away", null);
        };
        try (Refresher refresher = new Refresher("one", away, producer).start()) {
            refresher.written(log(LOG, 8));
            assertThatThrownBy(() -> refresher.await(Duration.ofMillis(20))).isInstanceOf(IndexAway.class);
            assertThat(shown).isEmpty();
        }
    }

    private static ConsumerRecord<String, byte[]> log(TopicPartition partition, long offset) {
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, "key-" + offset, new byte[0]);
    }

    @Test
    void keepsWhatItSaidOfOtherPartitions() throws InterruptedException {
        try (Refresher refresher = new Refresher("one", () -> {}, producer).start()) {
            refresher.written(log(LOG, 6));
            next();
            refresher.written(log(new TopicPartition("out.cert-north", 0), 1));
            assertThat(next().refreshed()).isEqualTo(Map.of("hub.incidents-3", 7L, "out.cert-north-0", 2L));
        }
    }

    @Test
    void refusedRefreshIsTriedAgainAndSaidOnlyThen() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        Runnable refresh = () -> {
            if (attempts.incrementAndGet() == 1) {
                throw new SearchUnavailable("away", null);
            }
        };
        try (Refresher refresher = new Refresher("one", refresh, producer).start()) {
            refresher.written(log(LOG, 8));
            assertThat(next().refreshed()).isEqualTo(Map.of("hub.incidents-3", 9L));
            assertThat(attempts).hasValue(2);
        }
    }

    private Positions next() throws InterruptedException {
        Positions positions = published.poll(10, TimeUnit.SECONDS);
        assertThat(positions).isNotNull();
        return positions;
    }
}
