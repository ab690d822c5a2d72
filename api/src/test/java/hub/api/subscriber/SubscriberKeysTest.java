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
import hub.search.query.IndicatorRecognizer;
import hub.search.query.QueryParser;
import hub.search.query.ValueRecognizer;
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
        Viewer viewer = viewer(Role.INVESTIGATOR);
        Canonical address = value("ipv4", "198.51.100.7");
        Canonical test = value("imsi", "001010123456789");
        Canonical subscriber = value("imsi", "230011234567890");
        assertThat(keys.of(viewer, address)).isEmpty();
        assertThat(keys.of(viewer, test)).isEmpty();
        keys.count(viewer, List.of(List.of(address), List.of(test)));
        keys.count(viewer, List.of(List.of(subscriber)));
        assertThat(keys.of(viewer, subscriber)).isNotEmpty();
    }

    @Test
    void digitsThatMayBeTwoIdentifiersAreOne() {
        List<Canonical> readings = IndicatorRecognizer.readings("490154203237518");
        assertThat(readings).extracting(Canonical::type).contains("imsi", "imei");

        keys.count(viewer(Role.INVESTIGATOR), List.of(readings));
        keys.count(viewer(Role.INVESTIGATOR), List.of(readings, List.of(value("imei", "490154203237518"))));
    }

    @Test
    void aQueryThatIsRefusedCostsNothing() {
        Viewer viewer = viewer(Role.INVESTIGATOR);
        SubscriberRecognizer recognizer = new SubscriberRecognizer(keys);
        QueryParser refused = new QueryParser(recognizer.as(viewer));
        assertThatThrownBy(() -> refused.parse("indicator:230011234567891 AND kind:nonsense", Instant.EPOCH))
                .hasMessageContaining("kind: nonsense");
        ValueRecognizer asking = recognizer.as(viewer);
        new QueryParser(asking).parse("indicator:230011234567890", Instant.EPOCH);
        asking.understood();

        ValueRecognizer more = recognizer.as(viewer);
        new QueryParser(more).parse("indicator:230011234567892", Instant.EPOCH);
        assertThatThrownBy(more::understood).hasMessageStartingWith("RATE_LIMITED");
    }

    @Test
    void beyondTheBudgetIsACodedProblem() {
        Viewer viewer = viewer(Role.INVESTIGATOR);
        keys.count(viewer, List.of(List.of(value("imsi", "230011234567890"))));
        Canonical another = value("imsi", "230011234567891");
        assertThatThrownBy(() -> keys.count(viewer, List.of(List.of(another))))
                .isInstanceOf(ApiProblem.class)
                .hasMessageStartingWith("RATE_LIMITED")
                .hasMessageNotContaining("230011234567891");
    }
}
