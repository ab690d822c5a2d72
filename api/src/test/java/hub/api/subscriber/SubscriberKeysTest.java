package hub.api.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.api.problem.ApiProblem;
import hub.model.id.AgencyId;
import hub.model.indicator.Canonical;
import hub.model.indicator.IndicatorTypes;
import hub.model.marking.Token;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.pseudonym.Keyring;
import hub.model.pseudonym.Pseudonyms;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubscriberKeysTest {
    private static final Token EU5G = Token.group("eu5g");
    private static final Pseudonyms PSEUDONYMS =
            new Pseudonyms(Keyring.fresh(new Random(1)).rotated(new Random(2)));

    private final SubscriberKeys keys =
            new SubscriberKeys(PSEUDONYMS, 1, Clock.fixed(Instant.parse("2026-05-02T12:00:00Z"), ZoneOffset.UTC));

    private static Viewer viewer(Role role) {
        return new Viewer(new AgencyId("cert-north"), "ana", Set.of(role), Set.of(EU5G, Token.COMMUNITY));
    }

    private static Canonical value(String type, String raw) {
        return IndicatorTypes.find(type).orElseThrow().normalize(raw).values().getFirst();
    }

    @Test
    void anInvestigatorGetsTheKeysOfHerTokensInAllVersions() {
        List<String> found = keys.of(viewer(Role.INVESTIGATOR), value("imsi", "230011234567890"));
        assertThat(found)
                .hasSize(4)
                .contains(PSEUDONYMS.of(EU5G, "imsi|imsi-230011234567890").key("subscriber", EU5G))
                .allMatch(key -> key.startsWith("subscriber~group:eu5g~") || key.startsWith("subscriber~community~"));
    }

    @Test
    void whoHasNotTheRoleGetsNone() {
        assertThat(keys.of(viewer(Role.SUBSCRIBER), value("imsi", "230011234567890")))
                .isEmpty();
    }

    @Test
    void valuesOfOtherKindsHaveNoneAndCostNothing() {
        assertThat(keys.of(viewer(Role.INVESTIGATOR), value("ipv4", "198.51.100.7")))
                .isEmpty();
        assertThat(keys.of(viewer(Role.INVESTIGATOR), value("imsi", "001010123456789")))
                .isEmpty();
        assertThat(keys.of(viewer(Role.INVESTIGATOR), value("imsi", "230011234567890")))
                .isNotEmpty();
    }

    @Test
    void beyondTheBudgetIsACodedProblem() {
        Viewer viewer = viewer(Role.INVESTIGATOR);
        assertThat(keys.of(viewer, value("imsi", "230011234567890"))).isNotEmpty();
        Canonical another = value("imsi", "230011234567891");
        assertThatThrownBy(() -> keys.of(viewer, another))
                .isInstanceOf(ApiProblem.class)
                .hasMessageStartingWith("RATE_LIMITED")
                .hasMessageNotContaining("230011234567891");
    }
}
