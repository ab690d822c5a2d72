package hub.api.incident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.audit.Action;
import hub.model.audit.Entry;
import hub.model.incident.Revision;
import hub.model.marking.Tlp;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole result of a search as a stream, over HTTP; the pages behind it are tested where they are read. */
class ExportTest {
    private static final String PATH = "/api/v1/incidents/export";
    private static final Revision GREEN = Samples.revision(Samples.incident("EXP-1", "Green export", Tlp.GREEN), 1);
    private static final Revision SECOND = Samples.revision(Samples.incident("EXP-2", "Second export", Tlp.GREEN), 1);
    private static final Revision STRICT =
            Samples.revision(Samples.incident("EXP-3", "Strict export", Tlp.AMBER_STRICT), 1);

    @BeforeAll
    static void index() {
        List.of(GREEN, SECOND, STRICT).forEach(ApiServer.ELASTIC::index);
        IntStream.range(0, 201)
                .mapToObj(i -> Samples.incident("MANY-" + i, "One of many", Tlp.GREEN))
                .map(incident -> Samples.revision(incident, 1))
                .forEach(ApiServer.ELASTIC::index);
    }

    @Test
    void eachLineIsADocument() {
        HttpResponse<byte[]> answer = ApiServer.get("south", PATH);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        String[] lines = text(answer).split("\n", -1);
        assertThat(lines[lines.length - 1]).isEmpty();
        assertThat(text(answer))
                .contains("\"title\":\"Green export\"", "\"title\":\"Second export\"")
                .doesNotContain("Strict export");
        assertThat(text(ApiServer.get("north", PATH))).contains("Strict export");
    }

    @Test
    void aTableHasOneHead() {
        String table = text(as("text/csv"));

        assertThat(table.lines().filter(line -> line.contains("external_id"))).hasSize(1);
        assertThat(table).contains("Green export", "Second export").doesNotContain("Strict export");
    }

    @Test
    void aBundleHoldsWhatIsSharedOnce() {
        JsonNode bundle = ApiServer.json(as("application/stix+json"));

        List<String> ids = bundle.path("objects").findValuesAsString("id");
        assertThat(bundle.path("id").asString()).startsWith("bundle--");
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(3);
    }

    @Test
    void aWrongQueryIsAnAnswerOfItsOwn() {
        HttpResponse<byte[]> answer = ApiServer.get("south", PATH + "?q=nonsense:1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ApiServer.json(answer).path("code").asString()).isEqualTo("INVALID_QUERY");
    }

    /** A client that checks its transfer must see that something is missing: there is no last chunk. */
    @Test
    void aFaultOnTheWayTearsTheAnswer() {
        String answer = failingAfter(9);

        assertThat(answer).startsWith("HTTP/1.1 200").contains("application/x-ndjson", "One of many");
        assertThat(answer).doesNotEndWith("\r\n0\r\n\r\n");
    }

    @Test
    void aFaultBeforeAnythingIsSentIsAnAnswer() {
        assertThat(failingAfter(1))
                .startsWith("HTTP/1.1 503")
                .contains("UNAVAILABLE")
                .doesNotContain("One of many");
    }

    /** The first request to the index is the page, each that follows reads 20 of its incidents. */
    private static String failingAfter(int requests) {
        ApiServer.ELASTIC.answersAfter(requests, 503);
        try {
            return ApiServer.raw("GET " + PATH + " HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer north\r\n\r\n");
        } finally {
            ApiServer.ELASTIC.answersWith(200);
        }
    }

    @Test
    void aWholeAnswerHasItsLastChunk() {
        String answer = ApiServer.raw(
                "GET " + PATH + " HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nAuthorization: Bearer north\r\n\r\n");

        assertThat(answer).contains("Strict export").endsWith("\r\n0\r\n\r\n");
    }

    @Test
    void eachPageIsInTheAuditBeforeItIsSent() {
        int before = ApiServer.LOG.audited().size();

        String all = text(ApiServer.get("north", PATH + "?q=owner:cert-north"));

        List<Entry> entries = ApiServer.LOG.audited().stream()
                .skip(before)
                .filter(entry -> entry.action() == Action.EXPORT)
                .toList();
        assertThat(entries)
                .hasSizeGreaterThan(1)
                .allSatisfy(entry -> assertThat(entry.details())
                        .containsEntry("q", List.of("owner:cert-north"))
                        .containsEntry("route", List.of("GET " + PATH)));
        assertThat(entries.stream().flatMap(entry -> entry.objects().stream()))
                .doesNotHaveDuplicates()
                .contains(STRICT.id().value())
                .hasSize((int) all.lines().count());
        assertThat(all.lines().filter(line -> line.contains("One of many"))).hasSize(201);
    }

    private static HttpResponse<byte[]> as(String form) {
        return ApiServer.send(ApiServer.as("south", PATH).header("Accept", form).GET());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }
}
