package hub.api.evidence;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.io.ByteStreams;
import com.google.common.io.MoreFiles;
import hub.api.problem.ApiProblem;
import hub.model.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * A folder with a file for each hash, named by it. Several processes may share it: what is not whole yet has another name, and is moved into its place in one
 * step. No name that anybody sends is ever a path.
 */
final class FolderBlobStore implements BlobStore {
    /** Begins the names of what is not whole; what is left of it after a crash may be deleted. */
    static final String INCOMING = "incoming-";

    private static final Logger LOG = LoggerFactory.getLogger(FolderBlobStore.class);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /** @param folder made now, for its owner alone, if it is not there */
    FolderBlobStore(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("hub.evidence.folder: " + folder + " cannot be made", e);
        }
    }

    @Override
    public Staged stage(InputStream in, long max) throws IOException {
        Path file = Files.createTempFile(folder, INCOMING, "");
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            HashingInputStream hashed = new HashingInputStream(Hashing.sha256(), ByteStreams.limit(in, max + 1));
            long size = hashed.transferTo(Channels.newOutputStream(out));
            if (size > max) {
                String message = "file: more than " + max + " bytes (expected at most " + max + ")";
                throw ApiProblem.of(ProblemCode.TOO_LARGE, "", message);
            }
            out.force(true);
            return new Incoming(file, hashed.hash().toString(), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public Optional<Resource> find(String sha256) {
        Path file = folder.resolve(sha256);
        if (!HASH.matcher(sha256).matches() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            if (MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString().equals(sha256)) {
                return Optional.of(new FileSystemResource(file));
            }
            LOG.error("evidence {} is not any more what was kept", sha256);
        } catch (IOException e) {
            LOG.error("evidence {} cannot be read", sha256, e);
        }
        return Optional.empty();
    }

    private final class Incoming implements Staged {
        private final Path file;
        private final String sha256;
        private final long size;

        private Incoming(Path file, String sha256, long size) {
            this.file = file;
            this.sha256 = sha256;
            this.size = size;
        }

        @Override
        public String sha256() {
            return sha256;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public void keep() throws IOException {
            Files.move(
                    file, folder.resolve(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
