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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real Elasticsearch: one node, started by its own script. */
public final class ElasticsearchEngine implements Engine {

    /** The server writes its pid within this time of its start. */
    private static final Duration LAUNCH = Duration.ofMinutes(1);

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

    /** The launcher ends when the server is up, or when it could not start it. */
    @Override
    public void awaitReady(Duration limit) {
        if (!Await.until(limit, () -> daemon.running().isEmpty())) {
            throw new StartFault("elasticsearch did not start within " + limit.toSeconds() + " s: see " + daemon.log());
        }
        try (HttpProbe probe = new HttpProbe(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s")
                .basic(ElasticsearchUsers.OPERATOR, password(ElasticsearchUsers.OPERATOR))) {
            daemon.awaitReady(limit, this::running, probe::isOk);
        }
    }

    @Override
    public void stop() {
        daemon.stop();
        server().ifPresent(Daemon::end);
    }

    /** The server; before there is one, its launcher. */
    @Override
    public Optional<ProcessHandle> running() {
        return server().or(daemon::running);
    }

    /** Where HTTP answers. */
    public String url() {
        return "http://127.0.0.1:" + ports.elasticsearch();
    }

    /** The password of one of {@link ElasticsearchUsers}. */
    public String password(String user) {
        return users.password(user);
    }

    /** As the server itself says. It deletes the file when it ends in order; one that was left behind is no proof. */
    private Optional<ProcessHandle> server() {
        try {
            String pid = Files.exists(serverPid) ? Files.readString(serverPid).strip() : "";
            if (pid.isEmpty()) {
                return Optional.empty();
            }
            Instant written = Files.getLastModifiedTime(serverPid).toInstant();
            return RunFile.alive(Long.parseLong(pid)).filter(process -> wroteSoonAfterStart(process, written));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + serverPid, e);
        }
    }

    private static boolean wroteSoonAfterStart(ProcessHandle process, Instant written) {
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        Duration age = Duration.between(started, written);
        return age.compareTo(RunFile.TOLERANCE.negated()) > 0 && age.compareTo(LAUNCH) < 0;
    }
}
