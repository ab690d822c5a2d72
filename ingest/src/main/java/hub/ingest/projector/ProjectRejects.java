package hub.ingest.projector;

import hub.ingest.IngestSettings;
import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.incident.Revision;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.report.Provenance;
import hub.model.report.Reject;
import hub.model.report.Reject.Stage;
import hub.search.write.Rejected;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Puts what Elasticsearch refuses for good on {@code hub.rejects}: the operator must see it, and its neighbours must not wait for it. */
@Component
final class ProjectRejects implements Projector.Unwritable, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectRejects.class);

    private final Producer<String, byte[]> producer;

    ProjectRejects(IngestSettings settings) {
        producer = new KafkaProducer<>(
                settings.kafka().client(Map.of(ProducerConfig.ACKS_CONFIG, "all")),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @Override
    public void report(ConsumerRecord<String, byte[]> log, Rejected rejected) {
        LOG.error("{} {}/{} can never be indexed: {}", log.topic(), log.partition(), log.offset(), rejected.reason());
        if (!log.topic().equals(Topics.INCIDENTS.name())) {
            return;
        }
        Provenance from = JournalJson.read(log.value(), Revision.class).provenance();
        String message = "the index refuses " + rejected.write().id() + ": " + rejected.reason();
        Reject reject = new Reject(
                from.report(),
                from.source().part(),
                from.source().attempt(),
                Stage.PROJECT,
                Problem.of(ProblemCode.INTERNAL, "", message),
                from.received());
        producer.send(new ProducerRecord<>(Topics.REJECTS.name(), reject.key(), JournalJson.write(reject)));
        producer.flush();
    }

    @Override
    public void destroy() {
        producer.close(Duration.ofSeconds(5));
    }
}
