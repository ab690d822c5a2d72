package hub.api.investigation;

import static hub.api.investigation.Cases.done;
import static hub.api.investigation.Cases.item;
import static hub.api.investigation.Cases.note;
import static hub.api.investigation.Cases.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The documents of an investigation: whole for who sees all of it, and without a trace of the rest for others. */
class CaseExportTest {
    private static HttpResponse<byte[]> export(String secret, String path, String accept) {
        return ApiServer.send(
                ApiServer.as(secret, path + "/export").header("Accept", accept).GET());
    }

    private static String worked() {
        String path = Cases.joined("Exported # <b>case</b>");
        String shared = note("north", path, "shared [link](http://198.51.100.7/)", "cert-south");
        String own = note("north", path, "own", new String[0]);
        String claim =
                "{'kind':'hypothesis','text':'an insider','confidence':40,'supporting':['%s'],'marking':{'tlp':'AMBER'},'audience':[]}"
                        .formatted(own.substring(own.lastIndexOf('/') + 1));
        item("north", path, claim);
        done(post("north", path + "/close", "{'outcome':'blocked'}"));
        assertThat(shared).isNotEmpty();
        return path;
    }

    @Test
    void theReportHasWhatTheReaderSeesAndIsInert() {
        String path = worked();

        String north = new String(export("north", path, "text/markdown").body(), UTF_8);
        String south = new String(export("south", path, "text/markdown").body(), UTF_8);
        assertThat(north).contains("blocked", "shared", "own", "an insider", "| confidence | 40 |");
        assertThat(south).contains("blocked", "shared").doesNotContain("own\n", "insider", "confidence");
        assertThat(north + south).doesNotContain("<b>", "](http", "198.51.100.7");
    }

    /** S52. */
    @Test
    void thePageRunsNothingAndHasNoMore() {
        String path = worked();

        HttpResponse<byte[]> answer = export("south", path, "text/html, */*;q=0.1");
        String page = new String(answer.body(), UTF_8);

        assertThat(answer.headers().firstValue("content-type")).contains("text/html;charset=utf-8");
        assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .endsWith("sandbox")
                .doesNotContain("unsafe", "script-src");
        assertThat(page)
                .contains("Exported # &lt;b&gt;case&lt;/b&gt;", "shared [link]", "blocked")
                .doesNotContain("insider", "<b>", "<script", "href");
    }

    @Test
    void theBundleRefersOnlyToWhatIsInIt() {
        String path = worked();

        for (String secret : List.of("north", "south")) {
            JsonNode bundle = ApiServer.json(export(secret, path, "application/stix+json"));
            List<String> ids = bundle.path("objects").findValuesAsString("id");
            List<String> refs = new ArrayList<>();
            bundle.path("objects").forEach(object -> {
                object.path("object_refs").forEach(ref -> refs.add(ref.asString()));
                object.path("object_marking_refs").forEach(ref -> refs.add(ref.asString()));
                if (object.has("created_by_ref")
                        && !object.path("type").asString().equals("marking-definition")) {
                    refs.add(object.path("created_by_ref").asString());
                }
            });
            assertThat(ids).containsAll(refs);
            long notes = bundle.path("objects")
                    .valueStream()
                    .filter(object -> object.path("type").asString().equals("note"))
                    .count();
            assertThat(notes).isEqualTo(secret.equals("north") ? 3 : 1);
        }
        assertThat(export("south", path, "image/png").statusCode()).isEqualTo(406);
        assertThat(export("east", path, "text/markdown").statusCode()).isEqualTo(404);
    }
}
