package hub.local.e2e;

import static hub.local.e2e.CaseMember.CASES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.local.testing.Terminal;
import hub.model.audit.SigningKey;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Three agencies work on one attack from the first search to the report, over HTTP alone; a fourth must not know of it. */
class InvestigationScriptTest {
    private static final CaseMember NORTH = new CaseMember("cert-north");
    private static final CaseMember SOUTH = new CaseMember("cert-south");
    private static final CaseMember WEST = new CaseMember("cert-west");
    private static final CaseMember OMEGA = new CaseMember("vendor-omega");
    private static final String STRICT = "'marking':{'tlp':'AMBER+STRICT'},";
    private static final String TO_ALL = STRICT + "'audience':['agency:cert-north','agency:cert-west'],";
    private static final String TRACE = "08:10:00 PFCP Session Deletion Request";
    private static final String REPORT = """
            {"externalId": "E2E-CASE", "title": "Session deletion flood", "marking": {"tlp": "AMBER",
             "recipients": ["agency:cert-south", "agency:cert-west"]}, "indicators": [{"type": "ipv4", "value": "192.0.2.211"}]}""";

    private final CaseViews views = new CaseViews(List.of(NORTH, SOUTH, WEST, OMEGA));

    @Test
    void fromASearchToTheReport() throws Exception {
        String incident = found();
        String path = agreed();
        String link = SOUTH.item(
                path, "{" + TO_ALL + "'kind':'incident','incident':'" + incident + "','reason':'it began here'}");
        SOUTH.item(
                path,
                "{" + TO_ALL + "'kind':'comment','text':'see the sender','about':'"
                        + link.substring(link.lastIndexOf('/') + 1) + "'}");
        SOUTH.item(path, "{" + STRICT + "'audience':['agency:cert-north'],'kind':'note','text':'between us two'}");
        views.after("linked-and-a-narrow-note", path);
        asked(path);
        edited(path);
        String trace = evidence(path);
        recalled(incident, path);
        removed(path);
        assertThat(WEST.get(trace + "/file").status()).isEqualTo(404);
        String lessons = "{'text':'filter N4 at the edge'," + STRICT + "'audience':['agency:cert-north']}";
        SOUTH.post(path + "/close", "{'outcome':'the sender is blocked','lessons':" + lessons + "}")
                .ok();
        views.after("closed", path);
        assertThat(NORTH.get(trace + "/file").text()).isEqualTo(TRACE);
        exported(path);

        String digest = Hub.digest();
        Terminal.run("rebuild");
        assertThat(Hub.digest()).isEqualTo(digest);
        views.stillAs("exported", path);
        views.compare();
    }

    /** A file is given once its log says to whom; a fourth agency learns nothing. */
    private String evidence(String path) {
        String item = "{" + TO_ALL + "'kind':'evidence','text':'the trace of it'}";
        String trace = SOUTH.evidence(path, item, "n4.txt", TRACE);
        CaseMember.Said file = WEST.get(trace + "/file");
        assertThat(file.text()).isEqualTo(TRACE);
        assertThat(OMEGA.get(trace + "/file").text())
                .isEqualTo(OMEGA.get(path + "/items/item--none/file").text());
        assertThat(Terminal.run("evidence", "verify")).contains(" 0 missing, 0 changed");
        views.after("evidence-received", path);
        return trace;
    }

    /** Checked by whoever has the file and the open key, and by nobody else's key. */
    private void exported(String path) throws Exception {
        Path file = Files.createTempFile("bundle", ".zip");
        byte[] bundle = SOUTH.bytes(path + "/export", "application/zip");
        Files.write(file, bundle);
        assertThat(Terminal.run("audit", "verify", file.toString()))
                .contains("for cert-south", "1 hashes of evidence")
                .endsWith("whole\n");
        Path other = Files.writeString(
                Files.createTempFile("other", ".pub"), SigningKey.fresh().open());
        assertThat(Terminal.fails("audit", "verify", file.toString(), "--key", other.toString()))
                .contains("BROKEN manifest.json: changed, or not signed with this key");
        bundle[bundle.length / 3] ^= 1;
        Files.write(file, bundle);
        assertThat(Terminal.fails("audit", "verify", file.toString())).contains("BROKEN");
        Files.delete(file);
        Files.delete(other);
        views.after("exported", path);
    }

    private static String found() {
        Hub.publish("cert-north", REPORT);
        Hub.until(() -> Hub.total("cert-south", "indicator:192.0.2.211") == 1);
        JsonNode hits = Hub.search("cert-south", "q=" + Hub.encode("indicator:192.0.2.211"));
        return hits.path("hits").path(0).path("id").asString();
    }

    private String agreed() {
        String path = SOUTH.post(
                        CASES,
                        "{'title':'N4 flood','purpose':'find who floods','tlpCeiling':'AMBER','until':'2029-01-01T00:00:00Z','invite':['cert-north','cert-west']}")
                .ok()
                .location();
        views.after("opened", path);
        NORTH.post(path + "/accept", "{'tlpCeiling':'AMBER+STRICT'}").ok();
        WEST.post(path + "/accept", "{}").ok();
        String weak = "{'marking':{'tlp':'AMBER'},'audience':['agency:cert-north'],'kind':'note','text':'too weak'}";
        assertThat(SOUTH.post(path + "/items", weak).text()).contains("the ceiling of cert-north");
        views.after("accepted", path);
        return path;
    }

    /** One is answered in time, one is not answered at all. */
    private void asked(String path) {
        String one = SOUTH.item(path, request("cert-west", soon(3_600)));
        String other = SOUTH.item(path, request("cert-north", soon(6)));
        WEST.patch(one, "", "{'answer':{'text':'twice, in April'}}").ok();
        Hub.until(() -> SOUTH.get(other).json().path("state").asString().equals("overdue"));
        views.after("one-answered-one-overdue", path);
    }

    private static Instant soon(long seconds) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(seconds);
    }

    private static String request(String to, Instant deadline) {
        return "{" + TO_ALL + "'kind':'request','to':'" + to + "','question':'seen before?','deadline':'" + deadline
                + "'}";
    }

    private void edited(String path) {
        String note = SOUTH.item(path, "{" + TO_ALL + "'kind':'note','title':'What we know','text':'little'}");
        String read = WEST.get(note).etag();
        NORTH.patch(note, NORTH.get(note).etag(), "{'text':'the sender is in AS 64500'}")
                .ok();
        CaseMember.Said refused = WEST.patch(note, read, "{'text':'the sender is a roamer'}");
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.json().path("current").path("text").asString()).contains("64500");
        assertThat(refused.json().path("yours").path("text").asString()).contains("roamer");
        WEST.patch(note, refused.etag(), "{'text':'the sender is in AS 64500, and a roamer'}")
                .ok();
        views.after("edited-by-two", path);
    }

    private void recalled(String incident, String path) {
        Hub.publish("cert-north", "{\"externalId\": \"E2E-CASE\", \"recall\": {\"reason\": \"wrong address\"}}");
        Hub.until(() -> WEST.get("/api/v1/incidents/" + incident).status() == 404);
        views.after("its-incident-recalled", path);
    }

    /** In the middle of its open stream: it is told that, and nothing that comes after. */
    private void removed(String path) throws Exception {
        try (BufferedReader events = new BufferedReader(new InputStreamReader(WEST.events(path), UTF_8))) {
            events.readLine();
            SOUTH.item(path, "{" + TO_ALL + "'kind':'decision','text':'block the sender'}");
            SOUTH.patch(path + "/members/cert-west", "", "{'remove':{'reason':'not affected'}}")
                    .ok();
            SOUTH.item(path, "{" + STRICT + "'audience':['agency:cert-north'],'kind':'note','text':'after that'}");
            List<String> told =
                    events.lines().filter(line -> line.startsWith("data: ")).toList();
            assertThat(told).hasSize(2);
            assertThat(told.getFirst()).contains("block the sender");
            assertThat(told.getLast()).contains("\"standing\":\"former\"");
        }
        assertThat(WEST.get(path + "/events").status()).isEqualTo(403);
        views.after("one-removed", path);
    }
}
