package hub.local.engine;

import hub.local.home.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process across runs of {@code ./hub}. The start time is kept beside the pid, so that another process that
 * was given the same pid later is never mistaken for ours.
 */
record RunFile(Path file) {

    /** The kernel counts in ticks and the JDK reads the boot time in seconds: two readings differ by less than this. */
    static final Duration TOLERANCE = Duration.ofSeconds(2);

    void write(ProcessHandle process) {
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        OwnerOnly.write(file, process.pid() + " " + started.toEpochMilli() + "\n");
    }

    /** The process that was written, if it is alive. */
    Optional<ProcessHandle> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] parts = Files.readString(file).strip().split(" ", 2);
            Instant started = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            return alive(Long.parseLong(parts[0])).filter(handle -> isSame(handle, started));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The process of that pid, if there is one. One that was killed and is being torn down is waited for. */
    static Optional<ProcessHandle> alive(long pid) {
        return ProcessHandle.of(pid).filter(RunFile::isAlive);
    }

    static boolean isAlive(ProcessHandle handle) {
        return handle.isAlive() && !isEnding(handle);
    }

    private static boolean isSame(ProcessHandle handle, Instant started) {
        Instant actual = handle.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(actual, started).abs().compareTo(TOLERANCE) <= 0;
    }

    /** The kernel forgets the program of a process first. A zombie that nobody buries counts as ended too. */
    private static boolean isEnding(ProcessHandle handle) {
        if (handle.info().command().isPresent()) {
            return false;
        }
        Await.until(TOLERANCE, () -> !handle.isAlive());
        return true;
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
