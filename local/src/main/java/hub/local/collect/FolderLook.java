package hub.local.collect;

import hub.local.client.ClientFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a folder and those below it at one moment. Hidden ones do not count, links neither (they could lead anywhere), nor what was
 * sorted away.
 *
 * @param files by path, in order
 */
record FolderLook(Map<Path, State> files) {
    private static final String DONE = "done";
    private static final String REJECTED = "rejected";

    /**
     * What tells that a file was changed.
     *
     * @param size in bytes
     * @param modified in milliseconds since 1970
     */
    record State(long size, long modified) {
        @Override
        public String toString() {
            return size + " " + modified;
        }
    }

    FolderLook {
        files = new TreeMap<>(files);
    }

    static FolderLook at(Path folder) {
        Map<Path, State> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> counts(folder.relativize(file)))
                    .forEach(file -> state(file).ifPresent(state -> files.put(file, state)));
            return new FolderLook(files);
        } catch (IOException | UncheckedIOException e) {
            throw new ClientFault(folder + " cannot be read: " + e.getMessage());
        }
    }

    private static boolean counts(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return !relative.startsWith(DONE) && !relative.startsWith(REJECTED);
    }

    /** Empty if it is no file, or no longer there. */
    private static Optional<State> state(Path file) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    ? Optional.of(new State(
                            attributes.size(), attributes.lastModifiedTime().toMillis()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves a file to {@code done} or {@code rejected} under its name, or that name with a number if it is taken. */
    static void sort(Path folder, Path file, boolean accepted) {
        Path target = folder.resolve(accepted ? DONE : REJECTED);
        Path place = target.resolve(folder.relativize(file));
        try {
            Files.createDirectories(place.getParent() == null ? target : place.getParent());
            for (int i = 1; Files.exists(place, LinkOption.NOFOLLOW_LINKS); i++) {
                place = place.resolveSibling(file.getFileName() + "." + i);
            }
            Files.move(file, place);
        } catch (NoSuchFileException e) {
            // whoever took it away meanwhile has sorted it
        } catch (IOException e) {
            throw new ClientFault(file + " cannot be moved to " + place + ": " + e.getMessage());
        }
    }
}
