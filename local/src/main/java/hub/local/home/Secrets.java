package hub.local.home;

import hub.journal.partner.NewSecret;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Passwords that are made once, at the first start, and kept in a file that only the owner can read. */
public final class Secrets {

    private final Path file;
    private final Properties values = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    /** Opens the secrets of a hub; the file appears with the first secret that is asked for. */
    public static Secrets of(HubHome home) {
        Secrets secrets = new Secrets(home.config().resolve("secrets.properties"));
        if (Files.exists(secrets.file)) {
            try (var reader = Files.newBufferedReader(secrets.file)) {
                secrets.values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + secrets.file, e);
            }
        }
        return secrets;
    }

    /** The secret of that name, made now if it is new. */
    public synchronized String get(String name) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        String made = NewSecret.password();
        values.setProperty(name, made);
        save();
        return made;
    }

    private void save() {
        StringWriter text = new StringWriter();
        try {
            values.store(text, "Generated at the first start. Whoever reads this file is the hub.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        OwnerOnly.write(file, text.toString());
    }
}
