package hub.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import hub.api.testing.ApiServer;
import hub.api.testing.Caller;
import hub.api.testing.FakeIssuer;
import hub.api.testing.Samples;
import hub.model.partner.Agency.Standing;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Role;
import hub.model.partner.User;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** S54: a token of the identity provider is believed only if nothing about it is strange. */
class OidcTest {
    private static final FakeIssuer ISSUER = ApiServer.ISSUER;
    private static final FakeIssuer STRANGER = new FakeIssuer();
    private static final Instant NOW = Clock.systemUTC().instant();

    @BeforeAll
    static void aPersonWhomTheIssuerKnows() {
        User.Identity identity = new User.Identity(ISSUER.issuer(), "sub-oda");
        User oda = new User(Samples.NORTH, "oda", "Oda", Set.of(Role.INVESTIGATOR, Role.RED), identity);
        ApiServer.PARTNERS.change(List.of(DirectoryEntry.of(oda)));
    }

    private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER.issuer())
                .subject("sub-oda")
                .audience(ApiServer.AUDIENCE)
                .expirationTime(Date.from(NOW.plusSeconds(600)));
        change.accept(claims);
        return claims.build();
    }

    private static String signed(JWSHeader header, JWSSigner signer, Consumer<JWTClaimsSet.Builder> change) {
        return FakeIssuer.signed(header, signer, claims(change));
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID(algorithm.equals(JWSAlgorithm.ES256) ? "ec-1" : "rsa-1");
    }

    private static String rsa(JWSHeader.Builder header, Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(header.build(), new RSASSASigner(ISSUER.rsa), change);
    }

    private static String with(Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        return rsa(header(JWSAlgorithm.RS256), change);
    }

    private static String strangers(JWSHeader.Builder header) throws JOSEException {
        return signed(header.build(), new RSASSASigner(STRANGER.rsa), claims -> {});
    }

    static Stream<Arguments> believed() throws JOSEException {
        return Stream.of(
                Arguments.of("RS256", with(claims -> {})),
                Arguments.of("PS256", rsa(header(JWSAlgorithm.PS256), claims -> {})),
                Arguments.of("ES256", signed(header(JWSAlgorithm.ES256).build(), new ECDSASigner(ISSUER.ec), c -> {})),
                Arguments.of("at+jwt", rsa(header(JWSAlgorithm.RS256).type(new JOSEObjectType("at+jwt")), c -> {})),
                Arguments.of("two audiences", with(c -> c.audience(List.of("other", ApiServer.AUDIENCE)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("believed")
    void aProperTokenIsItsPerson(String name, String token) {
        var me = new Caller(token).get("/api/v1/me");

        assertThat(me.path("agency").asString() + "/" + me.path("user").asString())
                .as(name)
                .isEqualTo("cert-north/oda");
        assertThat(me.path("tokens").toString()).contains("red:agency:cert-north");
    }

    static Stream<Arguments> refused() throws JOSEException {
        String good = with(claims -> {});
        URI elsewhere = URI.create(STRANGER.keys());
        byte[] publicKey = ISSUER.rsa.toRSAPublicKey().getEncoded();
        return Stream.of(
                Arguments.of("none", new PlainJWT(claims(c -> {})).serialize()),
                Arguments.of(
                        "HS256 with the public key",
                        signed(header(JWSAlgorithm.HS256).build(), new MACSigner(publicKey), c -> {})),
                Arguments.of("an algorithm that is not listed", rsa(header(JWSAlgorithm.RS512), c -> {})),
                Arguments.of("another audience", with(c -> c.audience("other"))),
                Arguments.of("no audience", with(c -> c.audience((String) null))),
                Arguments.of("part of the audience", with(c -> c.audience("hub"))),
                Arguments.of("another issuer", with(c -> c.issuer(STRANGER.issuer()))),
                Arguments.of("nearly the issuer", with(c -> c.issuer(ISSUER.issuer() + "/"))),
                Arguments.of("no issuer", with(c -> c.issuer(null))),
                Arguments.of("no subject", with(c -> c.subject(null))),
                Arguments.of("nobody's subject", with(c -> c.subject("sub-ODA"))),
                Arguments.of("expired", with(c -> c.expirationTime(Date.from(NOW.minusSeconds(120))))),
                Arguments.of("for ever", with(c -> c.expirationTime(null))),
                Arguments.of("not yet", with(c -> c.notBeforeTime(Date.from(NOW.plusSeconds(300))))),
                Arguments.of(
                        "for another purpose",
                        rsa(header(JWSAlgorithm.RS256).type(new JOSEObjectType("logout+jwt")), c -> {})),
                Arguments.of(
                        "an extension that must be understood",
                        rsa(
                                header(JWSAlgorithm.RS256)
                                        .criticalParams(Set.of("x"))
                                        .customParam("x", 1),
                                c -> {})),
                Arguments.of("a stranger's key under a known kid", strangers(header(JWSAlgorithm.RS256))),
                Arguments.of(
                        "a stranger's key under a path",
                        strangers(header(JWSAlgorithm.RS256).keyID("../../../dev/null"))),
                Arguments.of(
                        "a stranger's key under SQL",
                        strangers(header(JWSAlgorithm.RS256).keyID("x' UNION SELECT 'k"))),
                Arguments.of(
                        "a stranger's key at jku",
                        strangers(header(JWSAlgorithm.RS256).jwkURL(elsewhere))),
                Arguments.of(
                        "a stranger's key at x5u",
                        strangers(header(JWSAlgorithm.RS256).x509CertURL(elsewhere))),
                Arguments.of(
                        "a stranger's key in the header",
                        strangers(header(JWSAlgorithm.RS256).jwk(STRANGER.rsa.toPublicJWK()))),
                Arguments.of(
                        "a kid of another type of key",
                        signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID("ec-1")
                                        .build(),
                                new RSASSASigner(STRANGER.rsa),
                                c -> {})),
                Arguments.of(
                        "another's claims",
                        with(c -> c.subject("x")).split("\\.")[0] + "." + good.split("\\.")[1] + "."
                                + with(c -> c.subject("x")).split("\\.")[2]),
                Arguments.of("no signature", good.substring(0, good.lastIndexOf('.') + 1)),
                Arguments.of("half a token", good.substring(0, good.lastIndexOf('.'))),
                Arguments.of("dots", "..."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void anythingStrangeIsNobody(String name, String token) {
        assertThat(new Caller(token).known()).as(name).isEqualTo(401);
        assertThat(STRANGER.asked())
                .as("nobody follows the token's own pointers")
                .isZero();
    }

    @Test
    void aSuspendedAgencysPeopleAreNobody() throws JOSEException {
        var south = ApiServer.PARTNERS.get().agency(Samples.SOUTH).orElseThrow();
        User.Identity identity = new User.Identity(ISSUER.issuer(), "sub-sol");
        User sol = new User(Samples.SOUTH, "sol", "Sol", Set.of(Role.INVESTIGATOR), identity);
        ApiServer.PARTNERS.change(List.of(DirectoryEntry.of(sol)));
        Caller caller = new Caller(with(claims -> claims.subject("sub-sol")));
        assertThat(caller.known()).isEqualTo(200);

        ApiServer.PARTNERS.change(List.of(DirectoryEntry.of(south.with(Standing.SUSPENDED))));
        assertThat(caller.known()).isEqualTo(401);

        ApiServer.PARTNERS.change(List.of(DirectoryEntry.of(south)));
        assertThat(caller.known()).isEqualTo(200);
    }
}
