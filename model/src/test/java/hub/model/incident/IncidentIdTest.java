package hub.model.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hub.model.marking.Audience;
import hub.model.marking.Token;
import hub.model.partner.AgencyId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids that a replay gives again. The expected ones come from another implementation of RFC 9562 version 5. */
class IncidentIdTest {
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final IncidentId ROOT = IncidentId.of(NORTH, "N-1");
    private static final Token RED_NORTH = Token.agency("cert-north").red();
    private static final Token RED_SOUTH = Token.agency("cert-south").red();

    @Test
    void isMadeOfTheOwnerAndTheOwnersOwnId() {
        assertThat(ROOT).hasToString("incident--d344815d-d7e2-577f-bce3-690cbbba7b65");
        assertThat(IncidentId.of(NORTH, "N-2")).isNotEqualTo(ROOT);
        assertThat(IncidentId.of(new AgencyId("cert-south"), "N-1")).isNotEqualTo(ROOT);
    }

    @Test
    void ownersIdMayHoldAnything() {
        assertThat(IncidentId.of(NORTH, "a\nb")).isNotEqualTo(IncidentId.of(NORTH, "a b"));
        assertThat(IncidentId.of(NORTH, "události/č. 1").value()).matches(IncidentId::isValid);
    }

    @Test
    void annexIsMadeOfItsAudience() {
        Audience audience = new Audience(List.of(RED_SOUTH, RED_NORTH));

        assertThat(IncidentId.ofAnnex(ROOT, audience)).hasToString("incident--d4068423-e050-5a39-bc05-2e60aeb45d7d");
        assertThat(IncidentId.ofAnnex(ROOT, new Audience(List.of(RED_NORTH, RED_SOUTH))))
                .isEqualTo(IncidentId.ofAnnex(ROOT, audience));
        assertThat(IncidentId.ofAnnex(ROOT, new Audience(List.of(RED_NORTH))))
                .isNotEqualTo(IncidentId.ofAnnex(ROOT, audience))
                .isNotEqualTo(ROOT);
        assertThat(IncidentId.ofAnnex(IncidentId.of(NORTH, "N-2"), audience))
                .isNotEqualTo(IncidentId.ofAnnex(ROOT, audience));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "incident--",
                "4b3b34b4-bda5-5d8f-8a23-47e283f32793",
                "report--4b3b34b4-bda5-5d8f-8a23-47e283f32793",
                "incident--4B3B34B4-BDA5-5D8F-8A23-47E283F32793",
                "incident--4b3b34b4-bda5-0d8f-8a23-47e283f32793",
                "incident--4b3b34b4-bda5-5d8f-ca23-47e283f32793",
                "incident--4b3b34b4-bda5-5d8f-8a23-47e283f32793#1"
            })
    void otherFormsAreRefused(String value) {
        assertThat(IncidentId.isValid(value)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new IncidentId(value));
    }
}
