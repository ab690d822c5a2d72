package hub.local.client;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The folder in which an api keeps files by their hash, held against what the log says that is in it. */
public final class EvidenceFolder {
    /** What nothing refers to may be about to be stated. */
    static final Duration YOUNG = Duration.ofDays(1);

    private final Path folder;
    private final Clock clock;

    /** @param folder may be absent if no file was ever taken */
    public EvidenceFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * What is there; each is a SHA-256.
     *
     * @param whole is as it was kept
     * @param missing is not there
     * @param changed is there with other bytes
     * @param idle is there, older than a day, and nothing in the log refers to it; or was never whole
     * @param young the same of the last day: it may be about to be stated
     */
    public record Found(
            Set<String> whole, Set<String> missing, Set<String> changed, List<Path> idle, List<Path> young) {}

    /** @param referred the hashes that the log names */
    public Found compare(Set<String> referred) {
        Found found =
                new Found(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new ArrayList<>(), new ArrayList<>());
        try {
            for (String hash : referred) {
                Path file = folder.resolve(hash);
                Set<String> which = !Files.isRegularFile(file)
                        ? found.missing()
                        : hash.equals(MoreFiles.asByteSource(file)
                                        .hash(Hashing.sha256())
                                        .toString())
                                ? found.whole()
                                : found.changed();
                which.add(hash);
            }
            Instant old = clock.instant().minus(YOUNG);
            for (Path file : unnamed(referred)) {
                (isOlder(file, old) ? found.idle() : found.young()).add(file);
            }
        } catch (IOException e) {
            throw ClientFault.unreadable(folder, e);
        }
        return found;
    }

    private List<Path> unnamed(Set<String> referred) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> unnamed = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!referred.contains(file.getFileName().toString())) {
                    unnamed.add(file);
                }
            }
        }
        return unnamed;
    }

    private static boolean isOlder(Path file, Instant time) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(time);
    }

    /** Deletes what nothing refers to. */
    public static void sweep(Found found) {
        found.idle().forEach(EvidenceFolder::delete);
    }

    /**
     * Deletes the files with these hashes, which nothing refers to any more; what came again since is left.
     *
     * @param since when it was looked what refers to them
     * @return how many there were
     */
    public int delete(Set<String> hashes, Instant since) {
        int count = 0;
        try {
            for (String hash : hashes) {
                Path file = folder.resolve(hash);
                if (Files.isRegularFile(file) && isOlder(file, since)) {
                    delete(file);
                    count++;
                }
            }
        } catch (IOException e) {
            throw ClientFault.unreadable(folder, e);
        }
        return count;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ClientFault(file + " cannot be deleted: " + e);
        }
    }
}
