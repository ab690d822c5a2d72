package hub.local.home;

import hub.model.audit.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files with the key that signs the audit, and with its open half for whoever checks. Made once. */
public final class AuditKeys {
    private AuditKeys() {}

    /** The file of the secret half, made now with the other if it is not there. */
    public static Path of(HubHome home) {
        Path file = home.credentials().resolve("audit.key");
        if (!Files.exists(file)) {
            SigningKey.Pair pair = SigningKey.fresh();
            OwnerOnly.write(open(file), pair.open() + "\n");
            OwnerOnly.write(file, pair.secret() + "\n");
        }
        return file;
    }

    /** The file of the open half, beside the other. */
    public static Path open(Path secret) {
        return secret.resolveSibling("audit.pub");
    }
}
