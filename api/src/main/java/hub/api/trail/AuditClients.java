package hub.api.trail;

import hub.api.ApiSettings;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The producer of the audit: apart from that of reports, whose size and time must not hold it up. */
@Configuration(proxyBeanMethods = false)
class AuditClients {
    @Bean(destroyMethod = "close", defaultCandidate = false)
    Producer<byte[], byte[]> auditProducer(ApiSettings settings) {
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
                                15_000,
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                5_000,
                                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                2_000)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
