package hub.model.marking;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.partner.AgencyId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From a marking to tokens, and which audience is wider. */
class AudienceTest {
    private static final AgencyId OWNER = new AgencyId("north");
    private static final List<String> RECIPIENTS = List.of(
            "",
            "agency:south",
            "group:eu5g",
            "national-certs",
            "user:south/eva",
            "agency:south group:eu5g",
            "agency:south user:south/eva",
            "agency:north");

    @ParameterizedTest(name = "AMBER {0} clients {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                          | no  | agency:north national-certs
            ''                          | yes | agency:north clients:national-certs national-certs
            agency:south                | no  | agency:north agency:south
            agency:south                | yes | agency:north agency:south clients:agency:south
            group:eu5g                  | no  | agency:north group:eu5g
            group:eu5g                  | yes | agency:north clients:group:eu5g group:eu5g
            national-certs              | no  | agency:north national-certs
            national-certs              | yes | agency:north clients:national-certs national-certs
            user:south/eva              | no  | agency:north user:south/eva
            user:south/eva              | yes | agency:north user:south/eva
            agency:south group:eu5g     | no  | agency:north agency:south group:eu5g
            agency:south group:eu5g     | yes | agency:north agency:south clients:agency:south clients:group:eu5g group:eu5g
            agency:south user:south/eva | no  | agency:north agency:south user:south/eva
            agency:south user:south/eva | yes | agency:north agency:south clients:agency:south user:south/eva
            agency:north                | no  | agency:north
            agency:north                | yes | agency:north clients:agency:north
            """)
    void amber(String recipients, String clients, String expected) {
        assertThat(of(Tlp.AMBER, recipients, clients.equals("yes"))).isEqualTo(audience(expected));
    }

    /** For these the clients make no difference. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            AMBER_STRICT | ''                          | agency:north
            AMBER_STRICT | agency:south                | agency:north agency:south
            AMBER_STRICT | group:eu5g                  | agency:north group:eu5g
            AMBER_STRICT | national-certs              | agency:north national-certs
            AMBER_STRICT | user:south/eva              | agency:north user:south/eva
            AMBER_STRICT | agency:south group:eu5g     | agency:north agency:south group:eu5g
            AMBER_STRICT | agency:south user:south/eva | agency:north agency:south user:south/eva
            AMBER_STRICT | agency:north                | agency:north
            RED          | ''                          | red:agency:north
            RED          | agency:south                | red:agency:north red:agency:south
            RED          | group:eu5g                  | red:agency:north red:group:eu5g
            RED          | national-certs              | red:agency:north red:national-certs
            RED          | user:south/eva              | red:agency:north user:south/eva
            RED          | agency:south group:eu5g     | red:agency:north red:agency:south red:group:eu5g
            RED          | agency:south user:south/eva | red:agency:north red:agency:south user:south/eva
            RED          | agency:north                | red:agency:north
            """)
    void strictAndRed(Tlp tlp, String recipients, String expected) {
        assertThat(of(tlp, recipients, false)).isEqualTo(audience(expected));
        assertThat(of(tlp, recipients, true)).isEqualTo(audience(expected));
    }

    @Test
    void clearAndGreenAreForAllWhoeverIsNamed() {
        for (String recipients : RECIPIENTS) {
            for (boolean clients : new boolean[] {false, true}) {
                assertThat(of(Tlp.CLEAR, recipients, clients)).isEqualTo(audience("public"));
                assertThat(of(Tlp.GREEN, recipients, clients)).isEqualTo(audience("community"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Tlp.class)
    void ownerIsAlwaysIn(Tlp tlp) {
        Set<Token> held = Set.of(Token.PUBLIC, Token.COMMUNITY, Token.agency("north"));
        Set<Token> heldByRed = Set.of(
                Token.PUBLIC,
                Token.COMMUNITY,
                Token.agency("north"),
                Token.agency("north").red());
        for (Audience audience : all(tlp)) {
            assertThat(audience.meets(heldByRed)).as("%s", audience).isTrue();
            assertThat(audience.meets(held)).as("%s", audience).isEqualTo(tlp != Tlp.RED);
        }
    }

    @ParameterizedTest
    @EnumSource(Tlp.class)
    void redAndNothingElseIsWithoutFeeds(Tlp tlp) {
        for (Audience audience : all(tlp)) {
            assertThat(audience.feeds().isEmpty()).as("%s", audience).isEqualTo(tlp == Tlp.RED);
            assertThat(audience.feeds()).noneMatch(token -> token.isRed() || token.isUser());
            assertThat(audience.tokens()).containsAll(audience.feeds());
        }
    }

    /** For the same recipients a stricter TLP never shows it to more. */
    @Test
    void stricterTlpIsWithinTheWeaker() {
        for (String recipients : RECIPIENTS) {
            for (Tlp weak : Tlp.values()) {
                for (Tlp strict : Tlp.values()) {
                    boolean amberHasOthers = recipients.isEmpty() && weak == Tlp.AMBER;
                    if (strict.isStricterThan(weak) && !amberHasOthers) {
                        assertThat(of(strict, recipients, true).isWithin(of(weak, recipients, true)))
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void tokensAreSortedAndOnce() {
        Audience audience = audience("group:eu5g agency:north group:eu5g");

        assertThat(audience.tokens()).hasToString("[agency:north, group:eu5g]");
        assertThat(audience.contains(Token.group("eu5g"))).isTrue();
        assertThat(audience.contains(Token.COMMUNITY)).isFalse();
    }

    @Test
    void nobodyIsWithinAllAndMeetsNone() {
        assertThat(Audience.NOBODY.isWithin(Audience.NOBODY)).isTrue();
        assertThat(Audience.NOBODY.isNarrowerThan(audience("user:north/eva"))).isTrue();
        assertThat(audience("user:north/eva").isWithin(Audience.NOBODY)).isFalse();
        assertThat(Audience.NOBODY.meets(TokenTest.UNIVERSE)).isFalse();
    }

    @Test
    void withinIsReflexiveAndTransitiveAndNarrowerIsItsStrictPart() {
        List<Audience> universe = pairs();
        for (Audience a : universe) {
            assertThat(a.isWithin(a)).isTrue();
            assertThat(a.isNarrowerThan(a)).isFalse();
            for (Audience b : universe) {
                assertThat(a.isNarrowerThan(b) && b.isNarrowerThan(a)).isFalse();
                if (a.isWithin(b)) {
                    assertThat(a.isNarrowerThan(b)).isNotEqualTo(b.isWithin(a));
                    universe.stream()
                            .filter(b::isWithin)
                            .forEach(c -> assertThat(a.isWithin(c))
                                    .as("%s within %s within %s", a, b, c)
                                    .isTrue());
                }
            }
        }
    }

    /** Two audiences may say the same in other words; without idle tokens they do not. */
    @Test
    void withinIsAntisymmetricButForIdleTokens() {
        assertThat(audience("agency:north user:north/eva").isWithin(audience("agency:north")))
                .isTrue();
        List<Audience> universe =
                pairs().stream().filter(AudienceTest::hasNoIdleToken).toList();
        for (Audience a : universe) {
            for (Audience b : universe) {
                if (a.isWithin(b) && b.isWithin(a)) {
                    assertThat(a).isEqualTo(b);
                }
            }
        }
    }

    private static boolean hasNoIdleToken(Audience audience) {
        return audience.tokens().stream()
                .noneMatch(token ->
                        audience.tokens().stream().anyMatch(wide -> !wide.equals(token) && wide.covers(token)));
    }

    /** All audiences of one or two tokens. */
    private static List<Audience> pairs() {
        List<Audience> audiences = new ArrayList<>();
        for (Token a : TokenTest.UNIVERSE) {
            TokenTest.UNIVERSE.forEach(b -> audiences.add(new Audience(List.of(a, b))));
        }
        return audiences.stream().distinct().toList();
    }

    private static List<Audience> all(Tlp tlp) {
        return RECIPIENTS.stream()
                .flatMap(recipients -> Stream.of(of(tlp, recipients, false), of(tlp, recipients, true)))
                .toList();
    }

    private static Audience of(Tlp tlp, String recipients, boolean clients) {
        return Audience.of(new Marking(tlp, null, tokens(recipients), clients), OWNER);
    }

    private static Audience audience(String tokens) {
        return new Audience(tokens(tokens));
    }

    private static List<Token> tokens(String text) {
        return Arrays.stream(text.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Token::new)
                .toList();
    }
}
