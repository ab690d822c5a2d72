package hub.local.differential;

import hub.local.e2e.Hub;
import hub.local.engine.AppProcess;
import hub.local.home.Distribution;
import hub.local.home.HubHome;
import hub.local.home.Ports;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/** One more api process of the tests' hub, which reads through another Elasticsearch address. */
final class SecondApi implements AutoCloseable {
    private final AppProcess process;
    private final String url;

    private SecondApi(AppProcess process, String url) {
        this.process = process;
        this.url = url;
    }

    static SecondApi reading(String elasticsearch) throws IOException {
        HubHome home = Hub.local().home();
        Properties settings = new Properties();
        try (Reader first = Files.newBufferedReader(home.config().resolve("api.properties"))) {
            settings.load(first);
        }
        Ports ports = Ports.free();
        settings.put("hub.instance", "api-2");
        settings.put("hub.elasticsearch.url", elasticsearch);
        settings.put("server.port", Integer.toString(ports.api()));
        settings.put("management.server.port", Integer.toString(ports.apiManagement()));
        Path file = home.config().resolve("api-2.properties");
        try (Writer second = Files.newBufferedWriter(file)) {
            settings.store(second, null);
        }
        Path jar = Distribution.find().application("api");
        AppProcess process = new AppProcess("api-2", home, jar, file, ports.apiManagement());
        process.start();
        process.awaitReady(Duration.ofMinutes(3));
        return new SecondApi(process, "http://127.0.0.1:" + ports.api());
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        process.stop();
    }
}
