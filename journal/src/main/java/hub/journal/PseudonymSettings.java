package hub.journal;

import hub.model.pseudonym.Keyring;
import hub.model.pseudonym.Pseudonyms;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where a process finds the keys of subscribers' pseudonyms. A process that cannot read them does not start.
 *
 * @param keyring path of a properties file with a line {@code <version>=<hex>} for each key version; the same for all processes
 */
public record PseudonymSettings(String keyring) {
    public PseudonymSettings {
        Objects.requireNonNull(keyring, "hub.pseudonyms.keyring");
        Keyring.read(Path.of(keyring));
    }

    /** With the keys as they are in the file now. */
    public Pseudonyms pseudonyms() {
        return new Pseudonyms(Keyring.read(Path.of(keyring)));
    }
}
