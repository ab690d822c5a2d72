package hub.local.engine;

import hub.local.home.HubHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of the hub's own applications, a Spring Boot jar that is told its settings by one file under {@code .hub}. */
public final class AppProcess implements Engine {

    private final String name;
    private final Path jar;
    private final Path settings;
    private final int managementPort;
    private final Daemon daemon;

    /** {@code settings} is an absolute path; {@code managementPort} is where the readiness of the jar is asked. */
    public AppProcess(String name, HubHome home, Path jar, Path settings, int managementPort) {
        this.name = name;
        this.jar = jar;
        this.settings = settings;
        this.managementPort = managementPort;
        this.daemon = new Daemon(name, home);
    }

    @Override
    public String name() {
        return name;
    }

    /** Whether the jar has been built. */
    public boolean isBuilt() {
        return Files.exists(jar);
    }

    @Override
    public void start() {
        if (running().isPresent()) {
            return;
        }
        daemon.fork(
                List.of(
                        Jvm.java(),
                        "-Xms64m",
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar.toString(),
                        "--spring.config.additional-location=file:" + settings),
                Map.of());
    }

    @Override
    public void awaitReady(Duration limit) {
        try (HttpProbe probe = new HttpProbe("http://127.0.0.1:" + managementPort + "/actuator/health/readiness")) {
            daemon.awaitReady(limit, probe::isOk);
        }
    }

    @Override
    public void stop() {
        daemon.stop();
    }

    @Override
    public Optional<ProcessHandle> running() {
        return daemon.running();
    }
}
