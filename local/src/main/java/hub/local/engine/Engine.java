package hub.local.engine;

import java.time.Duration;
import java.util.Optional;

/** A part of the local hub that runs as a process of its own and outlives this one. */
public interface Engine {

    /** As in messages and file names: {@code kafka}. */
    String name();

    /** Starts the process unless it runs already; does not wait for it. */
    void start();

    /** Returns when the part answers. Throws {@link StartFault} when it ends or the limit passes before that. */
    void awaitReady(Duration limit);

    /** Stops the process in order, by force where it does not listen; returns when it is gone. */
    void stop();

    /** The process, if it is alive. */
    Optional<ProcessHandle> running();
}
