package hub.local.engine;

import hub.local.home.HubHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One forked process: its run file, its log, its end. */
final class Daemon {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final HubHome home;
    private final RunFile runFile;

    Daemon(String name, HubHome home) {
        this.name = name;
        this.home = home;
        this.runFile = new RunFile(home.run().resolve(name + ".pid"));
    }

    Path log() {
        return home.logs().resolve(name + ".log");
    }

    Optional<ProcessHandle> running() {
        return runFile.read();
    }

    /** Forks in a session of its own, so that Ctrl-C reaches the hub alone and the hub stops its parts in order. */
    ProcessHandle fork(List<String> command, Map<String, String> environment) {
        keepLastLog();
        List<String> full = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            full.add(SETSID.toString());
        }
        full.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(full)
                .directory(home.dir().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log().toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        try {
            ProcessHandle process = builder.start().toHandle();
            runFile.write(process);
            return process;
        } catch (IOException e) {
            throw new StartFault(name + " cannot be started: " + e.getMessage());
        }
    }

    /** Why the run before this one ended may stand in its log. */
    private void keepLastLog() {
        try {
            if (Files.exists(log())) {
                Files.move(log(), home.logs().resolve(name + ".last.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StartFault("cannot write in " + home.logs() + ": " + e.getMessage());
        }
    }

    void awaitReady(Duration limit, BooleanSupplier ready) {
        awaitReady(limit, this::running, ready);
    }

    /** As long as {@code process} gives one, there is hope. */
    void awaitReady(Duration limit, Supplier<Optional<ProcessHandle>> process, BooleanSupplier ready) {
        boolean done = Await.until(limit, () -> process.get().isEmpty() || ready.getAsBoolean());
        if (process.get().isEmpty()) {
            runFile.delete();
            throw new StartFault(name + " ended while it started: see " + log());
        }
        if (!done) {
            throw new StartFault(name + " did not answer within " + limit.toSeconds() + " s: see " + log());
        }
    }

    void stop() {
        running().ifPresent(Daemon::end);
        runFile.delete();
    }

    /** With what it has started itself: a launcher that ends early must leave no server behind. */
    static void end(ProcessHandle process) {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        family.addFirst(process);
        family.forEach(ProcessHandle::destroy);
        family.forEach(Daemon::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle process) {
        if (!Await.until(PATIENCE, () -> !RunFile.isAlive(process))) {
            process.destroyForcibly();
            Await.until(PATIENCE, () -> !RunFile.isAlive(process));
        }
    }
}
