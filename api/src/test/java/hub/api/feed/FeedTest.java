package hub.api.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.audit.Action;
import hub.model.incident.Indicator;
import hub.model.incident.Revision;
import hub.model.marking.Tlp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The resources /api/v1/feed.atom and /api/v1/feed.csv, over HTTP. */
class FeedTest {
    private static final Pattern NEXT = Pattern.compile("<http://[^/]+([^>]+)>; rel=\"next\"");
    private static final Pattern TITLE = Pattern.compile("Filed \\w+");

    @BeforeAll
    static void index() {
        for (int i = 1; i <= 25; i++) {
            ApiServer.ELASTIC.index(revision("FILE-" + i, "Filed F" + i, Tlp.GREEN, i));
        }
        ApiServer.ELASTIC.index(revision("FILE-STRICT", "Filed Strict", Tlp.AMBER_STRICT, 30));
        ApiServer.ELASTIC.index(revision("FILE-RED", "Filed Red", Tlp.RED, 31));
        ApiServer.ELASTIC.index(revision("FILE-GONE", "Filed Gone", Tlp.GREEN, 1));
        ApiServer.ELASTIC.index(Samples.recalled("FILE-GONE", 2));
    }

    private static Revision revision(String externalId, String title, Tlp tlp, long number) {
        return Samples.revision(
                Samples.incident(externalId, title, tlp).toBuilder()
                        .description("=cmd|' /C calc'!A0")
                        .indicators(List.of(Indicator.asSent("domain", "evil.example", null, null, null)))
                        .build(),
                number);
    }

    private static List<String> titles(HttpResponse<byte[]> answer) {
        return TITLE.matcher(new String(answer.body(), UTF_8))
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** All pages, one behind the other. */
    private static List<String> all(String secret, String path) {
        List<String> titles = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            HttpResponse<byte[]> page = ApiServer.get(secret, next);
            assertThat(page.statusCode()).isEqualTo(200);
            titles.addAll(titles(page));
            next = NEXT.matcher(page.headers().firstValue("Link").orElse(""))
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse("");
        }
        return titles;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/feed.atom", "/api/v1/feed.csv"})
    void pagesHaveEachIncidentOnceTheNewestChangeFirst(String path) {
        List<String> once = all("south", path + "?limit=200");

        assertThat(once).contains("Filed F1").doesNotContain("Filed Gone", "Filed Strict", "Filed Red");
        assertThat(once.indexOf("Filed F25")).isBetween(0, once.indexOf("Filed F24"));
        assertThat(all("south", path + "?limit=3")).isEqualTo(once);
        assertThat(all("south", path + "?limit=12")).isEqualTo(once);
    }

    @Test
    void eachCallerHasWhatSheMaySee() {
        assertThat(all("north", "/api/v1/feed.atom?limit=200")).contains("Filed Strict", "Filed Red");
        assertThat(all("north-machine", "/api/v1/feed.csv?limit=200"))
                .contains("Filed Strict")
                .doesNotContain("Filed Red");
    }

    @Test
    void whatIsShownIsInTheAudit() {
        int before = ApiServer.LOG.audited().size();

        ApiServer.get("south", "/api/v1/feed.csv?limit=200");

        String id = revision("FILE-7", "Filed F7", Tlp.GREEN, 7).id().value();
        assertThat(ApiServer.LOG
                        .awaitAudited(before, entry -> entry.objects().contains(id))
                        .action())
                .isEqualTo(Action.READ);
    }

    @Test
    void aCursorIsForItsReaderAndQueryAlone() {
        String next = NEXT.matcher(ApiServer.get("south", "/api/v1/feed.atom?limit=1")
                        .headers()
                        .firstValue("Link")
                        .orElseThrow())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();

        assertThat(ApiServer.get("south", next).statusCode()).isEqualTo(200);
        assertThat(ApiServer.get("north", next).statusCode()).isEqualTo(400);
        assertThat(ApiServer.get("south", next + "&q=flood").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/feed.atom?limit=5", "/api/v1/feed.csv?limit=5"})
    void whatDidNotChangeIsNotSentAgain(String path) {
        String tag = ApiServer.get("south", path).headers().firstValue("ETag").orElseThrow();

        assertThat(ApiServer.send(ApiServer.as("south", path).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(ApiServer.send(ApiServer.as("south", path).header("If-None-Match", "*"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(ApiServer.send(ApiServer.as("south", path).header("If-None-Match", "\"other\""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ApiServer.send(ApiServer.as("north", path).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoTakesGzipGetsIt() throws IOException {
        HttpResponse<byte[]> plain = ApiServer.get("south", "/api/v1/feed.csv");
        HttpResponse<byte[]> small =
                ApiServer.send(ApiServer.as("south", "/api/v1/feed.csv").header("Accept-Encoding", "br, gzip;q=0.5"));

        assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(small.headers().firstValue("ETag")).isEqualTo(plain.headers().firstValue("ETag"));
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(ApiServer.send(ApiServer.as("south", "/api/v1/feed.csv").header("Accept-Encoding", "gzip;q=0.0"))
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void s50FormulasAreDead() {
        assertThat(ApiServer.get("south", "/api/v1/feed.csv").body())
                .asString(UTF_8)
                .contains("'=cmd|")
                .doesNotContain(",=cmd|");
    }

    @Test
    void headIsGetWithoutABody() {
        HttpResponse<byte[]> head =
                ApiServer.send(ApiServer.as("south", "/api/v1/feed.csv").method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(head.body()).isEmpty();
    }
}
