package hub.api.report;

import hub.journal.record.HubHeaders;
import hub.journal.topic.Topics;
import hub.model.id.AgencyId;
import hub.model.report.ReportId;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a report where its agency would have put it itself: on {@code in.<agency>}. */
@Component
class ReportPublisher {
    static final Duration LIMIT = Duration.ofSeconds(15);

    private final Producer<byte[], byte[]> producer;

    ReportPublisher(Producer<byte[], byte[]> producer) {
        this.producer = producer;
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
}
