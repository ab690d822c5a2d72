package hub.model.partner;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who becomes a member, and what a proposed one sees: nothing. */
class GroupTest {
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final AgencyId SOUTH = new AgencyId("cert-south");
    private static final Instant AT = Instant.parse("2026-05-02T09:00:00Z");

    private static Group coordinated() {
        return new Group("g1", "G", List.of(NORTH)).coordinatedBy(NORTH);
    }

    @Test
    void withoutACoordinatorWhoJoinsIsIn() {
        assertThat(new Group("g1", "G", List.of(NORTH)).with(SOUTH).members()).containsExactly(NORTH, SOUTH);
    }

    @Test
    void withACoordinatorWhoJoinsIsProposedUntilSheConfirms() {
        Group proposed = coordinated().with(SOUTH);
        assertThat(proposed.members()).containsExactly(NORTH);
        assertThat(proposed.proposed()).containsExactly(SOUTH);
        assertThat(directory(proposed).feeds(SOUTH)).doesNotContain(Token.group("g1"));

        Group confirmed = proposed.confirm(new Group.Confirmation(SOUTH, "cert-north/eva", AT));
        assertThat(confirmed.proposed()).isEmpty();
        assertThat(confirmed.confirmed()).hasSize(1);
        assertThat(directory(confirmed).feeds(SOUTH)).contains(Token.group("g1"));
    }

    @Test
    void whoLetSomebodyInIsKeptWhenSheLeaves() {
        Group.Confirmation first = new Group.Confirmation(SOUTH, "cert-north/eva", AT);
        Group.Confirmation again = new Group.Confirmation(SOUTH, "cert-north/ana", AT.plusSeconds(60));

        Group left = coordinated().with(SOUTH).confirm(first).without(SOUTH);
        assertThat(left.members()).containsExactly(NORTH);
        assertThat(left.confirmed()).containsExactly(first);
        assertThat(directory(left).feeds(SOUTH)).doesNotContain(Token.group("g1"));
        assertThat(left.with(SOUTH).confirm(again).confirmed()).containsExactly(first, again);
        assertThat(coordinated().with(SOUTH).without(SOUTH)).isEqualTo(coordinated());
    }

    private static Directory directory(Group group) {
        return Directory.EMPTY
                .with(DirectoryEntry.of(agency(NORTH)))
                .with(DirectoryEntry.of(agency(SOUTH)))
                .with(DirectoryEntry.of(group));
    }

    private static Agency agency(AgencyId id) {
        return new Agency(id, id.value(), Agency.Kind.OTHER, List.of(), Marking.of(Tlp.AMBER));
    }

    @Test
    void identityIsOneActivePersons() {
        User.Identity identity = new User.Identity("https://idp.example", "s");
        Directory one = directory(coordinated())
                .with(DirectoryEntry.of(new User(NORTH, "eva", "Eva", Set.of(Role.PUBLISHER, Role.RED), identity)));
        assertThat(one.viewer(identity).orElseThrow().tokens())
                .contains(Token.agency("cert-north").red());
        assertThat(one.viewer(new User.Identity("https://idp.example", "S"))).isEmpty();
        assertThat(one.viewer(new User.Identity("https://idp.example/", "s"))).isEmpty();
        assertThat(one.isTaken(identity, "cert-north/eva")).isFalse();
        assertThat(one.isTaken(identity, "cert-south/eva")).isTrue();

        Directory two = one.with(DirectoryEntry.of(new User(SOUTH, "eva", "Eva", Set.of(), identity)));
        assertThat(two.viewer(identity)).as("of two nobody knows who it is").isEmpty();
        Directory gone = one.with(DirectoryEntry.of(agency(NORTH).with(Agency.Standing.SUSPENDED)));
        assertThat(gone.viewer(identity)).isEmpty();
    }

    @Test
    void lastUseNeverBringsATokenBack() {
        ApiToken token = new ApiToken("hash", NORTH, null, Set.of(Role.PUBLISHER), null);
        DirectoryEntry used = DirectoryEntry.of(new LastUse("hash", LocalDate.parse("2026-05-02")));
        Directory now = directory(coordinated()).with(DirectoryEntry.of(token)).with(used);
        assertThat(now.lastUses()).containsEntry("hash", LocalDate.parse("2026-05-02"));

        Directory revoked = now.with("token/hash", null).with(used);

        assertThat(revoked.viewer("hash", AT)).isEmpty();
        assertThat(revoked.lastUses()).isEmpty();
        assertThat(now.keysWith("token/hash")).containsExactly("token/hash", "used/hash");
    }
}
