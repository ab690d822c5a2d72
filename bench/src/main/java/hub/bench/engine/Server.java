package hub.bench.engine;

import hub.local.engine.ElasticsearchEngine;
import hub.local.engine.ElasticsearchUsers;
import hub.local.home.Distribution;
import hub.local.home.HubHome;
import hub.local.home.Ports;
import hub.local.home.Secrets;
import hub.search.ElasticsearchSettings;
import hub.search.engine.Elastic;
import java.nio.file.Path;
import java.time.Duration;

/** A node of its own under one directory, as {@code ./hub up} starts it; it ends with this process at the latest. */
public final class Server implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String USER = ElasticsearchUsers.OPERATOR;

    private final ElasticsearchEngine engine;
    private final Elastic elastic;
    private final Raw raw;
    private final Thread end;

    /** Returns when it answers. */
    public Server(Distribution distribution, Path directory) {
        HubHome home = new HubHome(directory).create();
        engine = new ElasticsearchEngine(distribution, home, Ports.free(), Secrets.of(home));
        engine.stop(); // one that a killed run left behind has other ports
        end = new Thread(engine::stop, "stop");
        Runtime.getRuntime().addShutdownHook(end);
        engine.start();
        engine.awaitReady(LIMIT);
        elastic = new ElasticsearchSettings(engine.url(), USER, engine.password(USER)).connect();
        raw = new Raw(engine.url(), USER, engine.password(USER));
    }

    /** As the hub asks it. */
    public Elastic elastic() {
        return elastic;
    }

    /** As an engineer without the hub asks it. */
    public Raw raw() {
        return raw;
    }

    public ProcessHandle process() {
        return engine.running().orElseThrow();
    }

    @Override
    public void close() {
        raw.close();
        elastic.close();
        engine.stop();
        Runtime.getRuntime().removeShutdownHook(end);
    }
}
