package hub.journal.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    @Test
    void everyFixedTopicIsInTheList() {
        List<Object> constants = Arrays.stream(Topics.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == TopicSpec.class)
                .map(TopicsTest::value)
                .toList();

        assertThat(constants).hasSameElementsAs(Topics.FIXED);
    }

    private static Object value(java.lang.reflect.Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "community, feed.community",
        "group:eu5g, feed.group-eu5g",
        "agency:cert-north, feed.agency-cert-north",
        "clients:group:eu5g, feed.clients-group-eu5g"
    })
    void aFeedIsNamedAfterItsToken(String token, String topic) {
        assertThat(Topics.feed(token)).isEqualTo(topic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red:cert-north", "user:cert-north/eva"})
    void contentForPeopleHasNoFeed(String token) {
        assertThat(Topics.hasFeed(token)).isFalse();
        assertThatThrownBy(() -> Topics.feed(token)).hasMessageContaining(token);
    }

    @Test
    void aReportKeepsTheBrokersTimeAndOneOrder() {
        TopicSpec in = Topics.inSpec("cert-north");

        assertThat(in.name()).isEqualTo("in.cert-north");
        assertThat(in.partitions()).isEqualTo(1);
        assertThat(in.config())
                .containsEntry("message.timestamp.type", "LogAppendTime")
                .containsEntry("retention.ms", "604800000")
                .containsEntry("max.message.bytes", "9437184");
    }

    @Test
    void rawHoldsWhateverInLetThrough() {
        int in = Integer.parseInt(Topics.inSpec("a").config().get("max.message.bytes"));
        int raw = Integer.parseInt(Topics.RAW.config().get("max.message.bytes"));

        assertThat(raw).isGreaterThan(in);
    }

    @Test
    void outcomesStayNinetyDays() {
        assertThat(Topics.outSpec("a").config()).containsEntry("retention.ms", "7776000000");
    }

    @Test
    void aReplacedFeedRecordIsGoneWithinMinutes() {
        assertThat(Topics.feedSpec("community").config())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("segment.ms", "600000")
                .containsEntry("max.compaction.lag.ms", "600000");
    }

    @Test
    void topicsThatAreJoinedHaveEquallyManyPartitions() {
        assertThat(Topics.ADMISSION.partitions()).isEqualTo(Topics.INCIDENTS.partitions());
        assertThat(Topics.COMMANDS.partitions()).isEqualTo(Topics.INVESTIGATIONS.partitions());
        assertThat(Topics.AUDIT_IN.partitions()).isEqualTo(Topics.AUDIT.partitions());
    }
}
