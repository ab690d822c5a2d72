package hub.api.report;

import hub.api.ApiSettings;
import hub.journal.record.HubHeaders;
import hub.journal.topic.Topics;
import hub.model.partner.AgencyId;
import hub.model.report.ReportId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Puts a report where its agency would have put it itself: on {@code in.<agency>}. */
@Component
class ReportPublisher implements DisposableBean {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Producer<byte[], byte[]> producer;

    ReportPublisher(ApiSettings settings) {
        producer = new KafkaProducer<>(
                settings.kafka()
                        .client(Map.of(
                                ProducerConfig.ACKS_CONFIG, "all",
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) LIMIT.toMillis(),
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
                                ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
                                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_IN_BYTES)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * Returns once the brokers have it for good.
     *
     * @throws KafkaException if they do not say so in time
     */
    ReportId publish(AgencyId agency, byte[] report, @Nullable String contentType) throws InterruptedException {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(Topics.in(agency.value()), report);
        if (contentType != null) {
            HubHeaders.put(message.headers(), HubHeaders.CONTENT_TYPE, contentType);
        }
        try {
            RecordMetadata written = producer.send(message).get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return new ReportId(agency, written.offset());
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the report was not acknowledged", e);
        }
    }

    @Override
    public void destroy() {
        producer.close(Duration.ofSeconds(5));
    }
}
