package hub.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpOptionsTest {

    @Test
    void theDefaultsAreThoseOfTheContract() {
        assertThat(UpOptions.parse(List.of())).isEqualTo(new UpOptions(false, false, true, 8080));
    }

    @Test
    void allOptionsTogether() {
        assertThat(UpOptions.parse(List.of("--no-demo", "--port", "9000", "--detach", "--fresh")))
                .isEqualTo(new UpOptions(true, true, false, 9000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "x", "-1", "999999999999"})
    void aPortIsAPort(String port) {
        assertThatThrownBy(() -> UpOptions.parse(List.of("--port", port)))
                .isInstanceOf(UsageFault.class)
                .hasMessage("up --port: " + port + " (expected 1..65535)");
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThatThrownBy(() -> UpOptions.parse(List.of("--detatch"))).hasMessageContaining("--detatch (expected");
        assertThatThrownBy(() -> UpOptions.parse(List.of("--port"))).hasMessageContaining("expected 1..65535");
    }
}
