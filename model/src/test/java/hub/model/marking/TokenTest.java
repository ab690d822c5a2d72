package hub.model.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of tokens, and which of them is wider. */
class TokenTest {
    /** Every form, with names that tempt an order by spelling. */
    static final List<Token> UNIVERSE = Stream.of(
                    "public",
                    "community",
                    "national-certs",
                    "group:eu5g",
                    "group:north",
                    "agency:north",
                    "agency:north-1",
                    "clients:national-certs",
                    "clients:group:eu5g",
                    "clients:agency:north",
                    "red:national-certs",
                    "red:group:eu5g",
                    "red:group:north",
                    "red:agency:north",
                    "red:agency:north-1",
                    "user:north/eva",
                    "user:north/jan",
                    "user:north-1/eva")
            .map(Token::new)
            .toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Public",
                "public ",
                "everybody",
                "group",
                "group:",
                "group:x",
                "group:-x",
                "group:x-",
                "group:1x",
                "group:EU5G",
                "group:eu5g\n",
                "group:eu5g,public",
                "group:aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx",
                "agency:národ",
                "agency:cert/north",
                "clients:public",
                "clients:community",
                "clients:user:north/eva",
                "clients:clients:agency:north",
                "red:public",
                "red:community",
                "red:clients:agency:north",
                "red:red:agency:north",
                "red:user:north/eva",
                "user:north",
                "user:north/",
                "user:north/eva/x",
                "user:north/eva x",
                "user:national-certs"
            })
    void otherFormsAreRefused(String text) {
        assertThat(Token.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Token(text)).withMessageContaining(text);
    }

    @Test
    void everyFormIsRead() {
        for (Token token : UNIVERSE) {
            assertThat(Token.parse(token.value())).contains(token);
            assertThat(token).hasToString(token.value());
        }
        assertThat(Token.parse("group:aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd"))
                .isPresent();
        assertThat(Token.parse("user:north/Eva.B_c-9@north.example")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "public,                 false, true",
        "community,              false, true",
        "national-certs,         true,  true",
        "group:eu5g,             true,  true",
        "agency:north,           true,  true",
        "clients:national-certs, false, true",
        "clients:group:eu5g,     false, true",
        "clients:agency:north,   false, true",
        "red:national-certs,     false, false",
        "red:group:eu5g,         false, false",
        "red:agency:north,       false, false",
        "user:north/eva,         true,  false"
    })
    void recipientsAndFeeds(Token token, boolean recipient, boolean feed) {
        assertThat(token.isRecipient()).isEqualTo(recipient);
        assertThat(token.hasFeed()).isEqualTo(feed);
    }

    @Test
    void derivedFormsAreMadeFromParties() {
        for (Token party : List.of(Token.NATIONAL_CERTS, Token.group("eu5g"), Token.agency("north"))) {
            assertThat(party.clients()).hasToString("clients:" + party);
            assertThat(party.red()).hasToString("red:" + party);
        }
        assertThatIllegalArgumentException().isThrownBy(Token.PUBLIC::red);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Token.user("north", "eva").clients());
    }

    @ParameterizedTest
    @CsvSource({
        "agency:north,        red:agency:north,     true",
        "agency:north,        user:north/eva,       true",
        "red:agency:north,    user:north/eva,       true",
        "group:eu5g,          red:group:eu5g,       true",
        "national-certs,      red:national-certs,   true",
        "community,           clients:agency:north, true",
        "community,           user:north/eva,       true",
        "public,              community,            true",
        "community,           public,               false",
        "red:agency:north,    agency:north,         false",
        "agency:north,        user:north-1/eva,     false",
        "agency:north,        red:agency:north-1,   false",
        "group:north,         user:north/eva,       false",
        "group:north,         red:agency:north,     false",
        "group:eu5g,          agency:north,         false",
        "agency:north,        clients:agency:north, false",
        "clients:agency:north, agency:north,        false",
        "clients:agency:north, red:agency:north,    false",
        "clients:agency:north, user:north/eva,      false"
    })
    void widthFollowsTheNames(Token wide, Token narrow, boolean covers) {
        assertThat(wide.covers(narrow)).isEqualTo(covers);
    }

    @Test
    void widthIsAPartialOrder() {
        for (Token a : UNIVERSE) {
            assertThat(a.covers(a)).as("%s covers itself", a).isTrue();
            assertThat(Token.PUBLIC.covers(a)).isTrue();
            for (Token b : UNIVERSE) {
                if (a.covers(b) && b.covers(a)) {
                    assertThat(a).isEqualTo(b);
                }
                UNIVERSE.stream()
                        .filter(c -> a.covers(b) && b.covers(c))
                        .forEach(c -> assertThat(a.covers(c))
                                .as("%s covers %s covers %s", a, b, c)
                                .isTrue());
            }
        }
    }
}
