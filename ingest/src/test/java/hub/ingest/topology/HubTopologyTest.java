package hub.ingest.topology;

import static org.assertj.core.api.Assertions.assertThat;

import hub.journal.record.JournalSerde;
import hub.journal.record.ProposalSerde;
import hub.model.admission.Candidate;
import hub.model.admission.Order;
import hub.model.admission.Proposal;
import hub.model.delivery.Delivery;
import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.report.Provenance;
import hub.model.report.Reject;
import hub.model.report.ReportId;
import hub.model.report.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubTopologyTest {
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final Marking EU5G = new Marking(Tlp.AMBER, null, List.of(Token.group("eu5g")), false);

    @TempDir
    java.nio.file.Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, Proposal> admission;
    private TestInputTopic<String, String> shown;

    @BeforeEach
    void start() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(HubTopology.build(1), properties);
        admission = driver.createInputTopic("hub.admission", new StringSerializer(), new ProposalSerde().serializer());
        shown = driver.createInputTopic("hub.shown", new StringSerializer(), new StringSerializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aCandidateBecomesARevisionAnOutcomeAndAnEventOnEachFeed() {
        send(candidate(0, "first", EU5G));

        assertThat(revisions()).extracting(Revision::key).containsExactly(id() + "@1");
        assertThat(texts("out.cert-north")).singleElement().asString().contains("\"accepted\"", id().value());
        assertThat(texts("feed.group-eu5g")).singleElement().asString().contains("\"put\"", "first", "\"stix\"");
        assertThat(texts("feed.agency-cert-north")).hasSize(1);
    }

    @Test
    void aFeedRecordNamesItsEventAndItsMediaType() {
        send(candidate(0, "first", EU5G));

        TestRecord<String, byte[]> event = feed("group-eu5g").readRecord();
        assertThat(event.key()).isEqualTo(id() + "@1");
        assertThat(new String(event.headers().lastHeader("content-type").value(), StandardCharsets.UTF_8))
                .isEqualTo("application/vnd.hub.feed+json");
        assertThat(event.headers().lastHeader("event-id")).isNotNull();
    }

    @Test
    void theNextRevisionIsPutBesideTheOneBefore() {
        send(candidate(0, "first", EU5G));
        send(candidate(1, "second", EU5G));

        List<TestRecord<String, byte[]>> events = feed("group-eu5g").readRecordsToList();
        assertThat(events).extracting(TestRecord::key).containsExactly(id() + "@1", id() + "@2");
        assertThat(events).extracting(TestRecord::value).doesNotContainNull();
    }

    @Test
    void narrowingRemovesFromTheFeedThatLostIt() {
        send(candidate(0, "first", EU5G));
        send(candidate(1, "second", Marking.of(Tlp.AMBER_STRICT)));

        assertThat(texts("feed.group-eu5g")).hasSize(3).element(1).asString().contains("\"remove\"", "\"narrowed\"");
        assertThat(texts("feed.agency-cert-north").get(1)).contains("\"put\"", "second");
    }

    @Test
    void aRefusedCandidateGoesToTheRejectsAndIsAnswered() {
        send(candidate(0, "first", Marking.of(Tlp.AMBER_STRICT)));
        send(candidate(1, "second", Marking.of(Tlp.CLEAR)));

        assertThat(rejects())
                .extracting(reject -> reject.problem().code().name())
                .containsExactly("WIDENING_REFUSED");
        assertThat(texts("out.cert-north").getLast()).contains("\"rejected\"", "WIDENING_REFUSED", "/marking");
        assertThat(revisions()).hasSize(1);
    }

    @Test
    void aCandidateReadTwiceIsDecidedOnce() {
        send(candidate(0, "first", EU5G));
        send(candidate(0, "first", EU5G));

        assertThat(revisions()).hasSize(1);
        assertThat(texts("out.cert-north")).hasSize(1);
    }

    @Test
    void aRecallRemovesFromEveryFeed() {
        send(candidate(0, "first", EU5G));
        send(recall(1));

        assertThat(texts("feed.group-eu5g").get(1)).contains("\"remove\"", "\"recalled\"");
        assertThat(texts("feed.agency-cert-north").get(1)).contains("\"remove\"");
        assertThat(revisions().getLast().content()).isNull();
    }

    @Test
    void theAuditSaysOnceThatAReportRecalled() {
        send(candidate(0, "first", EU5G));
        send(recall(1));
        send(recall(2));

        assertThat(texts("hub.audit-in"))
                .singleElement()
                .asString()
                .contains("\"RECALL\"", "\"REPORT\"", "cert-north/1\"", id().value());
    }

    /** S32: whoever hears that it is recalled finds it nowhere. */
    @Test
    void theAnswerToARecallWaitsUntilASearchSeesIt() {
        send(candidate(0, "first", EU5G));
        assertThat(texts("out.cert-north")).hasSize(1);
        send(recall(1));

        assertThat(texts("feed.group-eu5g")).anyMatch(event -> event.contains("\"remove\""));
        shown.pipeInput("cert-north/1#0#0", id() + "@2");
        assertThat(texts("out.cert-north"))
                .as("the feeds' objects are not gone yet")
                .isEmpty();
        events().forEach(event -> shown.pipeInput(event, "event-id"));
        assertThat(texts("out.cert-north")).singleElement().asString().contains("\"accepted\"", "cert-north/1");
        events().forEach(event -> shown.pipeInput(event, "event-id"));
        shown.pipeInput("cert-north/1#0#0", id() + "@2");
        assertThat(texts("out.cert-north")).as("given once").isEmpty();
    }

    @Test
    void theAnswerToANarrowingWaitsToo() {
        send(candidate(0, "first", EU5G));
        send(candidate(1, "second", Marking.of(Tlp.AMBER_STRICT)));

        assertThat(texts("out.cert-north")).hasSize(1);
        events().forEach(event -> shown.pipeInput(event, "event-id"));
        assertThat(texts("out.cert-north")).isEmpty();
        shown.pipeInput("cert-north/1#0#0", id() + "@2");
        assertThat(texts("out.cert-north")).hasSize(1);
    }

    /** A recall's remove names the objects that it takes away; an erasure after it takes their names away too. */
    @Test
    void anErasureTakesTheReferencesOfARecallAway() {
        send(candidate(0, "first", EU5G));
        send(recall(1));
        List<String> keys = List.of(id() + "@1", id() + "@2");
        send(new Order.Erase(
                id(), NORTH, provenance(1), Map.of(id().value(), 3), keys, List.of(Token.group("eu5g"), Token.PUBLIC)));

        List<TestRecord<String, byte[]>> events = feed("group-eu5g").readRecordsToList();
        Map<String, String> compacted = new java.util.LinkedHashMap<>();
        events.forEach(event -> compacted.put(
                event.key(), event.value() == null ? "" : new String(event.value(), StandardCharsets.UTF_8)));
        assertThat(new String(events.get(1).value(), StandardCharsets.UTF_8)).contains("\"withdrawn\"");
        assertThat(compacted.values()).noneMatch(event -> event.contains("withdrawn"));
        assertThat(compacted.values()).anyMatch(event -> event.contains("\"erased\""));
        assertThat(driver.producedTopicNames()).doesNotContain("feed.public");
    }

    @Test
    void aHoldRemovesFromTheFeedsAndAReleasePutsItBack() {
        send(candidate(0, "first", EU5G));
        send(new Order.Hold(id(), NORTH, provenance(0)));
        send(candidate(1, "second", EU5G));

        assertThat(texts("feed.group-eu5g")).hasSize(2).last().asString().contains("\"remove\"", "\"held\"");
        List<Revision> log = revisions();
        assertThat(log).extracting(Revision::key).containsExactly(id() + "@1", id() + "@1+1", id() + "@2");
        send(new Order.Release(id(), NORTH, provenance(1), List.of(log.getLast())));
        assertThat(texts("feed.group-eu5g")).last().asString().contains("\"put\"", "second");
        assertThat(revisions())
                .last()
                .satisfies(last -> assertThat(last.audience()).isEqualTo(Audience.of(EU5G, NORTH)));
    }

    @Test
    void anErasureClearsEveryKeyOfTheLog() {
        send(candidate(0, "first", EU5G));
        send(candidate(1, "second", EU5G));
        send(new Order.Erase(
                id(), NORTH, provenance(1), Map.of(id().value(), 3), List.of(id() + "@1", id() + "@2"), List.of()));

        assertThat(texts("feed.group-eu5g")).element(2).asString().contains("\"remove\"", "\"erased\"");
        TestOutputTopic<String, byte[]> log =
                driver.createOutputTopic("hub.incidents", new StringDeserializer(), new ByteArrayDeserializer());
        List<TestRecord<String, byte[]>> records = log.readRecordsToList();
        assertThat(records)
                .filteredOn(cleared -> cleared.value() == null)
                .extracting(TestRecord::key)
                .containsExactly(id() + "@1", id() + "@2");
        send(candidate(2, "third", EU5G));
        assertThat(texts("out.cert-north")).last().asString().contains("\"rejected\"", "ERASED");
    }

    @Test
    void redHasNoFeed() {
        send(candidate(0, "first", Marking.of(Tlp.RED)));

        assertThat(revisions()).hasSize(1);
        assertThat(driver.producedTopicNames()).noneMatch(topic -> topic.startsWith("feed."));
    }

    private void send(Proposal candidate) {
        admission.pipeInput(candidate.root().value(), candidate);
    }

    private static IncidentId id() {
        return IncidentId.of(NORTH, "N-1");
    }

    private static Candidate candidate(long offset, String title, Marking marking) {
        Incident content = Incident.builder("N-1", title, marking).build();
        Candidate.Part part = new Candidate.Part(id(), Audience.of(marking, NORTH), content);
        return make(offset, title, List.of(part), null);
    }

    private static Candidate recall(long offset) {
        return make(offset, "recall", List.of(), "false alarm");
    }

    private static Candidate make(long offset, String body, List<Candidate.Part> parts, @Nullable String recall) {
        return new Candidate(id(), NORTH, null, body, parts, recall, null, provenance(offset), List.of());
    }

    private static Provenance provenance(long offset) {
        return new Provenance(
                new ReportId(NORTH, offset), new Source(1, offset, 0, 0), 1, "00", "x/y", "1", Instant.EPOCH);
    }

    private List<Revision> revisions() {
        return driver.createOutputTopic(
                        "hub.incidents", new StringDeserializer(), new JournalSerde<>(Revision.class).deserializer())
                .readValuesToList();
    }

    private List<Reject> rejects() {
        return driver.createOutputTopic(
                        "hub.rejects", new StringDeserializer(), new JournalSerde<>(Reject.class).deserializer())
                .readValuesToList();
    }

    private TestOutputTopic<String, byte[]> feed(String name) {
        return driver.createOutputTopic("feed." + name, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** The ids of what the second revision is on the feeds. */
    private static List<String> events() {
        Revision second = new Revision(
                id(),
                id(),
                NORTH,
                2,
                0,
                Revision.Change.RECALLED,
                Audience.NOBODY,
                Audience.NOBODY,
                0,
                null,
                null,
                Instant.EPOCH,
                provenance(1),
                List.of());
        return Stream.of(Token.group("eu5g"), Token.agency("cert-north"))
                .map(token -> Delivery.eventId(token, second))
                .toList();
    }

    private List<String> texts(String topic) {
        return driver
                .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(sent -> sent.value() == null ? "" : new String(sent.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
