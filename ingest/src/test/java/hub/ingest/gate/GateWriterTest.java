package hub.ingest.gate;

import static hub.ingest.gate.Sent.GOOD;
import static hub.ingest.gate.Sent.RECEIVED;
import static hub.ingest.gate.Sent.on;
import static hub.ingest.gate.Sent.producer;
import static hub.ingest.gate.Sent.report;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.journal.record.HubHeaders;
import hub.journal.record.JournalJson;
import hub.model.admission.Candidate;
import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.problem.ProblemCode;
import hub.model.report.Reject;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** What one report becomes: bytes in any case, and a candidate or a reject with its outcome for each part. */
class GateWriterTest {
    private static final String RAW = "hub.raw";

    private final MockProducer<String, byte[]> producer = producer(true);
    private final GateWriter writer = new GateWriter(producer, Sent::directory, Sent.PSEUDONYMS);

    @Test
    void theBytesAreKeptAsTheyCame() {
        writer.write("cert-north", report(17, "no json at all"));

        ProducerRecord<String, byte[]> raw = on(producer, RAW).getFirst();
        assertThat(raw.key()).isEqualTo("cert-north/17");
        assertThat(raw.value()).isEqualTo("no json at all".getBytes(UTF_8));
        assertThat(raw.timestamp()).isEqualTo(RECEIVED.toEpochMilli());
        assertThat(header(raw, "content-type")).isEqualTo(Sent.HUB);
        assertThat(header(raw, HubHeaders.RECEIVED)).isEqualTo("2026-05-02T09:00:00Z");
        assertThat(header(raw, HubHeaders.SHA256)).hasSize(64);
        assertThat(producer.history().getFirst()).isSameAs(raw);
    }

    @Test
    void aSendersWordForTheHubsOwnHeadersIsStripped() {
        writer.write("cert-north", report(17, GOOD, "hub-actor", "admin", "HUB-sha256", "0", "x-mine", "kept"));

        ProducerRecord<String, byte[]> raw = on(producer, RAW).getFirst();
        assertThat(raw.headers().lastHeader("hub-actor")).isNull();
        assertThat(raw.headers().lastHeader("HUB-sha256")).isNull();
        assertThat(header(raw, "x-mine")).isEqualTo("kept");
    }

    @Test
    void aGoodReportBecomesACandidateOfItsIncident() {
        writer.write("cert-north", report(17, GOOD));

        ProducerRecord<String, byte[]> written = on(producer, "hub.admission").getFirst();
        Candidate candidate = JournalJson.read(written.value(), Candidate.class);
        assertThat(written.key())
                .isEqualTo(IncidentId.of(new AgencyId("cert-north"), "N-1").value());
        assertThat(written.timestamp()).isEqualTo(RECEIVED.toEpochMilli());
        assertThat(candidate.provenance().report().toString()).isEqualTo("cert-north/17");
        assertThat(candidate.provenance().source().offset()).isEqualTo(17);
        assertThat(on(producer, "hub.rejects")).isEmpty();
        assertThat(on(producer, "out.cert-north")).as("admission answers").isEmpty();
    }

    @Test
    void aBadOneBecomesARejectAndItsSenderIsTold() {
        writer.write("cert-north", report(18, "{"));

        ProducerRecord<String, byte[]> rejected = on(producer, "hub.rejects").getFirst();
        Reject reject = JournalJson.read(rejected.value(), Reject.class);
        assertThat(rejected.key()).isEqualTo(reject.key()).startsWith("cert-north/18#0");
        assertThat(reject.problem().code()).isEqualTo(ProblemCode.MALFORMED);
        ProducerRecord<String, byte[]> told = on(producer, "out.cert-north").getFirst();
        assertThat(told.key()).isEqualTo("cert-north/18");
        assertThat(told.timestamp()).isEqualTo(RECEIVED.toEpochMilli());
        assertThat(new String(told.value(), UTF_8)).contains("\"rejected\"", "MALFORMED");
        assertThat(on(producer, "hub.admission")).isEmpty();
    }

    @Test
    void aRecordWithoutAValueIsAnEmptyReport() {
        writer.write("cert-north", report(19, null));

        assertThat(on(producer, RAW).getFirst().value()).isEmpty();
        assertThat(new String(on(producer, "out.cert-north").getFirst().value(), UTF_8))
                .contains("EMPTY");
    }

    @Test
    void theSenderIsWhoseTopicItIs() {
        writer.write("cert-north", report(20, GOOD.replace("\"title\"", "\"owner\":\"cert-south\",\"title\"")));

        Candidate candidate =
                JournalJson.read(on(producer, "hub.admission").getFirst().value(), Candidate.class);
        assertThat(candidate.owner()).isEqualTo(new AgencyId("cert-north"));
    }

    @Test
    void theSameRecordTwiceGivesTheSameTwice() {
        writer.write("cert-north", report(21, GOOD));
        List<byte[]> once =
                producer.history().stream().map(ProducerRecord::value).toList();
        producer.clear();
        writer.write("cert-north", report(21, GOOD));

        assertThat(producer.history()).extracting(ProducerRecord::value).containsExactlyElementsOf(once);
    }

    @Test
    void acknowledgedIsAcknowledged() {
        writer.write("cert-north", report(22, GOOD));

        assertThatCode(writer::await).doesNotThrowAnyException();
    }

    @Test
    void whatIsNotAcknowledgedIsAFaultForGood() {
        MockProducer<String, byte[]> deaf = producer(false);
        GateWriter unheard = new GateWriter(deaf, Sent::directory, Sent.PSEUDONYMS);
        unheard.write("cert-north", report(23, GOOD));
        deaf.errorNext(new TimeoutException("no answer"));

        assertThatThrownBy(unheard::await).isInstanceOf(KafkaException.class).hasRootCauseMessage("no answer");
        assertThatThrownBy(unheard::await).as("and stays one").isInstanceOf(KafkaException.class);
    }

    @Test
    void closesItsProducer() {
        writer.close();

        assertThat(producer.closed()).isTrue();
    }

    private static String header(ProducerRecord<String, byte[]> written, String name) {
        return HubHeaders.text(written.headers(), name).orElseThrow();
    }
}
