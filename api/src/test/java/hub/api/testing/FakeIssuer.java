package hub.api.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hub.normalize.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity provider: published keys, with the private halves and a count of who asked for them, and tokens for codes that are good once. */
public final class FakeIssuer {
    /** What the hub is called there, and the secret that it shows. */
    public static final String CLIENT = "hub:client";

    public static final String SECRET = "a secret & more";

    private static final int BITS = 2048;

    public final RSAKey rsa;
    public final ECKey ec;
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final HttpServer server;

    public FakeIssuer() {
        try {
            rsa = new RSAKeyGenerator(BITS).keyID("rsa-1").generate();
            ec = new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String keys = new JWKSet(List.of(rsa, ec)).toPublicJWKSet().toString();
        server.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            answer(exchange, 200, keys);
        });
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize?tenant=1","token_endpoint":"%1$s/token"}""".formatted(issuer())));
        server.createContext("/token", this::token);
        server.start();
    }

    /**
     * What a code is good for, once.
     *
     * @param challenge of whom alone it is taken
     */
    private record Grant(String challenge, String token) {}

    /** Takes this code, as soon as somebody comes with it who knows what the challenge was made of. */
    public void grant(String code, String challenge, String token) {
        grants.put(code, new Grant(challenge, token));
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        Grant grant = grants.remove(form.getOrDefault("code", ""));
        boolean known = basic().equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && "authorization_code".equals(form.get("grant_type"))
                && (ApiServer.ADDRESS + "/api/v1/session/callback").equals(form.get("redirect_uri"));
        if (known && grant != null && grant.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))) {
            answer(exchange, 200, "{\"id_token\":\"" + grant.token() + "\"}");
        } else {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        }
    }

    /** RFC 6749 2.3.1. */
    private static String basic() {
        String pair = "hub%3Aclient:a%20secret%20%26%20more";
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.bytes(verifier));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** A token with this header and these claims. */
    public static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String keys() {
        return issuer() + "/keys";
    }

    public int asked() {
        return asked.get();
    }
}
