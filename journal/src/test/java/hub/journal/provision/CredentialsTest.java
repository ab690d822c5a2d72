package hub.journal.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

    private static final Credentials CREDENTIALS = new Credentials("127.0.0.1:9092", "cert-x", "s3cret");

    @TempDir
    Path dir;

    @Test
    void aJavaClientLogsInWithItsFileAsItIs() throws IOException {
        CREDENTIALS.writeTo(dir);

        assertThat(Files.readString(dir.resolve("cert-x.properties"))).isEqualTo("""
                        bootstrap.servers=127.0.0.1:9092
                        security.protocol=SASL_PLAINTEXT
                        sasl.mechanism=SCRAM-SHA-512
                        sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="cert-x" password="s3cret";
                        max.request.size=9437184
                        """);
    }

    @Test
    void kcatFindsNothingThatItRefuses() throws IOException {
        CREDENTIALS.writeTo(dir);

        assertThat(Files.readString(dir.resolve("cert-x.kcat"))).isEqualTo("""
                        bootstrap.servers=127.0.0.1:9092
                        security.protocol=SASL_PLAINTEXT
                        sasl.mechanisms=SCRAM-SHA-512
                        sasl.username=cert-x
                        sasl.password=s3cret
                        message.max.bytes=9437184
                        """);
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        CREDENTIALS.writeTo(dir);
        CREDENTIALS.writeTo(dir);

        for (String file : new String[] {"cert-x.properties", "cert-x.kcat"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aSecretNeedsNoQuoting() {
        assertThatThrownBy(() -> new Credentials("b", "cert-x", "a\"b")).hasMessageNotContaining("a\"b");
        assertThat(CREDENTIALS.toString()).doesNotContain("s3cret");
    }
}
