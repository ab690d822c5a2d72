package hub.ingest.topology;

import hub.ingest.IngestSettings;
import hub.journal.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts and stops the streams with the process, and replaces a thread that dies: a fault of Kafka is never the end. */
@Component
public final class TopologyRunner implements SmartLifecycle, HealthIndicator {
    /** Also the prefix of the consumer group, the internal topics and the transactional ids. */
    public static final String APPLICATION_ID = Topics.TOPOLOGY;

    private static final Logger LOG = LoggerFactory.getLogger(TopologyRunner.class);
    private static final int PARTITIONS = 6;
    private static final int MAX_MESSAGE = 16 << 20;
    private static final long LONGEST_POLL = 100;

    private final KafkaStreams streams;

    public TopologyRunner(IngestSettings settings) {
        Properties properties = new Properties();
        properties.putAll(settings.kafka().client(own(settings)));
        StreamsBuilder builder = new StreamsBuilder();
        HubTopology.add(builder, PARTITIONS);
        ChainTopology.add(builder, settings.audit().signingKey());
        InvestigateTopology.add(builder);
        streams = new KafkaStreams(builder.build(), properties);
        streams.setUncaughtExceptionHandler(fault -> {
            LOG.error("a thread of the topology failed and is replaced", fault);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    }

    private static Map<String, Object> own(IngestSettings settings) {
        Map<String, Object> own = new HashMap<>();
        own.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION_ID);
        own.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        own.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        // what comes in before the interval has passed is committed after the next poll, however long that waits
        own.put(
                StreamsConfig.POLL_MS_CONFIG,
                Math.min(LONGEST_POLL, settings.commitInterval().toMillis()));
        // the folds take what they hear in any order, so no input waits until another is known to be empty
        own.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        own.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.streamThreads());
        own.put(
                StreamsConfig.STATE_DIR_CONFIG,
                Path.of(settings.dataDir(), "streams").toString());
        own.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        own.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 16L << 20);
        own.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), MAX_MESSAGE);
        own.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_MESSAGE);
        own.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        own.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        own.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), settings.instance());
        own.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        own.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        return own;
    }

    @Override
    public void start() {
        streams.start();
    }

    @Override
    public void stop() {
        streams.close(Duration.ofSeconds(20));
    }

    @Override
    public boolean isRunning() {
        return streams.state().hasStartedOrFinishedShuttingDown()
                && !streams.state().hasCompletedShutdown();
    }

    @Override
    public Health health() {
        KafkaStreams.State state = streams.state();
        Health.Builder health = state == KafkaStreams.State.RUNNING ? Health.up() : Health.outOfService();
        return health.withDetail("state", state.name()).build();
    }
}
