package hub.local.engine;

import hub.local.home.Distribution;
import hub.local.home.HubHome;
import hub.local.home.Ports;
import hub.local.home.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real Elasticsearch: one node, started by its own script. */
public final class ElasticsearchEngine implements Engine {

    private final Distribution distribution;
    private final HubHome home;
    private final Ports ports;
    private final Daemon daemon;
    private final Path serverPid;
    private final ElasticsearchUsers users;

    public ElasticsearchEngine(Distribution distribution, HubHome home, Ports ports, Secrets secrets) {
        this.distribution = distribution;
        this.home = home;
        this.ports = ports;
        this.daemon = new Daemon("elasticsearch", home);
        this.serverPid = home.data("elasticsearch").resolve("server.pid");
        this.users = new ElasticsearchUsers(secrets);
    }

    @Override
    public String name() {
        return "elasticsearch";
    }

    @Override
    public void start() {
        if (running().isPresent()) {
            return;
        }
        Path config = home.config().resolve("elasticsearch");
        Path data = home.data("elasticsearch");
        Path logs = home.logs().resolve("elasticsearch");
        Path tmp = home.tmp("elasticsearch");
        try {
            for (Path dir : List.of(data, logs, tmp, home.data("snapshots"))) {
                Files.createDirectories(dir);
            }
            Files.deleteIfExists(serverPid);
            new ElasticsearchConfig(distribution).writeTo(config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        users.writeTo(config);
        Unprivileged way = Unprivileged.detect();
        way.own(home.dir(), List.of(data, logs, tmp, home.data("snapshots"), config));
        daemon.fork(
                way.wrap(command(data, logs)),
                Map.of(
                        "ES_JAVA_HOME", Jvm.home().toString(),
                        "ES_PATH_CONF", config.toString(),
                        "ES_TMPDIR", tmp.toString()));
    }

    private List<String> command(Path data, Path logs) {
        return List.of(
                "bash",
                distribution.elasticsearch().resolve("bin/elasticsearch").toString(),
                "-d",
                "-p",
                serverPid.toString(),
                "-Epath.data=" + data,
                "-Epath.logs=" + logs,
                "-Epath.repo=" + home.data("snapshots"),
                "-Ehttp.port=" + ports.elasticsearch(),
                "-Etransport.port=" + ports.elasticsearchTransport());
    }

    /** The launcher ends when the server is up; the process to remember is the one that it leaves behind. */
    @Override
    public void awaitReady(Duration limit) {
        Optional<ProcessHandle> launcher = running().filter(process -> !isServer(process));
        if (launcher.isPresent()) {
            boolean ended = Await.until(limit, () -> !launcher.get().isAlive());
            if (!ended) {
                throw new StartFault("elasticsearch did not start within " + limit.toSeconds() + " s: see " + log());
            }
            server().ifPresent(daemon::adopt);
        }
        try (HttpProbe probe = new HttpProbe(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s")
                .basic(ElasticsearchUsers.OPERATOR, password(ElasticsearchUsers.OPERATOR))) {
            daemon.awaitReady(limit, probe::isOk);
        }
    }

    @Override
    public void stop() {
        Optional<ProcessHandle> unattended =
                running().filter(process -> !isServer(process)).flatMap(launcher -> server());
        daemon.stop();
        unattended.ifPresent(server -> {
            daemon.adopt(server);
            daemon.stop();
        });
    }

    @Override
    public Optional<ProcessHandle> running() {
        return daemon.running();
    }

    /** Where HTTP answers. */
    public String url() {
        return "http://127.0.0.1:" + ports.elasticsearch();
    }

    /** The password of one of {@link ElasticsearchUsers}. */
    public String password(String user) {
        return users.password(user);
    }

    private Path log() {
        return home.logs().resolve("elasticsearch/hub.log");
    }

    private boolean isServer(ProcessHandle process) {
        return server().map(ProcessHandle::pid).equals(Optional.of(process.pid()));
    }

    /** As the server itself says. It deletes the file when it ends in order; {@link #start} deletes one that was left. */
    private Optional<ProcessHandle> server() {
        try {
            String pid = Files.exists(serverPid) ? Files.readString(serverPid).strip() : "";
            return pid.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + serverPid, e);
        }
    }
}
