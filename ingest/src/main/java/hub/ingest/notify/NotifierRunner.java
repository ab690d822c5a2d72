package hub.ingest.notify;

import hub.ingest.IngestSettings;
import hub.journal.directory.DirectoryLog;
import hub.journal.topic.Topics;
import hub.model.partner.Directory;
import hub.model.pseudonym.Pseudonyms;
import hub.model.subscription.WebhookTargets;
import hub.search.engine.Elastic;
import hub.search.query.IndicatorRecognizer;
import hub.search.read.IncidentReader;
import hub.search.read.IncidentSearch;
import hub.search.write.Pause;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Gives the notifier its clients and a thread of its own, and starts and stops it with the process. */
@Component
public final class NotifierRunner implements SmartLifecycle, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(NotifierRunner.class);

    private final NotifierLoop loop;
    private final Thread thread;
    private final ExecutorService couriers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());
    private final WebPost post;
    private final AuditFirst audit;

    public NotifierRunner(
            IngestSettings settings, DirectoryLog directory, Elastic elastic, Pseudonyms pseudonyms, Clock clock) {
        post = new WebPost(WebhookTargets.of(settings.webhookAllowedHosts()));
        audit = new AuditFirst(settings);
        Messages messages = new Messages(
                new IncidentReader(elastic),
                new Digests(new IncidentSearch(elastic, new IndicatorRecognizer(), clock)),
                pseudonyms);
        Courier courier = new Courier(messages, post, audit, pseudonyms, directory, clock);
        loop = new NotifierLoop(
                new KafkaClients(settings),
                () -> (outbox, incidents, producer) -> {
                    Queries queries = new Queries(clock);
                    Rounds rounds = new Rounds(outbox, courier, couriers);
                    Matcher.Heads heads = (subscription, id) -> {
                        Directory now = directory.get();
                        return messages.head(Audiences.viewer(now, subscription.agency()), id);
                    };
                    Matcher matcher = new Matcher(outbox, queries, pseudonyms, heads, rounds::isAway);
                    return new Notifier(new Notifier.Parts(
                            outbox, queries, matcher, rounds, incidents, producer, directory, clock));
                },
                Pause.parking());
        thread = Thread.ofPlatform().name("notifier").unstarted(loop);
    }

    private record KafkaClients(IngestSettings settings) implements NotifierLoop.Clients {
        @Override
        public Consumer<String, byte[]> member() {
            return consumer(settings.member(Map.of(
                    ConsumerConfig.GROUP_ID_CONFIG,
                    Topics.NOTIFIER,
                    ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                    "read_committed")));
        }

        @Override
        public Consumer<String, byte[]> reader() {
            return consumer(settings.reader(Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")));
        }

        private static Consumer<String, byte[]> consumer(Map<String, Object> client) {
            return new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer());
        }

        @Override
        public Producer<String, byte[]> writer() {
            return new KafkaProducer<>(
                    settings.kafka()
                            .client(Map.of(
                                    ProducerConfig.ACKS_CONFIG,
                                    "all",
                                    ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                                    Topics.NOTIFIER,
                                    ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                                    10_000)),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        loop.stop();
        try {
            thread.join(Duration.ofSeconds(20));
            couriers.shutdown();
            post.close();
            audit.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.debug("the client of webhooks did not close", e);
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    @Override
    public Health health() {
        return (loop.isReady() ? Health.up() : Health.outOfService()).build();
    }
}
