package hub.api.trail;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.FakeLog;
import hub.api.testing.Samples;
import hub.model.audit.Action;
import hub.model.audit.Entry;
import hub.model.audit.Who;
import hub.model.partner.ApiToken;
import hub.model.pseudonym.Pseudonyms;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Credentials that nobody has. */
class AuditDeskTest {
    private final FakeLog log = new FakeLog();
    private final AuditLog audit = new AuditLog(log.auditProducer());
    private final AuditDesk desk =
            new AuditDesk(audit, new Pseudonyms(Samples.KEYRING), Clock.fixed(Samples.RECEIVED, ZoneOffset.UTC));

    @Test
    void aRefusedSignInStandsInTheAuditOfTheHub() {
        desk.refusedSignIn("token", "0123456789ab");
        List<Entry> written = written();

        assertThat(written).hasSize(1);
        Entry entry = written.getFirst();
        assertThat(entry.agency()).isEqualTo(ApiToken.HUB);
        assertThat(entry.who()).isEqualTo(Who.UNKNOWN);
        assertThat(entry.action()).isEqualTo(Action.SIGN_IN);
        assertThat(entry.allowed()).isFalse();
        assertThat(entry.details()).containsEntry("token", List.of("0123456789ab"));
    }

    /** Whoever guesses tokens by the thousand must not fill the log. */
    @Test
    void aFloodOfThemIsCounted() {
        for (int i = 0; i < 1_000; i++) {
            desk.refusedSignIn("token", "guess" + i);
        }

        assertThat(written()).hasSizeBetween(1, 100);
    }

    private List<Entry> written() {
        audit.start();
        audit.stop();
        return log.audited();
    }
}
