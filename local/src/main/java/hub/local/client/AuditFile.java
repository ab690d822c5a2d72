package hub.local.client;

import hub.journal.record.JournalJson;
import hub.model.audit.Checkpoint;
import hub.model.audit.Link;
import hub.model.audit.Verification;
import hub.model.audit.VerifyingKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** An export of the audit: a line of JSON for each entry and signature, in the order of the log, behind one that names the key. */
public final class AuditFile {
    private AuditFile() {}

    /**
     * One line; exactly one part is there.
     *
     * @param key the open half of the key that signed, X.509 in base64: the first line
     * @param entry in its place in the chain of its agency
     * @param signed what the hub signed behind it
     */
    record Line(
            @Nullable String key,
            @Nullable Link entry,
            @Nullable Checkpoint signed) {
        static Line of(Link link) {
            return new Line(null, link, null);
        }

        static Line of(Checkpoint checkpoint) {
            return new Line(null, null, checkpoint);
        }

        String text() {
            return new String(JournalJson.write(this), StandardCharsets.UTF_8);
        }

        static Line read(String text) {
            return JournalJson.read(text.getBytes(StandardCharsets.UTF_8), Line.class);
        }
    }

    /**
     * Reads a file to its end.
     *
     * @param trusted the key that has to have signed; empty for the one that the file itself names
     * @throws ClientFault if it is no export, or a line of it cannot be read
     */
    public static Verification verify(Path file, Optional<VerifyingKey> trusted) {
        long number = 1;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            VerifyingKey named = key(file, lines.readLine());
            Verification verification = new Verification(trusted.orElse(named));
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                take(verification, Line.read(text));
            }
            return verification;
        } catch (IOException e) {
            throw ClientFault.unreadable(file, e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new ClientFault(file + ", line " + number + ": cannot be read (expected an entry or a signature)");
        }
    }

    private static VerifyingKey key(Path file, @Nullable String first) {
        String key = first == null ? null : Line.read(first).key();
        if (key == null) {
            throw new ClientFault(file + ", line 1: names no key (expected an export of ./hub audit export)");
        }
        return VerifyingKey.of(key);
    }

    private static void take(Verification verification, Line line) {
        if (line.entry() != null) {
            verification.take(line.entry());
        } else if (line.signed() != null) {
            verification.take(line.signed());
        } else {
            throw new IllegalArgumentException("an empty line");
        }
    }
}
