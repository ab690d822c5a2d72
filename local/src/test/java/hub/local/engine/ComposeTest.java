package hub.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import hub.journal.provision.Credentials;
import hub.local.home.Distribution;
import hub.local.home.HubHome;
import hub.local.home.Ports;
import hub.local.home.Secrets;
import hub.local.lifecycle.PartnerFiles;
import hub.local.lifecycle.Provisioning;
import hub.local.testing.Partner;
import hub.local.testing.Search;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * There is no Docker here. So the real servers are started with what docker-compose.yml gives them: its environment, read
 * by the images' own rules (Kafka's image by the very class that it runs), and the files that it mounts. Only host names,
 * ports and paths are others.
 */
class ComposeTest {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String ES_CONFIG = "/usr/share/elasticsearch/config";

    private final Distribution distribution = Distribution.find();
    private final HubHome home = new HubHome(distribution.root().resolve("local/target/test-compose"));
    private final Ports ports = Ports.free();
    private final int hubListener = Ports.free().kafka();
    private final Daemon kafka = new Daemon("compose-kafka", home);
    private final Daemon launcher = new Daemon("elasticsearch", home);
    private final Secrets secrets;
    private final ElasticsearchEngine elasticsearch;
    private final ComposeFile compose;

    ComposeTest() throws IOException {
        kafka.stop();
        new ElasticsearchEngine(distribution, home, ports, Secrets.of(home)).stop();
        home.wipe();
        secrets = Secrets.of(home.create());
        elasticsearch = new ElasticsearchEngine(distribution, home, ports, secrets);
        compose = ComposeFile.read(
                distribution.root(), Map.of("HUB_KAFKA_ADMIN_PASSWORD", secrets.get(KafkaEngine.ADMIN_SECRET)));
    }

    @AfterEach
    void stop() {
        kafka.stop();
        elasticsearch.stop();
    }

    @Test
    void kafkaAnswersWithAuthenticationOn() throws Throwable {
        startKafka(compose);
        var config = KafkaEngine.adminConfig("127.0.0.1:" + ports.kafkaInternal(), secrets);
        try (Admin admin = Admin.create(config)) {
            kafka.awaitReady(LIMIT, () -> KafkaEngine.answers(admin));
            Provisioning provisioning = new Provisioning(
                    admin, secrets, new PartnerFiles(home.credentials(), "127.0.0.1:" + ports.kafka(), null));
            provisioning.hub();
            Partner partner = new Partner(provisioning.agency("composed", List.of("community")));

            assertThat(partner.sendText("in.composed", "a report").offset()).isZero();
            assertThat(hubUser("hub-ingest").read("in.composed", 1)).containsExactly("a report");
            assertThatThrownBy(() -> new Partner(new Credentials("127.0.0.1:" + ports.kafka(), "composed", "wrong"))
                            .sendText("in.composed", "forged"))
                    .isInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void kafkaDoesNotStartWithoutAPassword() throws Exception {
        startKafka(ComposeFile.read(distribution.root(), Map.of()));

        assertThatThrownBy(() -> kafka.awaitReady(LIMIT, () -> false)).isInstanceOf(StartFault.class);
        assertThat(Files.readString(kafka.log())).contains("JAAS");
    }

    private Partner hubUser(String name) {
        return new Partner(new Credentials("127.0.0.1:" + hubListener, name, secrets.get("kafka." + name)));
    }

    private void startKafka(ComposeFile file) throws IOException {
        Path mounted = Files.createDirectories(home.tmp("mounted"));
        Path defaults = Files.createDirectories(home.tmp("defaults"));
        Path effective = Files.createDirectories(home.tmp("final"));
        for (String name : new String[] {"server.properties", "log4j2.yaml", "tools-log4j2.yaml"}) {
            Files.writeString(defaults.resolve(name), "");
        }
        file.mounts("kafka")
                .forEach(mount ->
                        copy(mount.source(), mounted.resolve(mount.target().getFileName())));
        Map<String, String> environment = new HashMap<>();
        file.environment("kafka").forEach((key, value) -> environment.put(key, local(value)));
        environment.put("KAFKA_LOG_DIRS", home.data("kafka").toString());
        // As the image does, in two steps: the wrapper writes the configuration and formats, then the broker starts.
        String java = Jvm.java() + " -cp '" + distribution.kafka() + "/*' ";
        String setup = java + "kafka.docker.KafkaDockerWrapper setup -D %s -M %s -F %s";
        String start = "exec " + java + "$KAFKA_HEAP_OPTS kafka.Kafka " + effective.resolve("server.properties");
        String script = setup.formatted(defaults, mounted, effective) + " && " + start;
        kafka.fork(List.of("bash", "-c", script), environment);
    }

    /** Host names and ports of the containers as addresses of this test. */
    private String local(String value) {
        return value.replaceAll("(kafka|localhost|0\\.0\\.0\\.0):", "127.0.0.1:")
                .replace(":9092", ":" + ports.kafka())
                .replace(":9093", ":" + ports.kafkaController())
                .replace(":9094", ":" + ports.kafkaInternal())
                .replace(":9095", ":" + hubListener);
    }

    @Test
    void elasticsearchAnswersWithAuthenticationOn() throws Exception {
        startElasticsearch();
        elasticsearch.awaitReady(LIMIT);

        assertThat(Search.as(elasticsearch, "hub-ingest").status("PUT", "/hub-composed", "{}"))
                .isEqualTo(200);
        assertThat(Search.as(elasticsearch, "hub-api").status("DELETE", "/hub-composed", ""))
                .isEqualTo(403);
        assertThat(new Search(elasticsearch.url(), "", "").status("GET", "/_cluster/health", ""))
                .isEqualTo(401);
    }

    private void startElasticsearch() throws IOException {
        Path config = home.config().resolve("elasticsearch");
        new ElasticsearchUsers(secrets).writeTo(Files.createDirectories(config));
        Path conf = Files.createDirectories(home.tmp("es-config"));
        for (String file : new String[] {"jvm.options", "log4j2.properties"}) {
            copy(distribution.elasticsearch().resolve("config").resolve(file), conf.resolve(file));
        }
        compose.mounts("elasticsearch").forEach(mount -> {
            Path source = mount.source().startsWith(distribution.root().resolve(".hub"))
                    ? config.resolve(mount.source().getFileName())
                    : mount.source();
            copy(
                    source,
                    conf.resolve(Path.of(ES_CONFIG).relativize(mount.target()).toString()));
        });
        Map<String, String> environment = compose.environment("elasticsearch");
        environment.put("path.repo", home.data("snapshots").toString());
        Path data = Files.createDirectories(home.data("elasticsearch"));
        List<String> command = new ArrayList<>(List.of(
                "bash",
                distribution.elasticsearch().resolve("bin/elasticsearch").toString(),
                "-d",
                "-p",
                data.resolve("server.pid").toString(),
                "-Epath.data=" + data,
                "-Epath.logs=" + Files.createDirectories(home.logs().resolve("elasticsearch")),
                "-Ehttp.port=" + ports.elasticsearch(),
                "-Etransport.port=" + ports.elasticsearchTransport()));
        // The image turns every variable with a dot in its name into a setting.
        environment.entrySet().stream()
                .filter(entry -> entry.getKey().contains("."))
                .forEach(entry -> command.add("-E" + entry.getKey() + "=" + entry.getValue()));
        environment.keySet().removeIf(key -> key.contains("."));
        environment.put("ES_JAVA_HOME", Jvm.home().toString());
        environment.put("ES_PATH_CONF", conf.toString());
        Unprivileged way = Unprivileged.detect();
        way.own(home.dir(), List.of(data, conf, home.logs().resolve("elasticsearch")));
        launcher.fork(way.wrap(command), environment);
    }

    @Test
    void theImagesAreOfTheVersionsThatAreTested() {
        assertThat(compose.image("kafka")).isEqualTo("apache/kafka:" + distribution.kafkaVersion());
        assertThat(compose.image("elasticsearch")).isEqualTo("elasticsearch:" + distribution.elasticsearchVersion());
    }

    @Test
    void whatIsMountedExists() {
        assertThat(compose.services().keySet().stream()
                        .flatMap(compose::mounts)
                        .map(ComposeFile.Mount::source)
                        .filter(source -> !source.startsWith(distribution.root().resolve(".hub"))))
                .isNotEmpty()
                .allMatch(Files::exists);
    }

    @Test
    void dockerComposeAcceptsTheFile() throws Exception {
        assumeThat(Path.of("/usr/bin/docker-compose")).exists();
        Process process = new ProcessBuilder("/usr/bin/docker-compose", "config", "-q")
                .directory(distribution.root().toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
