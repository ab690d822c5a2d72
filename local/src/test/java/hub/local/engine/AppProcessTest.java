package hub.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import hub.local.home.HubHome;
import hub.local.home.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With an application of a few lines that reads its settings and answers its probe as the real ones do. */
class AppProcessTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    Path dir;

    private Path settings;
    private AppProcess app;

    @BeforeEach
    void app() throws IOException {
        int port = Ports.free().apiManagement();
        settings = Files.writeString(dir.resolve("app.properties"), "management.server.port=" + port + "\n");
        app = new AppProcess("app", new HubHome(dir.resolve("hub")).create(), jar(), settings, port);
    }

    @AfterEach
    void stop() {
        app.stop();
    }

    @Test
    void isReadyWhenItsProbeSaysSo() {
        assertThat(app.isBuilt()).isTrue();
        app.start();
        app.awaitReady(LIMIT);
        ProcessHandle first = app.running().orElseThrow();
        app.start();

        assertThat(app.running()).contains(first);
        app.stop();
        assertThat(app.running()).isEmpty();
    }

    @Test
    void anApplicationThatFailsIsNotWaitedFor() throws IOException {
        Files.delete(settings);
        app.start();

        assertThatThrownBy(() -> app.awaitReady(LIMIT)).hasMessageContaining("app ended while it started");
    }

    private Path jar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, TinyApp.class.getName());
        String file = TinyApp.class.getName().replace('.', '/') + ".class";
        Path jar = dir.resolve("hub-app.jar");
        try (InputStream code = TinyApp.class.getClassLoader().getResourceAsStream(file);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry(file));
            Objects.requireNonNull(code).transferTo(out);
        }
        return jar;
    }

    /** What is forked. */
    static final class TinyApp {

        private TinyApp() {}

        public static void main(String[] arguments) throws IOException {
            String file = arguments[0].replace("--spring.config.additional-location=file:", "");
            Properties settings = new Properties();
            try (var reader = Files.newBufferedReader(Path.of(file))) {
                settings.load(reader);
            }
            int port = Integer.parseInt(settings.getProperty("management.server.port"));
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/actuator/health/readiness", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }
    }
}
