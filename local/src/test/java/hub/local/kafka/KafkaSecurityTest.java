package hub.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.journal.provision.Credentials;
import hub.journal.topic.Topics;
import hub.local.home.Secrets;
import hub.local.lifecycle.LocalHub;
import hub.local.testing.Partner;
import hub.local.testing.TestHub;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a partner may do is decided by the broker alone: every refusal here is a real one. */
class KafkaSecurityTest {

    private static final LocalHub HUB = TestHub.get();
    private static Partner east;
    private static Partner lake;
    private static Partner ingest;
    private static Partner api;

    @BeforeAll
    static void partners() {
        east = Partner.create(HUB, "sec-east", "community", "group:sec");
        lake = Partner.create(HUB, "sec-lake", "community");
        ingest = hubUser("hub-ingest");
        api = hubUser("hub-api");
    }

    private static Partner hubUser(String name) {
        String secret = Secrets.of(HUB.home()).get("kafka." + name);
        return new Partner(new Credentials(HUB.kafka().bootstrapServers(), name, secret));
    }

    @Test
    void anAgencyWritesItsOwnReportsAndTheHubReadsThem() throws Throwable {
        east.sendText("in.sec-east", "a report");

        assertThat(ingest.read("in.sec-east", 1)).contains("a report");
    }

    @Test
    void s34AnAgencyCannotWriteForAnother() {
        assertThatThrownBy(() -> lake.sendText("in.sec-east", "forged"))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void anAgencyReadsItsOutcomesButNotThoseOfOthers() throws Throwable {
        ingest.sendText("out.sec-east", "accepted");

        assertThat(east.read("out.sec-east", 1)).containsExactly("accepted");
        assertThatThrownBy(() -> lake.read("out.sec-east", 1)).isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> lake.read("in.sec-east", 1)).isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aFeedIsReadByTheHoldersOfItsTokenAlone() throws Throwable {
        ingest.sendText(Topics.feed("group:sec"), "put");

        assertThat(east.read("feed.group-sec", 1)).containsExactly("put");
        assertThatThrownBy(() -> lake.read("feed.group-sec", 1)).isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> east.sendText("feed.group-sec", "forged"))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void anAgencyDoesNotLearnWhoElseIsThere() throws Exception {
        try (Admin admin = Admin.create(lake.config(Map.of()))) {
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrder("in.sec-lake", "out.sec-lake", "feed.community");
        }
    }

    @Test
    void s34AnAgencyJoinsItsOwnGroupsAlone() {
        try (var consumer = lake.consumer(Map.of("group.id", "sec-lake.reader"))) {
            consumer.subscribe(List.of("feed.community"));
            assertThatCode(() -> consumer.poll(Duration.ofSeconds(2))).doesNotThrowAnyException();
        }
        try (var consumer = lake.consumer(Map.of("group.id", "sec-east.reader"))) {
            consumer.subscribe(List.of("feed.community"));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(10)))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void anAgencyFencesNobodyElsesTransactions() {
        try (var producer = lake.producer(Map.of("transactional.id", "sec-lake.t"))) {
            assertThatCode(producer::initTransactions).doesNotThrowAnyException();
        }
        try (var producer = lake.producer(Map.of("transactional.id", "hub-topology-1"))) {
            assertThatThrownBy(producer::initTransactions).isInstanceOf(TransactionalIdAuthorizationException.class);
        }
    }

    @Test
    void anAgencyCreatesNoTopics() {
        try (Admin admin = Admin.create(lake.config(Map.of()))) {
            var created = admin.createTopics(List.of(new NewTopic("in.sec-lake-2", 1, (short) 1)));
            assertThatThrownBy(() -> created.all().get()).hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void aReportOfEightMebibytesPassesAndOneOfTwentyMegabytesDoesNot() throws Exception {
        Partner big = Partner.create(HUB, "sec-big");
        assertThat(big.send("in.sec-big", new byte[Topics.MAX_REPORT_BYTES]).serializedValueSize())
                .isEqualTo(8_388_608);
        assertThatThrownBy(() -> big.send("in.sec-big", new byte[20_000_000]))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RecordTooLargeException.class);
    }

    @Test
    void nobodyComesInWithoutTheRightPassword() {
        Partner wrong = new Partner(new Credentials(HUB.kafka().bootstrapServers(), "sec-east", "wrong"));

        assertThatThrownBy(() -> wrong.sendText("in.sec-east", "forged"))
                .isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void theSuperUserHasNoDoorToTheOutside() {
        Map<String, Object> plain = new java.util.HashMap<>(HUB.kafka().adminConfig());
        plain.put("bootstrap.servers", HUB.kafka().bootstrapServers());
        try (Admin admin = Admin.create(plain)) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .rootCause()
                    .hasMessageContaining("mechanism");
        }
    }

    @Test
    void theApiCannotWriteTheTruth() throws Throwable {
        api.sendText("hub.commands", "open");
        api.sendText("in.sec-east", "a recall");

        assertThatThrownBy(() -> api.sendText("hub.incidents", "forged"))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void ingestMakesItsInternalTopicsAndNoOthers() throws Exception {
        try (Admin admin = Admin.create(ingest.config(Map.of()))) {
            admin.createTopics(List.of(new NewTopic("hub-topology-x-changelog", 1, (short) 1)))
                    .all()
                    .get();
            var other = admin.createTopics(List.of(new NewTopic("in.sec-ghost", 1, (short) 1)));
            assertThatThrownBy(() -> other.all().get()).hasCauseInstanceOf(TopicAuthorizationException.class);
            admin.deleteTopics(List.of("hub-topology-x-changelog")).all().get();
        }
    }
}
