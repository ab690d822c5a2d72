package hub.ingest.topology;

import static org.assertj.core.api.Assertions.assertThat;

import hub.journal.record.JournalJson;
import hub.journal.record.JournalSerde;
import hub.model.audit.Action;
import hub.model.audit.Checkpoint;
import hub.model.audit.Entry;
import hub.model.audit.Link;
import hub.model.audit.SigningKey;
import hub.model.audit.Verification;
import hub.model.audit.VerifyingKey;
import hub.model.audit.Who;
import hub.model.id.AgencyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTopologyTest {
    private static final SigningKey.Pair PAIR = SigningKey.fresh();

    @TempDir
    java.nio.file.Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, Entry> entries;

    @BeforeEach
    void start() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        StreamsBuilder builder = new StreamsBuilder();
        ChainTopology.add(builder, SigningKey.of(PAIR.secret()));
        driver = new TopologyTestDriver(builder.build(), properties);
        entries = driver.createInputTopic(
                "hub.audit-in", new StringSerializer(), new JournalSerde<>(Entry.class).serializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void eachAgencyHasAChainOfItsOwn() {
        send("cert-north", "a");
        send("cert-south", "b");
        send("cert-north", "c");

        List<TestRecord<String, byte[]>> chained = chained();
        assertThat(chained).extracting(TestRecord::key).containsExactly("cert-north@1", "cert-south@1", "cert-north@2");
        Link last = JournalJson.read(chained.getLast().value(), Link.class);
        assertThat(last.previous())
                .isEqualTo(
                        JournalJson.read(chained.getFirst().value(), Link.class).hash());
        assertThat(last.entry()).isEqualTo(entry("cert-north", "c"));
    }

    @Test
    void whatIsWrittenIsWholeAndSignedNowAndThen() {
        for (int i = 0; i < 2 * Checkpoint.EVERY; i++) {
            send("cert-north", "query " + i);
        }

        Verification verification = new Verification(VerifyingKey.of(PAIR.open()));
        List<TestRecord<String, byte[]>> chained = chained();
        for (TestRecord<String, byte[]> each : chained) {
            if (Checkpoint.isKey(each.key())) {
                verification.take(JournalJson.read(each.value(), Checkpoint.class));
            } else {
                verification.take(JournalJson.read(each.value(), Link.class));
            }
        }
        assertThat(chained).hasSize(2 * Checkpoint.EVERY + 2);
        assertThat(chained.getLast().key()).isEqualTo("cert-north@200/signed");
        assertThat(verification.breaks()).isEmpty();
        assertThat(verification.sums()).isEqualTo(Map.of(new AgencyId("cert-north"), new Verification.Sum(200, 200)));
    }

    private void send(String agency, String query) {
        entries.pipeInput(agency, entry(agency, query));
    }

    private static Entry entry(String agency, String query) {
        return new Entry(
                new AgencyId(agency),
                new Who(Who.Kind.PERSON, "ana"),
                Action.SEARCH,
                true,
                Instant.parse("2026-05-02T09:00:00.123Z"),
                List.of("incident--1"),
                Map.of("q", List.of(query)));
    }

    private List<TestRecord<String, byte[]>> chained() {
        return driver.createOutputTopic("hub.audit", new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }
}
