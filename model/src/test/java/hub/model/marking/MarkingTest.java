package hub.model.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hub.model.id.AgencyId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an owner may state, and which statement is weaker. */
class MarkingTest {
    @ParameterizedTest
    @CsvSource({
        "CLEAR,            CLEAR",
        "tlp:clear,        CLEAR",
        "WHITE,            CLEAR",
        "TLP:GREEN,        GREEN",
        "' amber ',        AMBER",
        "Tlp:Amber+Strict, AMBER_STRICT",
        "red,              RED"
    })
    void tlpIsReadInAnyCase(String text, Tlp expected) {
        assertThat(Tlp.parse(text)).contains(expected);
    }

    /** Who posts to a collection wants nobody else to have it, whatever the marking would allow. */
    @ParameterizedTest
    @CsvSource({
        "CLEAR,        community,  community,  community",
        "GREEN,        community,  community,  community",
        "GREEN,        group:eu5g, group:eu5g, agency:cert-north",
        "AMBER,        group:eu5g, group:eu5g, agency:cert-north",
        "AMBER_STRICT, group:eu5g, group:eu5g, agency:cert-north",
        "RED,          group:eu5g, red:group:eu5g, red:agency:cert-north"
    })
    void withinATokenNobodyElseGetsIt(Tlp tlp, String token, String some, String other) {
        Audience audience = Audience.of(Marking.of(tlp).within(new Token(token)), new AgencyId("cert-north"));

        assertThat(audience.tokens())
                .allMatch(each -> each.value().equals(some) || each.value().equals(other));
        assertThat(tlp.isStricterThan(Marking.of(tlp).within(new Token(token)).tlp()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TLP:", "AMBER_STRICT", "AMBER STRICT", "BLUE", "TLP:TLP:RED", "TLP RED", "PAP:RED"})
    void otherTlpIsNot(String text) {
        assertThat(Tlp.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"clear, CLEAR", "PAP:WHITE, CLEAR", "pap:green, GREEN", "Amber, AMBER", "PAP:RED, RED"})
    void papIsReadInAnyCase(String text, Pap expected) {
        assertThat(Pap.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PAP:", "AMBER+STRICT", "TLP:RED"})
    void otherPapIsNot(String text) {
        assertThat(Pap.parse(text)).isEmpty();
    }

    @Test
    void labelsAreReadBack() {
        for (Tlp tlp : Tlp.values()) {
            assertThat(Tlp.parse("TLP:" + tlp.label())).contains(tlp);
        }
        assertThat(Marking.of(Tlp.AMBER_STRICT).label()).isEqualTo("TLP AMBER+STRICT");
        assertThat(marking(Tlp.GREEN, Pap.RED).label()).isEqualTo("TLP GREEN, PAP RED");
    }

    @Test
    void recipientsAreSortedAndOnce() {
        Token south = Token.agency("south");
        Token eu5g = Token.group("eu5g");

        assertThat(new Marking(Tlp.AMBER, null, List.of(eu5g, south, eu5g), false).recipients())
                .containsExactly(south, eu5g);
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "community", "red:agency:south", "clients:group:eu5g"})
    void recipientIsAPartyOrAPerson(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Marking(Tlp.AMBER, null, List.of(new Token(token)), false))
                .withMessageContaining(token);
    }

    @Test
    void weakerIsWeakerInTlpOrPap() {
        for (Marking a : all()) {
            for (Marking b : all()) {
                boolean expected = a.tlp().ordinal() < b.tlp().ordinal() || rank(a.pap()) < rank(b.pap());
                assertThat(a.isWeakerThan(b)).as("%s weaker than %s", a, b).isEqualTo(expected);
            }
        }
    }

    /** Not to be weaker is an order, as far as TLP and PAP go. */
    @Test
    void weakerObeysTheLaws() {
        for (Marking a : all()) {
            assertThat(a.isWeakerThan(a)).isFalse();
            for (Marking b : all()) {
                if (!a.isWeakerThan(b) && !b.isWeakerThan(a)) {
                    assertThat(a.tlp()).isEqualTo(b.tlp());
                    assertThat(rank(a.pap())).isEqualTo(rank(b.pap()));
                }
                all().stream()
                        .filter(c -> !a.isWeakerThan(b) && !b.isWeakerThan(c))
                        .forEach(c -> assertThat(a.isWeakerThan(c)).isFalse());
            }
        }
    }

    @Test
    void atLeastIsTheWeakestThatIsWeakerThanNeither() {
        for (Marking a : all()) {
            for (Marking b : all()) {
                Marking both = a.atLeast(b);
                assertThat(both.isWeakerThan(a) || both.isWeakerThan(b)).isFalse();
                assertThat(both.tlp()).isIn(a.tlp(), b.tlp());
                assertThat(both.pap()).isIn(a.pap(), b.pap());
            }
        }
    }

    @Test
    void atLeastKeepsTheRecipients() {
        Marking meant = new Marking(Tlp.AMBER, Pap.RED, List.of(Token.agency("south")), true);

        assertThat(meant.atLeast(marking(Tlp.RED, Pap.GREEN)))
                .isEqualTo(new Marking(Tlp.RED, Pap.RED, List.of(Token.agency("south")), true));
    }

    private static List<Marking> all() {
        List<Marking> markings = new ArrayList<>();
        for (Tlp tlp : Tlp.values()) {
            markings.add(Marking.of(tlp));
            for (Pap pap : Pap.values()) {
                markings.add(marking(tlp, pap));
            }
        }
        return markings;
    }

    private static Marking marking(Tlp tlp, Pap pap) {
        return new Marking(tlp, pap, List.of(), false);
    }

    @Test
    void twoMarkingsForOneAudienceAreOneForTheSameAudience() {
        AgencyId owner = new AgencyId("cert-north");
        List<Marking> all = stated();
        for (Marking a : all) {
            for (Marking b : all) {
                if (Audience.of(a, owner).equals(Audience.of(b, owner))) {
                    Marking both = a.and(b);
                    assertThat(Audience.of(both, owner)).as(a + " and " + b).isEqualTo(Audience.of(a, owner));
                    assertThat(both.isWeakerThan(a) || both.isWeakerThan(b)).isFalse();
                    assertThat(both).isEqualTo(b.and(a));
                }
            }
        }
    }

    @Test
    void raisedMarkingIsForNobodyElse() {
        AgencyId owner = new AgencyId("cert-north");
        for (Marking a : stated()) {
            for (Marking b : stated()) {
                Marking raised = a.raisedTo(b);
                assertThat(raised.isWeakerThan(a) || raised.isWeakerThan(b)).isFalse();
                assertThat(Audience.of(raised, owner).isWithin(Audience.of(a, owner)))
                        .as(a + " raised to " + b)
                        .isTrue();
            }
        }
        assertThat(Marking.of(Tlp.AMBER).raisedTo(Marking.of(Tlp.AMBER_STRICT)).recipients())
                .containsExactly(Token.NATIONAL_CERTS);
    }

    private static List<Marking> stated() {
        List<Marking> all = new ArrayList<>();
        for (Tlp tlp : Tlp.values()) {
            for (Pap pap : new Pap[] {null, Pap.GREEN, Pap.RED}) {
                for (List<String> recipients : List.of(
                        List.<String>of(),
                        List.of("national-certs"),
                        List.of("agency:cert-north"),
                        List.of("agency:cert-south"),
                        List.of("agency:cert-north", "agency:cert-south"),
                        List.of("user:cert-south/eva"))) {
                    for (boolean clients : new boolean[] {false, true}) {
                        all.add(new Marking(
                                tlp, pap, recipients.stream().map(Token::new).toList(), clients));
                    }
                }
            }
        }
        return all;
    }

    private static int rank(@Nullable Pap pap) {
        return pap == null ? 0 : pap.ordinal();
    }
}
