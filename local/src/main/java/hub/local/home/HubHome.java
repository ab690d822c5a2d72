package hub.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * The directory that holds all that a local hub keeps.
 *
 * @param dir usually {@code .hub} at the top of the repository; a test has one of its own
 */
public record HubHome(Path dir) {

    public HubHome {
        dir = dir.toAbsolutePath().normalize();
    }

    /** Configuration that was generated for this hub, secrets among it. */
    public Path config() {
        return dir.resolve("config");
    }

    /** What partners need to log in: one set of files for each agency. */
    public Path credentials() {
        return dir.resolve("credentials");
    }

    /** How far each agency's collecting from partners' tools is. */
    public Path collect() {
        return dir.resolve("collect");
    }

    public Path data(String part) {
        return dir.resolve("data").resolve(part);
    }

    public Path logs() {
        return dir.resolve("logs");
    }

    /** Which processes run. */
    public Path run() {
        return dir.resolve("run");
    }

    public Path tmp(String part) {
        return dir.resolve("tmp").resolve(part);
    }

    /** Makes the directories; only the owner may look inside. */
    public HubHome create() {
        for (Path each : new Path[] {dir, config(), credentials(), logs(), run()}) {
            OwnerOnly.directory(each);
        }
        return this;
    }

    /** Deletes everything. The caller has stopped what ran here. */
    public void wipe() {
        if (!Files.exists(dir)) {
            return;
        }
        try (var files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + dir, e);
        }
    }
}
