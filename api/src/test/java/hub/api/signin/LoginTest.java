package hub.api.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import hub.api.testing.ApiServer;
import hub.api.testing.Browser;
import hub.api.testing.FakeIssuer;
import hub.api.testing.Samples;
import hub.model.audit.Action;
import hub.model.audit.Entry;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Role;
import hub.model.partner.User;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in on the identity provider's pages: nothing but its own answer to this browser's own question counts. */
class LoginTest {
    private static final FakeIssuer ISSUER = ApiServer.ISSUER;
    private static final FakeIssuer STRANGER = new FakeIssuer();
    private static final Instant NOW = Clock.systemUTC().instant();
    private static final String LOGIN = "/api/v1/session/login";
    private static final String CALLBACK = "/api/v1/session/callback";

    @BeforeAll
    static void aPersonWhomTheIssuerKnows() {
        User.Identity identity = new User.Identity(ISSUER.issuer(), "sub-liv");
        User liv = new User(Samples.NORTH, "liv", "Liv", Set.of(Role.INVESTIGATOR, Role.RED), identity);
        ApiServer.PARTNERS.change(List.of(DirectoryEntry.of(liv)));
    }

    /**
     * A sign-in that has begun.
     *
     * @param asked what the provider is asked
     * @param browser with the cookie that belongs to it
     */
    private record Begun(Map<String, String> asked, Browser browser) {
        static Begun at(String path) {
            HttpResponse<byte[]> answer = new Browser("none=1").get(path);
            assertThat(answer.statusCode()).isEqualTo(302);
            URI page = URI.create(answer.headers().firstValue("Location").orElseThrow());
            assertThat(page.toString()).startsWith(ISSUER.issuer() + "/authorize?");
            return new Begun(query(page), new Browser(Browser.cookie(answer)));
        }

        String asked(String name) {
            return asked.getOrDefault(name, "");
        }

        JWTClaimsSet.Builder claims() {
            return new JWTClaimsSet.Builder()
                    .issuer(ISSUER.issuer())
                    .subject("sub-liv")
                    .audience(FakeIssuer.CLIENT)
                    .claim("nonce", asked("nonce"))
                    .expirationTime(Date.from(NOW.plusSeconds(600)));
        }

        /** The provider gives this token for a code, with which the browser comes back. */
        HttpResponse<byte[]> backWith(String token) {
            String code = UUID.randomUUID().toString();
            ISSUER.grant(code, asked("code_challenge"), token);
            return back("code=" + code + "&state=" + asked("state") + "&session_state=ours");
        }

        HttpResponse<byte[]> back(String answer) {
            return browser.get(CALLBACK + "?" + answer);
        }
    }

    private static Map<String, String> query(URI page) {
        return Arrays.stream(page.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, ISSUER);
    }

    private static String signed(JWTClaimsSet.Builder claims, FakeIssuer by) {
        try {
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa-1").build();
            return FakeIssuer.signed(header, new RSASSASigner(by.rsa), claims.build());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String withThePublicKeyAsSecret(JWTClaimsSet claims) {
        try {
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa-1").build();
            return FakeIssuer.signed(
                    header, new MACSigner(ISSUER.rsa.toRSAPublicKey().getEncoded()), claims);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(HttpResponse<byte[]> answer, String why) {
        String said = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(said).isEqualTo(403);
        assertThat(said).contains("SIGN_IN_REFUSED", why);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-hub-login=; Path=/; Max-Age=0;");
    }

    @Test
    void theProviderIsAskedForThisBrowserAlone() {
        Begun one = Begun.at(LOGIN);
        Begun two = Begun.at(LOGIN);

        assertThat(one.asked())
                .containsEntry("tenant", "1")
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsEntry("client_id", FakeIssuer.CLIENT)
                .containsEntry("redirect_uri", ApiServer.ADDRESS + CALLBACK)
                .containsEntry("code_challenge_method", "S256");
        for (String once : List.of("state", "nonce", "code_challenge")) {
            assertThat(one.asked(once)).hasSizeGreaterThan(30).isNotEqualTo(two.asked(once));
        }
        assertThat(one.browser().cookie()).doesNotContain(one.asked("state"));
    }

    @Test
    void whoComesBackHasASession() {
        int before = ApiServer.LOG.audited().size();
        Begun begun = Begun.at(LOGIN + "?to=/incidents?q=nf:UPF%2520x");
        HttpResponse<byte[]> answer = begun.backWith(signed(begun.claims()));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/incidents?q=nf:UPF%20x");
        List<String> set = answer.headers().allValues("Set-Cookie");
        assertThat(set).hasSize(2);
        assertThat(set.getFirst()).startsWith("__Host-hub-login=; Path=/; Max-Age=0;");
        assertThat(set.getLast()).startsWith("__Host-hub-session=").endsWith("; Secure; HttpOnly; SameSite=Strict");
        Browser browser = new Browser(Browser.cookie(answer));
        String me = new String(browser.get("/api/v1/me").body(), StandardCharsets.UTF_8);
        assertThat(me).contains("\"user\":\"liv\"", "red:agency:cert-north");
        Entry entry = ApiServer.LOG.awaitAudited(before, each -> each.action() == Action.SIGN_IN && each.allowed());
        assertThat(entry.who()).hasToString("person liv");
        assertThat(entry.details()).containsEntry("route", List.of("GET " + CALLBACK));
    }

    @Test
    void anAnswerToSomebodyElsesQuestionCountsForNothing() {
        Begun mine = Begun.at(LOGIN);
        Begun attackers = Begun.at(LOGIN);
        String code = UUID.randomUUID().toString();
        ISSUER.grant(code, attackers.asked("code_challenge"), signed(attackers.claims()));
        String answer = "code=" + code + "&state=" + attackers.asked("state");

        refused(mine.back(answer), "in this browser");
        refused(new Browser("none=1").get(CALLBACK + "?" + answer), "in this browser");
        refused(Begun.at(LOGIN).back("code=x"), "in this browser");
        Browser session = Browser.signedIn("north");
        refused(session.get(CALLBACK + "?" + answer), "in this browser");
    }

    @Test
    void aCodeIsGoodOnce() {
        Begun begun = Begun.at(LOGIN);
        String code = UUID.randomUUID().toString();
        ISSUER.grant(code, begun.asked("code_challenge"), signed(begun.claims()));
        String answer = "code=" + code + "&state=" + begun.asked("state");

        assertThat(begun.back(answer).statusCode()).isEqualTo(302);
        refused(begun.back(answer), "no token for it");
    }

    /** Somebody put a code of her own sign-in into the browser's answer. */
    @Test
    void aStolenCodeIsWorthNothingWithoutItsVerifier() {
        Begun begun = Begun.at(LOGIN);
        String code = UUID.randomUUID().toString();
        ISSUER.grant(code, Begun.at(LOGIN).asked("code_challenge"), signed(begun.claims()));

        refused(begun.back("code=" + code + "&state=" + begun.asked("state")), "no token for it");
    }

    static Stream<Arguments> tokens() {
        return Stream.of(
                token("none", begun -> new PlainJWT(begun.claims().build()).serialize()),
                token(
                        "HS256 with the public key",
                        begun -> withThePublicKeyAsSecret(begun.claims().build())),
                token("a stranger's key", begun -> signed(begun.claims(), STRANGER)),
                token("another issuer", begun -> signed(begun.claims().issuer(STRANGER.issuer()))),
                token(
                        "for the API and not for the sign-in",
                        begun -> signed(begun.claims().audience(ApiServer.AUDIENCE))),
                token("expired", begun -> signed(begun.claims().expirationTime(Date.from(NOW.minusSeconds(120))))),
                token("no subject", begun -> signed(begun.claims().subject(null))),
                token(
                        "another sign-in",
                        begun -> signed(
                                begun.claims().claim("nonce", Begun.at(LOGIN).asked("nonce")))),
                token("no nonce", begun -> signed(begun.claims().claim("nonce", null))),
                token(
                        "made for another client",
                        begun -> signed(begun.claims()
                                .audience(List.of(FakeIssuer.CLIENT, "x"))
                                .claim("azp", "x"))),
                token("no token", begun -> "x"));
    }

    private static Arguments token(String name, Function<Begun, String> token) {
        return Arguments.of(name, token);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void aStrangeTokenSignsNobodyIn(String name, Function<Begun, String> token) {
        Begun begun = Begun.at(LOGIN);

        refused(begun.backWith(token.apply(begun)), "the identity provider's token is");
        assertThat(STRANGER.asked()).as(name).isZero();
    }

    @Test
    void whomNobodyEnteredIsToldSo() {
        Begun begun = Begun.at(LOGIN);

        refused(begun.backWith(signed(begun.claims().subject("sub-LIV"))), "nobody here is called \\\"sub-LIV\\\"");
    }

    @Test
    void whoChangesHerMindIsTold() {
        Begun begun = Begun.at(LOGIN);
        String state = "state=" + begun.asked("state");

        refused(begun.back("error=access_denied&error_description=x&" + state), "says \\\"access_denied\\\"");
        refused(begun.back("code=x&iss=" + STRANGER.issuer() + "&" + state), "iss:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n",
                "evil",
                "javascript:alert(1)",
                "/ä"
            })
    void nobodyIsSentElsewhere(String to) {
        HttpResponse<byte[]> answer =
                new Browser("none=1").get(LOGIN + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
