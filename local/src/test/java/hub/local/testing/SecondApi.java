package hub.local.testing;

import hub.local.client.HubConfig;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** One more api process of the tests' hub. */
public final class SecondApi implements AutoCloseable {
    private final AppProcess process;
    private final String url;

    private SecondApi(AppProcess process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Beside the first, with the same engines. */
    public static SecondApi start() throws IOException {
        return with(Map.of());
    }

    /** One that reads through another address of Elasticsearch. */
    public static SecondApi reading(String elasticsearch) throws IOException {
        return with(Map.of("hub.elasticsearch.url", elasticsearch));
    }

    /** One with settings of its own. */
    public static SecondApi with(Map<String, String> own) throws IOException {
        HubHome home = TestHub.withApplications().home();
        Properties settings = new Properties();
        try (Reader first = Files.newBufferedReader(home.config().resolve("api.properties"))) {
            settings.load(first);
        }
        Ports ports = Ports.free();
        settings.put("hub.instance", "api-2");
        settings.put("server.port", Integer.toString(ports.api()));
        settings.put("management.server.port", Integer.toString(ports.apiManagement()));
        settings.putAll(own);
        Path file = home.config().resolve("api-2.properties");
        try (Writer second = Files.newBufferedWriter(file)) {
            settings.store(second, null);
        }
        Path jar = Distribution.find().application("api");
        AppProcess process = new AppProcess("api-2", home, jar, file, ports.apiManagement());
        process.start();
        process.awaitReady(Duration.ofMinutes(3));
        String scheme = own.containsKey("server.ssl.certificate") ? "https" : "http";
        return new SecondApi(process, scheme + "://127.0.0.1:" + ports.api());
    }

    public String url() {
        return url;
    }

    /** For clients of this process. */
    public HubConfig config() {
        HubConfig first = TestHub.withApplications().config();
        Map<String, String> values = new HashMap<>(first.values());
        values.put("hub.api.url", url);
        return new HubConfig(first.file(), values);
    }

    @Override
    public void close() {
        process.stop();
    }
}
