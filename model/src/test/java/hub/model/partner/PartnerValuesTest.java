package hub.model.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hub.model.id.AgencyId;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of the directory guard themselves. */
class PartnerValuesTest {
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final AgencyId SOUTH = new AgencyId("cert-south");

    @ParameterizedTest
    @ValueSource(strings = {"ab", "a1", "cert-north", "a--b", "aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd"})
    void idsThatTokensAndTopicsCanName(String id) {
        assertThat(AgencyId.isValid(id)).isTrue();
        assertThat(Token.agency(new AgencyId(id).value()).value()).isEqualTo("agency:" + id);
        assertThat(Token.group(new Group(id, "name", List.of()).id()).value()).isEqualTo("group:" + id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "1a",
                "-a",
                "a-",
                "Cert",
                "a.b",
                "a/b",
                "a b",
                "ab\n",
                "čert",
                "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx"
            })
    void otherIdsAreRefused(String id) {
        assertThat(AgencyId.isValid(id)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new AgencyId(id)).withMessageContaining("expected");
        assertThatIllegalArgumentException().isThrownBy(() -> new Group(id, "name", List.of()));
    }

    @Test
    void membersAndPatronsAreSortedAndOnce() {
        assertThat(new Group("eu5g", "EU 5G", List.of(SOUTH, NORTH, SOUTH)).members())
                .containsExactly(NORTH, SOUTH);
        Agency agency = new Agency(
                new AgencyId("telco-alpha"),
                "Alpha",
                Agency.Kind.OPERATOR,
                List.of(SOUTH, NORTH, NORTH),
                Marking.of(Tlp.AMBER));
        assertThat(agency.clientOf()).containsExactly(NORTH, SOUTH);
    }

    @Test
    void machineNeverHasRed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiToken("hash", NORTH, null, Set.of(Role.PUBLISHER, Role.RED), null))
                .withMessageContaining("red");
    }

    @Test
    void personHasAnIdThatATokenCanName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiToken("hash", NORTH, "eva nová", Set.of(), null))
                .withMessageContaining("user:cert-north/eva nová");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void rolesAreReadBack(Role role) {
        assertThat(Role.parse(role.label())).contains(role);
        assertThat(Role.parse(role.name())).as("labels are lower case").isEmpty();
    }

    @Test
    void entriesHaveTheKeyThatALaterOneReplaces() {
        ApiToken token = new ApiToken("hash", NORTH, null, Set.of(Role.PUBLISHER), null);
        Agency agency = new Agency(NORTH, "North", Agency.Kind.NATIONAL_CERT, List.of(), Marking.of(Tlp.AMBER));

        assertThat(DirectoryEntry.of(agency).key()).isEqualTo("agency/cert-north");
        assertThat(DirectoryEntry.of(new Group("eu5g", "EU 5G", List.of())).key())
                .isEqualTo("group/eu5g");
        assertThat(DirectoryEntry.of(token).key()).isEqualTo("token/hash");
        assertThat(DirectoryEntry.ofEpoch(2).key()).isEqualTo("epoch");
    }

    @Test
    void onlyTheHubsOwnPeopleOperate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiToken("hash", NORTH, "eva", Set.of(Role.OPERATOR), null))
                .withMessageContaining("operator");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ApiToken("hash", ApiToken.HUB, "op", Set.of(Role.OPERATOR, Role.INVESTIGATOR), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new User(NORTH, "eva", "Eva", Set.of(Role.OPERATOR), null));
    }

    @Test
    void profileIsCheckedBeforeItIsShown() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Profile("Czechia", List.of(), null, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Profile("CZ", List.of("x".repeat(201)), null, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Profile("CZ", List.of(), "no key", List.of()));
    }

    @Test
    void ownNetworksAreCanonical() {
        Profile profile =
                new Profile(null, List.of(), null, List.of("198.51.100.9/24", "2001:DB8::1", "198.51.100.0/24"));

        assertThat(profile.networks()).containsExactly("198.51.100.0/24", "2001:db8::1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Profile(null, List.of(), null, List.of("0.0.0.0/0")))
                .withMessageStartingWith("networks: ")
                .withMessageContaining("not wider than /8");
    }
}
