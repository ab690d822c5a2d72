package hub.ingest.gate;

import hub.formats.outcome.OutcomeWriter;
import hub.journal.record.HubHeaders;
import hub.journal.record.JournalJson;
import hub.journal.record.ProposalSerde;
import hub.journal.topic.Topics;
import hub.model.admission.Candidate;
import hub.model.id.AgencyId;
import hub.model.outcome.Outcome;
import hub.model.partner.Directory;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import hub.model.pseudonym.Pseudonyms;
import hub.model.report.Reject;
import hub.model.report.Reject.Stage;
import hub.model.report.ReportId;
import hub.normalize.NormalizedPart;
import hub.normalize.ReceivedReport;
import hub.normalize.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Writes what becomes of one report: its bytes to {@code hub.raw}, then candidates, or rejects with their outcomes. */
final class GateWriter implements AutoCloseable {
    private static final Problem ERASED =
            Problem.of(ProblemCode.ERASED, "", "the incident was erased (expected another externalId)");

    private final Producer<String, byte[]> producer;
    private final Supplier<Directory> directory;
    private final Pseudonyms pseudonyms;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    GateWriter(Producer<String, byte[]> producer, Supplier<Directory> directory, Pseudonyms pseudonyms) {
        this.producer = producer;
        this.directory = directory;
        this.pseudonyms = pseudonyms;
    }

    void write(String agency, ConsumerRecord<byte[], byte[]> sent) {
        ReportId id = new ReportId(new AgencyId(agency), sent.offset());
        byte[] bytes = sent.value() == null ? new byte[0] : sent.value();
        Headers headers = HubHeaders.fromOutside(sent.headers());
        Directory now = directory.get();
        ReceivedReport report = new ReceivedReport(
                id,
                now.epoch(),
                0,
                bytes,
                HubHeaders.text(headers, HubHeaders.CONTENT_TYPE).orElse(null),
                Instant.ofEpochMilli(sent.timestamp()));
        if (now.isErased(id.toString())) {
            return;
        }
        keep(report, headers);
        List<NormalizedPart> parts = GuardedNormalizer.normalize(report, now, pseudonyms);
        for (int part = 0; part < parts.size(); part++) {
            switch (parts.get(part)) {
                case NormalizedPart.Ready ready
                when now.isErased(ready.candidate().root().value()) ->
                    refuse(report, part, parts.size(), ERASED, List.of());
                case NormalizedPart.Ready ready
                when now.isOnHold(id.agency(), report.received()) ->
                    admit(report, ready.candidate().onHold());
                case NormalizedPart.Ready ready -> admit(report, ready.candidate());
                case NormalizedPart.Refused refused ->
                    refuse(report, part, parts.size(), refused.problem(), refused.warnings());
            }
        }
    }

    private void keep(ReceivedReport report, Headers headers) {
        HubHeaders.put(headers, HubHeaders.RECEIVED, report.received().toString());
        HubHeaders.put(headers, HubHeaders.SHA256, Sha256.hex(report.bytes()));
        send(new ProducerRecord<>(
                Topics.RAW.name(), null, at(report), report.id().toString(), report.bytes(), headers));
    }

    private void admit(ReceivedReport report, Candidate candidate) {
        send(ProposalSerde.record(Topics.ADMISSION.name(), at(report), candidate));
    }

    private void refuse(ReceivedReport report, int part, int parts, Problem problem, List<Violation> warnings) {
        Reject reject = new Reject(report.id(), part, report.attempt(), Stage.GATE, problem, report.received());
        send(new ProducerRecord<>(Topics.REJECTS.name(), reject.key(), JournalJson.write(reject)));
        Outcome outcome = new Outcome(report.id(), part, parts, List.of(), warnings, problem);
        String topic = Topics.out(report.id().agency().value());
        send(new ProducerRecord<>(topic, null, at(report), report.id().toString(), OutcomeWriter.bytes(outcome)));
    }

    /** All that comes of a report has the report's time: a reader finds its bytes in the log by it. */
    private static long at(ReceivedReport report) {
        return report.received().toEpochMilli();
    }

    private void send(ProducerRecord<String, byte[]> message) {
        producer.send(message, (metadata, fault) -> {
            if (fault != null) {
                failure.compareAndSet(null, fault);
            }
        });
    }

    /** Returns when everything written so far is acknowledged.
     *
     * @throws KafkaException if anything was not
     */
    void await() {
        producer.flush();
        Exception fault = failure.get();
        if (fault != null) {
            throw new KafkaException("a record of the gate was not acknowledged", fault);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
