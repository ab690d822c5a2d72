package hub.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.journal.order.Erasures.Erased;
import hub.local.client.ClientFault;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of an erasure; {@code WithdrawalTest} erases. */
class EraseCommandTest {
    private static final Erased NOTHING = new Erased(0, 0, 0);
    private static final Instant BEFORE = Instant.parse("2026-05-02T12:00:00Z");

    @Test
    void theFirstTimeItIsCounted() {
        assertThat(EraseCommand.told("cert-north/17", Optional.empty(), new Erased(1, 2, 3), 4))
                .isEqualTo("erased incidents: 1, reports: 2, items of investigations: 3, files: 4");
    }

    @Test
    void theSecondTimeItIsSaid() {
        assertThat(EraseCommand.told("cert-north/17", Optional.of(BEFORE), NOTHING, 0))
                .isEqualTo("cert-north/17 was erased before, at 2026-05-02T12:00:00Z: nothing of it was left");
        assertThat(EraseCommand.told("cert-north/17", Optional.of(BEFORE), new Erased(0, 1, 0), 0))
                .startsWith("erased incidents: 0, reports: 1,")
                .endsWith("; cert-north/17 was erased before, at 2026-05-02T12:00:00Z, this came back");
    }

    @Test
    void whatNeverWasIsAFault() {
        assertThatThrownBy(() -> EraseCommand.told("cert-north/17", Optional.empty(), NOTHING, 0))
                .isInstanceOf(ClientFault.class)
                .hasMessageStartingWith("erase cert-north/17: the log has nothing of it");
    }
}
