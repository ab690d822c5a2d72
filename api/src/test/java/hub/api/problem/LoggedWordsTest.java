package hub.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import hub.api.testing.ApiServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** No log holds a secret or what was asked for, whatever goes wrong.*/
class LoggedWordsTest {
    private static final String SECRET = "hub_0123456789abcdefSECRET";
    private static final String SUBSCRIBER = "230019876543210";
    private static final List<String> NEVER = List.of(SECRET, "SECRET", SUBSCRIBER, "987654321");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Level level = root.getLevel();

    @BeforeEach
    void listen() {
        root.setLevel(Level.WARN);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        root.setLevel(level);
        ApiServer.ELASTIC.answersWith(200);
        ApiServer.LOG.failsWith(null);
    }

    private String logged() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage() + trace(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
    }

    private static String trace(IThrowableProxy fault) {
        return fault == null ? "" : "\n" + ThrowableProxyUtil.asString(fault);
    }

    private static void lookUp(int status) {
        ApiServer.ELASTIC.answersWith(status);
        String body = "{\"values\":[\"" + SUBSCRIBER + "\"]}";
        assertThat(ApiServer.post("north", "/api/v1/indicators/lookup", "application/json", body)
                        .statusCode())
                .isEqualTo(status == 400 ? 500 : 503);
        assertThat(ApiServer.get("north", "/api/v1/incidents?q=indicator:" + SUBSCRIBER)
                        .statusCode())
                .isEqualTo(status == 400 ? 500 : 503);
    }

    @Test
    void aFaultIsLoggedByItsPlaceAndNotInItsWords() {
        lookUp(400);
        lookUp(503);

        assertThat(logged())
                .contains("fault ", "java.lang.IllegalStateException", "hub.search.engine.Answer.good")
                .contains("a dependency does not answer: hub.search.engine.SearchUnavailable")
                .doesNotContain(NEVER);
    }

    @Test
    void aReportThatCannotBeHandedInIsNotQuoted() {
        ApiServer.LOG.failsWith(new KafkaException("cannot send " + SUBSCRIBER));
        ApiServer.post("north", "/api/v1/reports", "text/plain", "IMSI " + SUBSCRIBER);

        assertThat(logged()).contains("a dependency does not answer").doesNotContain(NEVER);
    }

    @Test
    void whatAStrangerSendsIsNotQuoted() {
        ApiServer.get(SECRET, "/api/v1/me");
        ApiServer.get("north", "/api/v1/incidents?token=" + SECRET);
        ApiServer.get("north", "/api/v1/" + SECRET);
        ApiServer.get("north", "/api/v1/incidents?q=" + "(".repeat(500) + SUBSCRIBER);
        ApiServer.send(ApiServer.as("north", "/api/v1/reports?dryRun=true")
                .header("Content-Type", "a/b;x=" + SECRET)
                .POST(BodyPublishers.ofString("{\"imsi\": " + SUBSCRIBER)));
        ApiServer.raw("GET /" + SECRET + "\u0001 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + SECRET + "\r\n\r\n");
        ApiServer.raw("GET /?" + SECRET + "<> HTTP/1.1\r\nHost: x\r\n" + SECRET + " x: y\r\n\r\n");
        ApiServer.raw("GET /;" + SECRET + " HTTP/1.1\r\nHost: x\r\n\r\n");
        ApiServer.raw("GET / HTTP/1.1\r\nHost: x " + SUBSCRIBER + " y\r\n\r\n");
        ApiServer.raw("GET / HTTP/1.1\r\nHost: " + SUBSCRIBER + "\r\nHost: " + SECRET + "\r\n\r\n");

        assertThat(logged()).doesNotContain(NEVER);
    }
}
