package hub.journal.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicSpecTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a:b", "a b", "ä"})
    void refusesNamesThatKafkaRefuses(String name) {
        assertThatThrownBy(() -> new TopicSpec(name, 1, Map.of())).hasMessageContaining("topic: " + name);
    }

    @Test
    void refusesNoPartitions() {
        assertThatThrownBy(() -> new TopicSpec("a", 0, Map.of())).hasMessageContaining("expected at least 1");
    }

    @Test
    void keepsItsOwnCopyOfTheConfiguration() {
        Map<String, String> config = new HashMap<>(Map.of("a", "1"));
        TopicSpec spec = new TopicSpec("t", 1, config);
        config.put("b", "2");

        assertThat(spec.config()).containsExactly(Map.entry("a", "1"));
    }

    @Test
    void compactionIsBounded() {
        assertThat(TopicSpec.compacted("t", 1, Duration.ofMinutes(1)).config())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "cleanup.policy", "compact",
                        "segment.ms", "60000",
                        "max.compaction.lag.ms", "60000",
                        "delete.retention.ms", "604800000"));
    }
}
