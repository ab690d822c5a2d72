package hub.model.partner;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who holds which tokens now. The partners are those of the demo. */
class DirectoryTest {
    private static final Instant NOW = Instant.parse("2026-05-02T08:00:00Z");
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final AgencyId SOUTH = new AgencyId("cert-south");
    private static final AgencyId WEST = new AgencyId("cert-west");
    private static final AgencyId ALPHA = new AgencyId("telco-alpha");
    private static final AgencyId OMEGA = new AgencyId("vendor-omega");

    private static final Directory DEMO = Directory.EMPTY
            .with(agency(NORTH, Agency.Kind.NATIONAL_CERT))
            .with(agency(SOUTH, Agency.Kind.NATIONAL_CERT))
            .with(agency(WEST, Agency.Kind.NATIONAL_CERT))
            .with(agency(ALPHA, Agency.Kind.OPERATOR, NORTH))
            .with(agency(OMEGA, Agency.Kind.SUPPLIER))
            .with(DirectoryEntry.of(new Group("eu5g", "EU 5G", List.of(NORTH, SOUTH))))
            .with(DirectoryEntry.of(new Group("roaming", "Roaming", List.of(SOUTH, WEST, ALPHA))))
            .with(person(NORTH, "eva", Role.values()))
            .with(person(NORTH, "jan", Role.INVESTIGATOR));

    @Test
    void holdLastsUntilItIsTakenAway() {
        Instant since = Instant.parse("2026-11-26T08:00:00Z");
        DirectoryEntry hold = DirectoryEntry.of(new Hold(NORTH, since));
        assertThat(DEMO.isOnHold(NORTH, since)).isFalse();
        assertThat(DEMO.with(hold).isOnHold(NORTH, since)).isTrue();
        assertThat(DEMO.with(hold).isOnHold(NORTH, since.minusMillis(1))).isFalse();
        assertThat(DEMO.with(hold).with(hold.key(), null).isOnHold(NORTH, since))
                .isFalse();
    }

    @Test
    void knowsWhatWasErased() {
        Directory after = DEMO.with(DirectoryEntry.of(new Erasure("cert-north/17", Instant.EPOCH)));
        assertThat(after.isErased("cert-north/17")).isTrue();
        assertThat(after.isErased("cert-north/18")).isFalse();
        assertThat(after.erasedReports()).isEqualTo(1);
    }

    @Test
    void personWithRedHoldsAllFormsOfHerParties() {
        assertThat(held(NORTH, "eva", Role.INVESTIGATOR, Role.RED))
                .containsExactlyInAnyOrder(
                        "public",
                        "community",
                        "national-certs",
                        "agency:cert-north",
                        "group:eu5g",
                        "red:national-certs",
                        "red:agency:cert-north",
                        "red:group:eu5g",
                        "user:cert-north/eva");
    }

    @Test
    void personWithoutRedHoldsHerselfToo() {
        assertThat(held(NORTH, "jan", Role.INVESTIGATOR))
                .containsExactlyInAnyOrder(
                        "public",
                        "community",
                        "national-certs",
                        "agency:cert-north",
                        "group:eu5g",
                        "user:cert-north/jan");
    }

    @Test
    void machineHoldsWhatHasAFeed() {
        assertThat(held(NORTH, null, Role.PUBLISHER, Role.SUBSCRIBER))
                .containsExactlyInAnyOrder("public", "community", "national-certs", "agency:cert-north", "group:eu5g");
    }

    @Test
    void clientHoldsTheClientsOfEachPartyOfItsPatron() {
        assertThat(names(DEMO.feeds(ALPHA)))
                .containsExactlyInAnyOrder(
                        "public",
                        "community",
                        "agency:telco-alpha",
                        "group:roaming",
                        "clients:agency:cert-north",
                        "clients:group:eu5g",
                        "clients:national-certs");
    }

    @Test
    void clientsOfAClientHoldNothingOfItsPatron() {
        Directory directory = DEMO.with(agency(OMEGA, Agency.Kind.SUPPLIER, ALPHA));

        assertThat(names(directory.feeds(OMEGA)))
                .containsExactlyInAnyOrder(
                        "public",
                        "community",
                        "agency:vendor-omega",
                        "clients:agency:telco-alpha",
                        "clients:group:roaming");
    }

    @Test
    void partnerWithoutGroupsHoldsTheLeast() {
        assertThat(names(DEMO.feeds(OMEGA))).containsExactlyInAnyOrder("public", "community", "agency:vendor-omega");
    }

    @Test
    void membershipIsThatOfNow() {
        Directory without = DEMO.with(DirectoryEntry.of(new Group("eu5g", "EU 5G", List.of(NORTH))));

        assertThat(DEMO.feeds(SOUTH)).contains(Token.group("eu5g"));
        assertThat(without.feeds(SOUTH)).doesNotContain(Token.group("eu5g"));
    }

    @Test
    void viewerHasTheRolesOfTheToken() {
        Directory directory = DEMO.with(token(NORTH, "eva", null, Role.COORDINATOR, Role.RED));

        Viewer viewer = directory.viewer("hash", NOW).orElseThrow();

        assertThat(viewer.agency()).isEqualTo(NORTH);
        assertThat(viewer.user()).isEqualTo("eva");
        assertThat(viewer.roles()).containsExactlyInAnyOrder(Role.COORDINATOR, Role.RED);
        assertThat(viewer.has(Role.RED)).isTrue();
        assertThat(viewer.has(Role.OPERATOR)).isFalse();
    }

    @Test
    void tokenEndsAtItsMoment() {
        Directory directory = DEMO.with(token(NORTH, null, NOW));

        assertThat(directory.viewer("hash", NOW.minusNanos(1))).isPresent();
        assertThat(directory.viewer("hash", NOW)).isEmpty();
        assertThat(directory.viewer("hash", NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void unknownSecretIsNobody() {
        assertThat(DEMO.viewer("other", NOW)).isEmpty();
    }

    @Test
    void tokenOfAnAgencyThatIsGoneIsNobody() {
        Directory directory = DEMO.with(token(NORTH, "eva", null, Role.RED)).with("agency/cert-north", null);

        assertThat(directory.viewer("hash", NOW)).isEmpty();
    }

    @Test
    void agencyThatIsGoneHoldsNothingThoughGroupsStillListIt() {
        Directory directory = DEMO.with("agency/cert-north", null);

        assertThat(directory.feeds(NORTH)).isEmpty();
        assertThat(names(directory.feeds(ALPHA)))
                .as("clients of one that is gone")
                .containsExactlyInAnyOrder("public", "community", "agency:telco-alpha", "group:roaming");
    }

    @ParameterizedTest
    @CsvSource({
        "public,                    true",
        "national-certs,            true",
        "clients:national-certs,    true",
        "agency:cert-north,         true",
        "red:agency:cert-north,     true",
        "clients:agency:cert-north, true",
        "group:eu5g,                true",
        "red:group:eu5g,            true",
        "user:cert-north/eva,       true",
        "user:cert-north/nobody,    false",
        "agency:cert-east,          false",
        "clients:agency:cert-east,  false",
        "group:cert-north,          false",
        "agency:eu5g,               false",
        "red:group:asia5g,          false",
        "user:cert-east/eva,        false"
    })
    void knowsThePartiesThatExist(Token token, boolean known) {
        assertThat(DEMO.knows(token)).isEqualTo(known);
    }

    @Test
    void entriesReplaceAndTombstonesTakeAway() {
        DirectoryEntry token = token(NORTH, null, null);
        Directory full = DEMO.with(token).with(DirectoryEntry.ofEpoch(3));

        assertThat(full.apiTokens()).containsOnlyKeys("hash");
        assertThat(full.epoch()).isEqualTo(3);
        assertThat(full.with(token.key(), null).apiTokens()).isEmpty();
        assertThat(full.with("group/eu5g", null).groups()).containsOnlyKeys("roaming");
        assertThat(full.with("agency/cert-north", null).agency(NORTH)).isEmpty();
        assertThat(full.with(agency(NORTH, Agency.Kind.OTHER)).agency(NORTH))
                .hasValueSatisfying(agency -> assertThat(agency.kind()).isEqualTo(Agency.Kind.OTHER));
        assertThat(full.with("epoch", null).epoch())
                .as("an epoch does not go back")
                .isEqualTo(3);
        assertThat(full.with("agency/never-seen", null)).isEqualTo(full);
    }

    @Test
    void anIdOfAPersonOrAGroupIsNotGivenTwice() {
        Directory now = DEMO;
        for (DirectoryEntry entry : Directory.retiring("user/cert-north/eva")) {
            now = now.with(entry);
        }

        assertThat(now.isRetired("user/cert-north/eva")).isTrue();
        assertThat(now.isRetired("user/cert-north/bob")).isFalse();
        assertThat(Directory.retiring("token/abc")).isEmpty();
    }

    @Test
    void entryOfAnUnknownKindChangesNothing() {
        assertThat(DEMO.with(
                        "unheard-of/1", new DirectoryEntry(null, null, null, null, null, null, null, null, null, null)))
                .isEqualTo(DEMO);
        assertThat(DEMO.with("subscription/1", null)).isEqualTo(DEMO);
    }

    @Test
    void anEntryWithoutAnEpochKeepsIt() {
        assertThat(DEMO.with(DirectoryEntry.ofEpoch(2))
                        .with(token(NORTH, null, null))
                        .epoch())
                .isEqualTo(2);
    }

    @Test
    void tokenMayNeverDoMoreThanItsPerson() {
        Directory directory = DEMO.with(token(NORTH, "jan", null, Role.INVESTIGATOR, Role.RED));

        assertThat(directory.viewer("hash", NOW).orElseThrow().roles()).containsExactly(Role.INVESTIGATOR);
        assertThat(names(directory.viewer("hash", NOW).orElseThrow().tokens()))
                .noneMatch(name -> name.startsWith("red:"));
    }

    @Test
    void tokenOfAPersonWhoIsGoneIsNobody() {
        Directory directory = DEMO.with(token(NORTH, "eva", null, Role.RED)).with("user/cert-north/eva", null);

        assertThat(directory.viewer("hash", NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Agency.Standing.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void agencyThatMayNotActHoldsNothingAndIsNoRecipient(Agency.Standing standing) {
        Agency north = DEMO.agency(NORTH).orElseThrow().with(standing);
        Directory directory = DEMO.with(token(NORTH, "eva", null, Role.RED)).with(DirectoryEntry.of(north));

        assertThat(directory.viewer("hash", NOW)).isEmpty();
        assertThat(directory.feeds(NORTH)).isEmpty();
        assertThat(directory.knows(Token.agency("cert-north"))).isFalse();
        assertThat(directory.knows(Token.user("cert-north", "eva"))).isFalse();
    }

    @Test
    void operatorHoldsNoToken() {
        Directory directory = DEMO.with(token(ApiToken.HUB, "op", null, Role.OPERATOR));

        Viewer viewer = directory.viewer("hash", NOW).orElseThrow();

        assertThat(viewer.roles()).containsExactly(Role.OPERATOR);
        assertThat(viewer.tokens()).isEmpty();
    }

    /** Otherwise delivery would write to a topic that nobody made. */
    @Test
    void allFeedsHoldsEveryTokenThatAnAudienceCanHave() {
        List<Token> recipients = recipients();
        Set<Token> needed = new TreeSet<>();
        for (AgencyId owner : DEMO.agencies().keySet()) {
            for (Tlp tlp : Tlp.values()) {
                needed.addAll(Audience.of(new Marking(tlp, null, List.of(), true), owner)
                        .feeds());
                needed.addAll(Audience.of(new Marking(tlp, null, recipients, true), owner)
                        .feeds());
            }
        }

        assertThat(DEMO.allFeeds()).isEqualTo(needed).allMatch(Token::hasFeed);
        DEMO.agencies().keySet().forEach(agency -> assertThat(DEMO.allFeeds()).containsAll(DEMO.feeds(agency)));
    }

    @Test
    void noMachineAndNobodyWithoutTheRoleHoldsRed() {
        for (AgencyId agency : DEMO.agencies().keySet()) {
            assertThat(held(agency, null, Role.PUBLISHER)).noneMatch(name -> name.startsWith("red:"));
            assertThat(held(agency, null, Role.PUBLISHER)).noneMatch(name -> name.startsWith("user:"));
        }
        assertThat(held(NORTH, "eva", Role.COORDINATOR)).noneMatch(name -> name.startsWith("red:"));
    }

    /** The order of width is by names; here it is true of the people too: who holds the narrower token holds the wider one. */
    @Test
    void widerTokensAreHeldByAllWhoHoldTheNarrower() {
        for (AgencyId agency : DEMO.agencies().keySet()) {
            Set<Token> tokens = DEMO.with(person(agency, "eva", Role.RED))
                    .with(token(agency, "eva", null, Role.RED))
                    .viewer("hash", NOW)
                    .orElseThrow()
                    .tokens();
            for (Token narrow : tokens) {
                List<Token> wider = new ArrayList<>(DEMO.allFeeds());
                recipients().stream().filter(party -> !party.isUser()).forEach(party -> wider.add(party.red()));
                wider.removeIf(wide -> !wide.covers(narrow));
                assertThat(tokens).containsAll(wider);
            }
        }
    }

    private static List<Token> recipients() {
        List<Token> recipients = new ArrayList<>(List.of(Token.NATIONAL_CERTS, Token.user("cert-north", "eva")));
        DEMO.agencies().keySet().forEach(id -> recipients.add(Token.agency(id.value())));
        DEMO.groups().keySet().forEach(id -> recipients.add(Token.group(id)));
        return recipients;
    }

    private static Viewer viewer(AgencyId agency, @Nullable String user, Role... roles) {
        return DEMO.with(token(agency, user, null, roles)).viewer("hash", NOW).orElseThrow();
    }

    private static Set<String> held(AgencyId agency, @Nullable String user, Role... roles) {
        return names(viewer(agency, user, roles).tokens());
    }

    private static Set<String> names(Set<Token> tokens) {
        return tokens.stream().map(Token::value).collect(Collectors.toSet());
    }

    private static DirectoryEntry agency(AgencyId id, Agency.Kind kind, AgencyId... clientOf) {
        return DirectoryEntry.of(new Agency(id, id.value(), kind, List.of(clientOf), Marking.of(Tlp.AMBER_STRICT)));
    }

    private static DirectoryEntry person(AgencyId agency, String id, Role... roles) {
        Set<Role> own =
                Set.of(roles).stream().filter(role -> role != Role.OPERATOR).collect(Collectors.toSet());
        return DirectoryEntry.of(new User(agency, id, id, own, null));
    }

    private static DirectoryEntry token(
            AgencyId agency, @Nullable String user, @Nullable Instant expires, Role... roles) {
        return DirectoryEntry.of(new ApiToken("hash", agency, user, Set.of(roles), expires));
    }
}
