package hub.api.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import org.junit.jupiter.api.Test;

/** What a connection carries, and what of a body. */
class ConnectionsTest {
    private static final String ME = "GET /api/v1/me HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer north\r\n\r\n";

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void aConnectionEndsAfterAHundredRequests() {
        String answers = ApiServer.raw(ME.repeat(120));

        assertThat(count(answers, "HTTP/1.1 200 ")).isEqualTo(100);
        assertThat(count(answers, "\r\nConnection: close")).isEqualTo(1);
    }

    /** Whoever sends it all before she reads sees why it was refused, and her next request is read where it begins. */
    @Test
    void whatNobodyReadOfABodyIsNoRequest() {
        String body = "x".repeat(9_000_000);
        String answers = ApiServer.raw("POST /api/v1/reports HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer north\r\n"
                + "Content-Type: text/csv\r\nContent-Length: " + body.length() + "\r\n\r\n" + body + ME);

        assertThat(answers).startsWith("HTTP/1.1 413").contains("TOO_LARGE", "HTTP/1.1 200 ");
    }

    /** A proxy that asks first is answered before it sends. */
    @Test
    void whoAsksBeforeSendingIsAnswered() {
        String answer = ApiServer.raw("POST /api/v1/reports HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer nobody\r\n"
                + "Content-Type: text/csv\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 401");
    }

    /** Or a report that looks like a form would be read as parameters, which no resource knows. */
    @Test
    void aBodyHasNoParameters() {
        String body = "limit=1&format=csv&dryRun=true";
        String answer = ApiServer.raw(
                "POST /api/v1/reports HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer north\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 202");
        assertThat(new String(ApiServer.LOG.handedIn().getLast().value(), US_ASCII))
                .isEqualTo(body);
    }
}
