package hub.model.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.investigation.item.Evidence;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttachmentTest {
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final IncidentId INCIDENT = IncidentId.of(NORTH, "N-1");
    private static final Instant NOW = Instant.parse("2026-05-02T09:00:00Z");

    private static Attachment of(Tlp tlp) {
        Evidence file = new Evidence("a.pcap", "application/octet-stream", 1, "0".repeat(64), null);
        AttachmentId id = AttachmentId.of(INCIDENT, "key");
        return Attachment.of(id, INCIDENT, NORTH, Marking.of(tlp), file, "request", NOW);
    }

    @Test
    void theSameRequestHasTheSameId() {
        assertThat(AttachmentId.of(INCIDENT, "a")).isEqualTo(AttachmentId.of(INCIDENT, "a"));
        assertThat(AttachmentId.of(INCIDENT, "a")).isNotEqualTo(AttachmentId.of(INCIDENT, "b"));
        assertThatThrownBy(() -> new AttachmentId("attachment--1")).hasMessageContaining("expected");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWithdrawnIsItsOwnersAlone(Tlp tlp) {
        Attachment withdrawn = of(tlp).withdrawn("wrong", NOW.plusSeconds(1));

        Token owner = Token.agency("cert-north");
        assertThat(withdrawn.audience().tokens()).containsExactly(tlp == Tlp.RED ? owner.red() : owner);
        assertThat(withdrawn.version()).isEqualTo(2);
        assertThat(withdrawn.created()).isEqualTo(NOW);
    }

    @Test
    void eachPersonAndTheMachinesOfAnAgencyAreToldApart() {
        AttachmentId id = AttachmentId.of(INCIDENT, "key");
        Handover ana = new Handover(id, INCIDENT, NORTH, new AgencyId("cert-south"), "ana", NOW);
        Handover machine = new Handover(id, INCIDENT, NORTH, new AgencyId("cert-south"), null, NOW);

        assertThat(ana.id()).isEqualTo(id + "/had/cert-south/ana");
        assertThat(machine.id()).isEqualTo(id + "/had/cert-south");
        assertThat(Handover.isKey(ana.id())).isTrue();
        assertThat(Handover.isKey(id + "@1#0")).isFalse();
    }
}
