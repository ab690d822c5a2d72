package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.home.HubHome;
import hub.local.testing.SecondApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The API under TLS with certificates on both sides, as its settings say. */
class HttpsTest {
    private static final char[] NONE = new char[0];
    private static final HubHome HOME = Hub.local().home();
    private static final Path TLS = HOME.config().resolve("tls");

    private static SecondApi api;

    @BeforeAll
    static void start() throws IOException {
        String own = TLS.resolve("broker.pem").toString();
        api = SecondApi.with(Map.of(
                "server.ssl.certificate",
                own,
                "server.ssl.certificate-private-key",
                own,
                "server.ssl.trust-certificate",
                TLS.resolve("ca.pem").toString(),
                "server.ssl.client-auth",
                "need",
                "management.server.ssl.enabled",
                "false"));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aTokenIsGoodWithItsAgencysCertificateAlone() throws Exception {
        try (HttpClient north = client("cert-north")) {
            assertThat(status(north, "cert-north")).isEqualTo(200);
            assertThat(status(north, "cert-south")).isEqualTo(401);
        }
    }

    @Test
    void nobodyIsHeardWithoutACertificate() throws Exception {
        try (HttpClient nobody = client(null)) {
            assertThatThrownBy(() -> status(nobody, "cert-north")).isInstanceOf(IOException.class);
        }
    }

    /** Its name binds it to this host, and it never travels in the clear. */
    @Test
    void aSessionsCookieIsForTlsAlone() throws Exception {
        try (HttpClient north = client("cert-north")) {
            HttpRequest.Builder begin = request("/api/v1/session", "cert-north").POST(BodyPublishers.noBody());
            assertThat(north.send(begin.build(), BodyHandlers.discarding())
                            .headers()
                            .allValues("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .startsWith("__Host-hub-session=")
                    .contains("; Secure; HttpOnly; SameSite=Strict");
        }
    }

    private static int status(HttpClient client, String agency) throws IOException, InterruptedException {
        return client.send(request("/api/v1/me", agency).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpRequest.Builder request(String path, String agency) throws IOException {
        String token =
                Files.readString(HOME.credentials().resolve(agency + ".token")).strip();
        return HttpRequest.newBuilder(URI.create(api.url() + path)).header("Authorization", "Bearer " + token);
    }

    private static HttpClient client(@Nullable String agency) throws GeneralSecurityException, IOException {
        KeyStore trusted = store();
        trusted.setCertificateEntry("ca", certificates(TLS.resolve("ca.pem"))[0]);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        KeyStore own = store();
        if (agency != null) {
            Path pem = HOME.credentials().resolve(agency + ".pem");
            own.setKeyEntry("own", KeyFactory.getInstance("EC").generatePrivate(key(pem)), NONE, certificates(pem));
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, NONE);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static KeyStore store() throws GeneralSecurityException, IOException {
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, NONE);
        return empty;
    }

    private static Certificate[] certificates(Path pem) throws GeneralSecurityException, IOException {
        String text = Files.readString(pem);
        try (InputStream in = new ByteArrayInputStream(
                text.substring(text.indexOf("-----BEGIN CERTIFICATE")).getBytes(StandardCharsets.US_ASCII))) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(Certificate[]::new);
        }
    }

    private static PKCS8EncodedKeySpec key(Path pem) throws IOException {
        String text = Files.readString(pem)
                .replaceAll("(?s)-----END PRIVATE KEY.*", "")
                .replaceAll("-----[A-Z ]+-----", "");
        return new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text));
    }
}
