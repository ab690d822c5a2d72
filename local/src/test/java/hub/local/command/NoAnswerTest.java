package hub.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.client.ClientFault;
import hub.local.home.Distribution;
import hub.local.home.HubHome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The user is told within seconds, in one line, what does not answer and where. */
class NoAnswerTest {
    private static final String WHAT_TO_DO = ": ./hub status says what runs, ./hub up starts a hub here";

    @TempDir
    Path dir;

    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String closed = "";
    private String address = "";

    /** Nobody listens there any more. */
    @BeforeEach
    void leave() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = "127.0.0.1:" + socket.getLocalPort();
        }
        address = closed;
        configure();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(stderr);
    }

    private void configure() throws IOException {
        Files.writeString(dir.resolve("cert-north.token"), "secret");
        Files.writeString(
                dir.resolve("cert-north.properties"),
                "bootstrap.servers=" + address + "\ndefault.api.timeout.ms=2500\n");
        Files.writeString(
                dir.resolve("hub.properties"),
                String.join(
                        "\n",
                        "hub.credentials=" + dir,
                        "hub.api.url=http://" + address,
                        "hub.kafka.bootstrap-servers=" + address,
                        "hub.kafka.properties.default.api.timeout.ms=2500",
                        "hub.elasticsearch.url=http://" + closed,
                        "hub.elasticsearch.username=x",
                        "hub.elasticsearch.password=x",
                        "hub.pseudonyms.keyring=" + dir,
                        "hub.evidence.folder=" + dir,
                        ""));
    }

    private ClientFault run(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        Command command = Command.ALL.stream()
                .filter(each -> each.name().equals(words.getFirst()))
                .findFirst()
                .orElseThrow();
        words.addAll(List.of("--config", dir.resolve("hub.properties").toString()));
        Context context = new Context(Distribution.find(), new HubHome(dir), System.out);
        try {
            throw new AssertionError("exit " + command.run(context, words.subList(1, words.size())));
        } catch (ClientFault e) {
            return e;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tail --as cert-north",
                "publish --as cert-north hub.properties",
                "collect --as cert-north folder .",
                "reconcile --as cert-north",
                "agency list",
                "rebuild",
                "evidence verify",
                "status",
            })
    void ofKafka(String line) {
        ClientFault fault = run(line);

        assertThat(fault)
                .hasMessage("Kafka at " + address + " does not answer (nothing takes a connection there)" + WHAT_TO_DO);
        assertThat(fault.exitCode()).isEqualTo(3);
    }

    /** It takes the connection, and says nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tail --as cert-north",
                "publish --as cert-north hub.properties",
                "reconcile --as cert-north",
                "agency list",
                "status",
            })
    void ofAKafkaThatHangs(String line) throws IOException {
        try (ServerSocket broker = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            address = "127.0.0.1:" + broker.getLocalPort();
            configure();
            ClientFault fault = run(line);

            assertThat(fault)
                    .hasMessage("Kafka at " + address + " does not answer (waited for up to 2.5 s)" + WHAT_TO_DO);
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("hub: waiting for Kafka at " + address + "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search --as cert-north x",
                "get --as cert-north incident--1",
                "lookup --as cert-north x",
                "related --as cert-north incident--1",
            })
    void ofTheApi(String line) {
        ClientFault fault = run(line);

        assertThat(fault)
                .hasMessage("the hub at http://" + address + " does not answer (nothing takes a connection there)"
                        + WHAT_TO_DO);
        assertThat(fault.exitCode()).isEqualTo(3);
    }

    @Test
    void whatCannotBeComparedIsNotDifferent() {
        assertThat(new ReconcileCommand().trouble(1)).isEqualTo(2);
        assertThat(new ReconcileCommand().trouble(ClientFault.NO_ANSWER)).isEqualTo(2);
        assertThat(new TailCommand().trouble(ClientFault.NO_ANSWER)).isEqualTo(3);
    }
}
