package hub.local.engine;

import hub.local.home.Certificates;
import hub.local.home.Distribution;
import hub.local.home.HubHome;
import hub.local.home.OwnerOnly;
import hub.local.home.Ports;
import hub.local.home.PropertiesText;
import hub.local.home.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** A real Kafka: one JVM that is broker and controller. */
public final class KafkaEngine implements Engine {

    /** The name of the super user's password. */
    public static final String ADMIN_SECRET = "kafka.admin";

    /** Settings whose value is the same for every single node. */
    private static final List<String> SINGLE_NODE = List.of(
            "default.replication.factor",
            "min.insync.replicas",
            "offsets.topic.replication.factor",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr",
            "share.coordinator.state.topic.replication.factor",
            "share.coordinator.state.topic.min.isr");

    private static final Duration PROBE = Duration.ofSeconds(2);

    private final Distribution distribution;
    private final HubHome home;
    private final Ports ports;
    private final Secrets secrets;
    private final Certificates certificates;
    private final Daemon daemon;

    public KafkaEngine(Distribution distribution, HubHome home, Ports ports, Secrets secrets) {
        this.distribution = distribution;
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.certificates = new Certificates(home, secrets);
        this.daemon = new Daemon("kafka", home);
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public void start() {
        if (running().isPresent()) {
            return;
        }
        Path config = home.config().resolve("kafka.properties");
        OwnerOnly.write(config, configuration());
        if (!Files.exists(home.data("kafka").resolve("meta.properties"))) {
            format(config);
        }
        daemon.fork(
                List.of(
                        Jvm.java(),
                        "-Xms128m",
                        "-Xmx384m",
                        "-XX:+UseG1GC",
                        "-XX:MaxGCPauseMillis=20",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                        "-cp",
                        distribution.kafka() + "/*",
                        "kafka.Kafka",
                        config.toString()),
                Map.of());
    }

    @Override
    public void awaitReady(Duration limit) {
        try (Admin admin = Admin.create(adminConfig())) {
            daemon.awaitReady(limit, () -> answers(admin));
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

    /** Client settings of the super user: the operator, and nobody else. */
    public Map<String, Object> adminConfig() {
        return adminConfig("127.0.0.1:" + ports.kafkaInternal(), secrets);
    }

    /** The same for a broker elsewhere; {@code address} is that of its internal listener. */
    public static Map<String, Object> adminConfig(String address, Secrets secrets) {
        return Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                address,
                AdminClientConfig.SECURITY_PROTOCOL_CONFIG,
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=admin password="
                        + secrets.get(ADMIN_SECRET) + ";");
    }

    /** Where partners connect. */
    public String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** Where partners connect who have a certificate. */
    public String tlsAddress() {
        return "127.0.0.1:" + ports.kafkaTls();
    }

    private String password() {
        return secrets.get(ADMIN_SECRET);
    }

    private String configuration() {
        try {
            return Files.readString(distribution.config().resolve("kafka/server.properties"))
                    + "\n# Appended by LocalHub\n"
                    + PropertiesText.of(overrides());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> overrides() {
        Map<String, String> values = new HashMap<>();
        String client = "CLIENT://127.0.0.1:" + ports.kafka() + ",MTLS://" + tlsAddress() + ",INTERNAL://127.0.0.1:"
                + ports.kafkaInternal();
        values.put("log.dirs", home.data("kafka").toString());
        values.put("controller.quorum.voters", "1@127.0.0.1:" + ports.kafkaController());
        values.put("listeners", client + ",CONTROLLER://127.0.0.1:" + ports.kafkaController());
        values.put("advertised.listeners", client);
        // After kill -9 the controller waits for the end of the old session before it lets the broker in again.
        values.put("broker.session.timeout.ms", "5000");
        values.put("broker.heartbeat.interval.ms", "1000");
        SINGLE_NODE.forEach(key -> values.put(key, "1"));
        String jaas = "org.apache.kafka.common.security.plain.PlainLoginModule required username=admin password="
                + password() + " user_admin=" + password() + ";";
        values.put("listener.name.mtls.ssl.keystore.type", "PEM");
        values.put("listener.name.mtls.ssl.keystore.location", certificates.broker().toString());
        values.put("listener.name.mtls.ssl.truststore.type", "PEM");
        values.put("listener.name.mtls.ssl.truststore.location", certificates.authority().toString());
        values.put("listener.name.internal.plain.sasl.jaas.config", jaas);
        values.put("listener.name.controller.plain.sasl.jaas.config", jaas);
        return values;
    }

    private void format(Path config) {
        ProcessHandle process = daemon.fork(
                List.of(
                        Jvm.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        distribution.kafka() + "/*",
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        org.apache.kafka.common.Uuid.randomUuid().toString(),
                        "--config",
                        config.toString()),
                Map.of());
        process.onExit().join();
        if (!Files.exists(home.data("kafka").resolve("meta.properties"))) {
            throw new StartFault("kafka could not format " + home.data("kafka") + ": see " + daemon.log());
        }
    }

    static boolean answers(Admin admin) {
        try {
            DescribeClusterOptions options = new DescribeClusterOptions().timeoutMs((int) PROBE.toMillis());
            return !admin.describeCluster(options)
                    .nodes()
                    .get(PROBE.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFault("interrupted");
        }
    }
}
