package hub.api.report;

import hub.api.ApiSettings;
import hub.journal.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clients of Kafka behind the resource: one that writes reports, those that read outcomes and bytes, one that asks for ends. */
@Configuration(proxyBeanMethods = false)
class ReportClients {
    @Bean(destroyMethod = "close")
    Producer<byte[], byte[]> reportProducer(ApiSettings settings) {
        return new KafkaProducer<>(
                settings.kafka()
                        .client(Map.of(
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                true,
                                ProducerConfig.LINGER_MS_CONFIG,
                                0,
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                (int) ReportPublisher.LIMIT.toMillis(),
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                10_000,
                                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                10_000,
                                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                                Topics.MAX_IN_BYTES)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** A group of its own for each reader, never committed: each says itself where it begins. */
    @Bean
    Supplier<Consumer<String, byte[]>> readers(ApiSettings settings) {
        Map<String, Object> own = new HashMap<>();
        own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        own.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        own.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2_000);
        return () -> {
            Map<String, Object> client = settings.kafka().client(own);
            client.put(ConsumerConfig.GROUP_ID_CONFIG, "hub-api-" + UUID.randomUUID());
            return new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer());
        };
    }

    @Bean(destroyMethod = "close")
    Admin admin(ApiSettings settings) {
        return Admin.create(settings.kafka().client(Map.of()));
    }

    @Bean
    InputEnds inputEnds(Admin admin) {
        return agency -> {
            TopicPartition topic = new TopicPartition(Topics.in(agency.value()), 0);
            try {
                return admin.listOffsets(Map.of(topic, OffsetSpec.latest()))
                        .partitionResult(topic)
                        .get(5, TimeUnit.SECONDS)
                        .offset();
            } catch (ExecutionException | TimeoutException e) {
                throw new KafkaException("the end of " + topic + " is not known", e);
            }
        };
    }

    @Bean
    LogEnds logEnds(Admin admin) {
        return new BrokerEnds(admin);
    }
}
