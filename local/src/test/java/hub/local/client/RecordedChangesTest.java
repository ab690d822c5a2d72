package hub.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.journal.partner.PartnerChanges;
import hub.model.id.AgencyId;
import hub.model.partner.Agency;
import hub.model.partner.DirectoryEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order the audit and the directory hear of what an operator types. */
class RecordedChangesTest {
    private final List<String> heard = new ArrayList<>();
    private final RecordedChanges changes = new RecordedChanges(new Heard());

    /** Says what it is told to change, and refuses to change a password. */
    private final class Heard implements PartnerChanges {
        @Override
        public void add(Agency agency, String kafkaPassword, List<DirectoryEntry> more) {
            heard.add("add");
        }

        @Override
        public void change(List<DirectoryEntry> entries) {
            heard.add("change");
        }

        @Override
        public void forget(String key) {
            heard.add("forget " + key);
        }

        @Override
        public void password(AgencyId agency, String kafkaPassword) {
            throw new IllegalStateException("Kafka is away");
        }
    }

    private void act(Runnable deed) {
        changes.act(deed, () -> heard.add("allowed"), () -> heard.add("refused"));
    }

    @Test
    void theAuditIsToldOnceAndFirst() {
        act(() -> {
            changes.change(List.of());
            changes.forget("user/cert-north/eva");
        });
        assertThat(heard).containsExactly("allowed", "change", "forget user/cert-north/eva");
    }

    @Test
    void whatItsChecksRefuseIsNeverToldAsAllowed() {
        assertThatThrownBy(() -> act(() -> {
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(heard).containsExactly("refused");
    }

    @Test
    void whatBreaksOffIsToldTwice() {
        assertThatThrownBy(() -> act(() -> changes.password(new AgencyId("cert-north"), "x")))
                .hasMessage("Kafka is away");
        assertThat(heard).containsExactly("allowed", "refused");
    }

    @Test
    void nothingHappensIfTheAuditCannotBeTold() {
        Runnable away = () -> {
            throw new IllegalStateException("the log is away");
        };
        assertThatThrownBy(() -> changes.act(() -> changes.forget("group/eu5g"), away, () -> {}))
                .hasMessage("the log is away");
        assertThat(heard).isEmpty();
    }
}
