package hub.local.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * The local hub's own certificate authority and what it signed. librdkafka before 2.6.1, which is what Debian's kcat is built with, sends
 * a nonce in SCRAM that Kafka 4 refuses; with a certificate any version gets in.
 */
public final class Certificates {
    private static final String CA = "ca";
    /** The environment is not shown to other users; the command line is. */
    private static final String PASSWORD = "HUB_TLS_PASSWORD";
    private static final List<String> KEY =
            List.of("-keyalg", "EC", "-groupname", "secp256r1", "-sigalg", "SHA256withECDSA", "-validity", "3650");

    private final Path folder;
    private final String password;

    public Certificates(HubHome home, Secrets secrets) {
        this.folder = home.config().resolve("tls");
        this.password = secrets.get("tls.keystore");
    }

    /** The authority's certificate as PEM, made now if it is new. */
    public synchronized Path authority() {
        Path pem = folder.resolve("ca.pem");
        if (!Files.exists(pem)) {
            OwnerOnly.directory(folder);
            keytool(CA, "CN=hub local authority", "-ext", "bc:c=ca:true", "-ext", "ku:c=keyCertSign");
            OwnerOnly.write(pem, pem(List.of(chain(CA)[0])));
        }
        return pem;
    }

    /** A file with private key and certificates of the broker, for 127.0.0.1 and localhost. */
    public synchronized Path broker() {
        Path pem = folder.resolve("broker.pem");
        if (!Files.exists(pem)) {
            authority();
            keytool("broker", "CN=broker", "-signer", CA, "-ext", "san=ip:127.0.0.1,dns:localhost", "-ext", "eku=serverAuth");
            OwnerOnly.write(pem, pem(key("broker")) + pem(List.of(chain("broker"))));
        }
        return pem;
    }

    /** The same for a partner: whoever holds this file is the partner. */
    public synchronized Path client(String agency, Path target) {
        if (!Files.exists(target)) {
            authority();
            keytool(agency, "CN=" + agency, "-signer", CA, "-ext", "eku=clientAuth");
            OwnerOnly.write(target, pem(key(agency)) + pem(List.of(chain(agency))));
        }
        return target;
    }

    private void keytool(String alias, String name, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                name,
                "-keystore",
                store().toString(),
                "-storetype",
                "PKCS12",
                "-storepass:env",
                PASSWORD));
        command.addAll(KEY);
        command.addAll(List.of(more));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put(PASSWORD, password);
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool could not make a certificate for " + alias + ": " + said.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making a certificate", e);
        }
    }

    private Path store() {
        return folder.resolve("keys.p12");
    }

    private Key key(String alias) {
        return read(store -> Objects.requireNonNull((Key) store.getKey(alias, password.toCharArray()), alias));
    }

    private Certificate[] chain(String alias) {
        return read(store -> Objects.requireNonNull(store.getCertificateChain(alias), alias));
    }

    private interface Reading<T> {
        T from(KeyStore store) throws GeneralSecurityException;
    }

    private <T> T read(Reading<T> reading) {
        try (InputStream in = Files.newInputStream(store())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return reading.from(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot read " + store(), e);
        }
    }

    private static String pem(Key key) {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    private static String pem(List<Certificate> certificates) {
        StringBuilder text = new StringBuilder();
        for (Certificate certificate : certificates) {
            try {
                text.append(pem("CERTIFICATE", certificate.getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a certificate cannot be written", e);
            }
        }
        return text.toString();
    }

    private static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
