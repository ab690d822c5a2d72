package hub.local.home;

import hub.model.pseudonym.Keyring;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The file with the keys of subscribers' pseudonyms. It is made once, only grows, and belongs into every backup. */
public final class PseudonymKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private PseudonymKeys() {}

    /** The file of a hub, made now if it is not there. */
    public static Path of(HubHome home) {
        Path file = home.credentials().resolve("pseudonym.keys");
        if (!Files.exists(file)) {
            OwnerOnly.write(file, Keyring.fresh(RANDOM).text());
        }
        return file;
    }

    /** Adds a key version; returns its number. */
    public static int rotate(Path file) {
        Keyring rotated = Keyring.read(file).rotated(RANDOM);
        OwnerOnly.write(file, rotated.text());
        return rotated.version();
    }
}
