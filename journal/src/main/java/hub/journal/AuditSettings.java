package hub.journal;

import hub.model.audit.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where a process finds the key with which the hub signs the audit. A process that cannot read it does not start.
 *
 * @param key path of a file with an Ed25519 key, PKCS #8 in base64
 */
public record AuditSettings(String key) {
    public AuditSettings {
        Objects.requireNonNull(key, "hub.audit.key");
        read(key);
    }

    public SigningKey signingKey() {
        return read(key);
    }

    private static SigningKey read(String path) {
        try {
            return SigningKey.of(Files.readString(Path.of(path)));
        } catch (IOException e) {
            throw new UncheckedIOException("hub.audit.key: " + path + " cannot be read", e);
        }
    }
}
