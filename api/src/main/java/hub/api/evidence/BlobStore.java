package hub.api.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.core.io.Resource;

/** Bytes by their hash. A folder today; whatever else keeps files has to pass the same contract test. */
public interface BlobStore {
    /**
     * Takes bytes in without holding more than a few of them in memory; they are found by nobody yet.
     *
     * @param max how many bytes there may be
     * @throws IOException if the source breaks; nothing of it stays then
     * @throws hub.api.problem.ApiProblem TOO_LARGE if there are more
     */
    Staged stage(InputStream in, long max) throws IOException;

    /**
     * Empty if there are none, or if they are not any more what was kept.
     *
     * @param sha256 of the bytes, lower-case hex
     */
    Optional<Resource> find(String sha256);

    /** Bytes that came whole. Closing throws them away unless they were kept. */
    interface Staged extends AutoCloseable {
        /** Lower-case hex. */
        String sha256();

        /** How many bytes. */
        long size();

        /** From now on they are found, after a power cut too; the same bytes a second time change nothing. */
        void keep() throws IOException;

        @Override
        void close() throws IOException;
    }
}
