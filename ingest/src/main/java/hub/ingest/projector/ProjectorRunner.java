package hub.ingest.projector;

import hub.ingest.IngestSettings;
import hub.journal.directory.DirectoryLog;
import hub.journal.record.HubHeaders;
import hub.journal.topic.Topics;
import hub.model.pseudonym.Pseudonyms;
import hub.search.engine.Elastic;
import hub.search.engine.SearchUnavailable;
import hub.search.feed.FeedWriter;
import hub.search.index.IndexAdmin;
import hub.search.index.IndexOptions;
import hub.search.write.BulkWriter;
import hub.search.write.Pause;
import hub.search.write.Target;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Gives the projector its consumer. A batch that cannot be written is tried again for ever while the consumer is paused and keeps
 * polling, so that it stays in its group; offsets are committed only after Elasticsearch has acknowledged.
 */
@Component
public final class ProjectorRunner implements SmartLifecycle, HealthIndicator {
    public static final String GROUP = "hub-projector";

    private static final Logger LOG = LoggerFactory.getLogger(ProjectorRunner.class);

    private static final long RETRY_MILLIS = 1_000;

    private final Elastic elastic;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;
    private final Refresher refresher;
    private final DeletionNotes notes;
    private volatile boolean started;
    private volatile boolean stopped;

    public ProjectorRunner(
            IngestSettings settings,
            DirectoryLog directory,
            Elastic elastic,
            Pseudonyms pseudonyms,
            ProjectRejects rejects) {
        this.elastic = elastic;
        Producer<String, byte[]> producer = producer(settings);
        this.refresher = new Refresher(settings.instance(), elastic::refresh, producer);
        this.notes = new DeletionNotes(producer);
        BulkWriter writer = new BulkWriter(elastic, Target.LIVE);
        FeedWriter feeds = new FeedWriter(elastic, Target.LIVE, writer);
        Projector projector =
                new Projector(writer, feeds, () -> directory.get().epoch(), pseudonyms, rejects, Projector.PATIENCE);
        ContainerProperties properties = new ContainerProperties(Topics.INDEXED);
        properties.setGroupId(GROUP);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        // what is projected twice changes nothing: the next batch need not wait until this one is committed
        properties.setSyncCommits(false);
        properties.setConsumerRebalanceListener(new ConsumerAwareRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
                refresher.began(consumer.committed(Set.copyOf(partitions)));
            }
        });
        properties.setMessageListener(new BatchMessageListener<String, byte[]>() {
            @Override
            public void onMessage(List<ConsumerRecord<String, byte[]>> batch) {
                project(projector, batch);
            }
        });
        container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(
                        consumer(settings), new StringDeserializer(), new ByteArrayDeserializer()),
                properties);
        container.setBeanName("projector");
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(RETRY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
    }

    /** What an answer waits for is said before the batch is committed, or nobody would say it after a crash. */
    private void project(Projector projector, List<ConsumerRecord<String, byte[]>> batch) {
        Projector.Done done = projector.project(batch, () -> stopped);
        notes.send(batch);
        List<ConsumerRecord<String, byte[]>> awaited = batch.stream()
                .filter(log -> !log.topic().equals(Topics.AUDIT.name()))
                .toList();
        if (awaited.isEmpty()) {
            return;
        }
        refresher.written(awaited, done.aliases(), done.taking());
        if (!done.taking().isEmpty()
                || batch.stream().anyMatch(log -> log.headers().lastHeader(HubHeaders.ANSWER) != null)) {
            try {
                refresher.await(Projector.PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IndexAway("interrupted before the answers' records were visible");
            }
        }
    }

    private static Producer<String, byte[]> producer(IngestSettings settings) {
        return new KafkaProducer<>(
                settings.kafka().client(Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.LINGER_MS_CONFIG, 0)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static Map<String, Object> consumer(IngestSettings settings) {
        return settings.member(Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                2_000,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1_000));
    }

    /** The indices come first, whenever Elasticsearch does; gate and topology do not wait for it. */
    @Override
    public void start() {
        started = true;
        refresher.start();
        Thread.ofVirtual().name("indices").start(() -> {
            while (!stopped) {
                try {
                    new IndexAdmin(elastic, IndexOptions.SINGLE_NODE).ensure();
                    container.start();
                    return;
                } catch (SearchUnavailable e) {
                    LOG.info("waiting for Elasticsearch: {}", e.getMessage());
                    Pause.parking().await(Duration.ofMillis(RETRY_MILLIS), () -> stopped);
                }
            }
        });
    }

    @Override
    public void stop() {
        stopped = true;
        container.stop();
        refresher.close();
    }

    @Override
    public boolean isRunning() {
        return started && !stopped;
    }

    @Override
    public Health health() {
        boolean assigned =
                container.isRunning() && !container.getAssignedPartitions().isEmpty();
        return (assigned ? Health.up() : Health.outOfService()).build();
    }
}
