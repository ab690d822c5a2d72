package hub.model.partner;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recipient's eyes hold what that recipient holds, neither more nor less. */
class EyesTest {
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final AgencyId TELCO = new AgencyId("telco-alpha");
    private static final Instant NOW = Instant.parse("2026-05-02T09:00:00Z");
    private static final Directory DIRECTORY = Directory.EMPTY
            .with(agency(NORTH, Agency.Kind.NATIONAL_CERT, List.of()))
            .with(agency(TELCO, Agency.Kind.OPERATOR, List.of(NORTH)))
            .with(DirectoryEntry.of(new Group("eu5g", "5G", List.of(NORTH))))
            .with(DirectoryEntry.of(new User(NORTH, "ana", "Ana", Set.of(Role.INVESTIGATOR, Role.RED), null)))
            .with(DirectoryEntry.of(new User(TELCO, "tom", "Tom", Set.of(Role.INVESTIGATOR), null)))
            .with(DirectoryEntry.of(new ApiToken("m1", NORTH, null, Set.of(Role.SUBSCRIBER), null)))
            .with(DirectoryEntry.of(new ApiToken("m2", TELCO, null, Set.of(Role.SUBSCRIBER), null)))
            .with(DirectoryEntry.of(new ApiToken("p1", NORTH, "ana", Set.of(Role.INVESTIGATOR, Role.RED), null)))
            .with(DirectoryEntry.of(new ApiToken("p2", TELCO, "tom", Set.of(Role.INVESTIGATOR, Role.RED), null)));

    private static DirectoryEntry agency(AgencyId id, Agency.Kind kind, List<AgencyId> clientOf) {
        return DirectoryEntry.of(new Agency(id, id.value(), kind, clientOf, Marking.of(Tlp.AMBER_STRICT)));
    }

    @ParameterizedTest
    @CsvSource({"agency:cert-north,m1", "agency:telco-alpha,m2", "user:cert-north/ana,p1", "user:telco-alpha/tom,p2"})
    void theyHoldWhatItsOwnApiTokenHolds(String recipient, String secret) {
        Viewer itself = DIRECTORY.viewer(secret, NOW).orElseThrow();

        Viewer eyes = Eyes.of(new Token(recipient), DIRECTORY);

        assertThat(eyes.tokens()).isEqualTo(itself.tokens());
        assertThat(eyes.agency()).isEqualTo(itself.agency());
    }

    @Test
    void peopleWithTheRoleRedHoldTheRedTokensOfTheirAgency() {
        Viewer ana = DIRECTORY.viewer("p1", NOW).orElseThrow();

        Set<Token> eyes = Eyes.of(new Token("red:agency:cert-north"), DIRECTORY).tokens();

        assertThat(eyes).contains(new Token("red:group:eu5g"));
        assertThat(ana.tokens()).containsAll(eyes);
    }

    @ParameterizedTest
    @CsvSource({
        "group:eu5g,'[community, group:eu5g, public]'",
        "national-certs,'[community, national-certs, public]'",
        "clients:agency:cert-north,'[clients:agency:cert-north, community, public]'",
        "community,'[community, public]'",
        "public,'[public]'",
    })
    void ofManyTheyHoldWhatAllHold(String recipient, String tokens) {
        Viewer eyes = Eyes.of(new Token(recipient), DIRECTORY);

        assertThat(eyes.tokens()).hasToString(tokens);
        assertThat(eyes.agency()).isEqualTo(ApiToken.HUB);
    }

    @ParameterizedTest
    @CsvSource({"agency:cert-none", "red:agency:cert-none", "user:cert-none/ana", "user:cert-north/nobody"})
    void whoDoesNotExistSeesNothing(String recipient) {
        assertThat(Eyes.of(new Token(recipient), DIRECTORY).tokens()).isEmpty();
    }
}
