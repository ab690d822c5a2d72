package hub.api.investigation;

import static hub.api.investigation.Cases.code;
import static hub.api.investigation.Cases.done;
import static hub.api.investigation.Cases.get;
import static hub.api.investigation.Cases.joined;
import static hub.api.investigation.Cases.patch;
import static hub.api.investigation.Cases.post;
import static hub.api.testing.Multipart.file;
import static hub.api.testing.Multipart.form;
import static hub.api.testing.Multipart.item;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import hub.api.testing.ApiServer;
import hub.api.testing.Multipart;
import hub.model.investigation.item.Evidence;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Files as evidence: stored before anything is said of them, given only to whoever sees the item, and not without its log. */
class EvidenceTest {
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    private static final String ITEM = "{'marking':{'tlp':'AMBER'},'audience':['agency:cert-south'],'text':'a trace'}";

    private static HttpResponse<byte[]> send(String secret, String path, String body, String... headers) {
        return Multipart.send(secret, path + "/items", body, headers);
    }

    /** The path of a new piece of evidence of the north that the south sees. */
    static String evidence(String path, String content) {
        HttpResponse<byte[]> answer = send("north", path, form(item(ITEM), file("trace.svg", content)));
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return String.join(",", answer.headers().allValues(name));
    }

    static List<String> custody(String item) {
        return get("north", item)
                .path("custody")
                .valueStream()
                .map(each ->
                        each.path("by").asString() + " " + each.path("deed").asString())
                .toList();
    }

    private static List<String> stored() {
        try (var files = Files.list(Path.of(ApiServer.EVIDENCE))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileIsStatedWithItsHash() {
        String path = joined("Stated file");

        JsonNode read = get("south", evidence(path, SVG));

        String hash = Hashing.sha256().hashString(SVG, UTF_8).toString();
        assertThat(read.path("sha256").asString()).isEqualTo(hash);
        assertThat(read.path("size").asInt()).isEqualTo(SVG.length());
        assertThat(read.path("name").asString()).isEqualTo("trace.svg");
        assertThat(read.path("mediaType").asString()).isEqualTo("image/svg+xml");
        assertThat(read.path("text").asString()).isEqualTo("a trace");
        assertThat(stored()).contains(hash);
    }

    /** S52: whatever it is, a browser gets a file to keep. */
    @Test
    void whoFetchesItIsInItsLogFirst() {
        String item = evidence(joined("Fetched"), SVG);

        HttpResponse<byte[]> file = ApiServer.get("south", item + "/file");

        assertThat(new String(file.body(), UTF_8)).isEqualTo(SVG);
        assertThat(header(file, "content-type")).isEqualTo("application/octet-stream");
        assertThat(header(file, "content-disposition")).startsWith("attachment; filename=\"trace.svg\"");
        assertThat(header(file, "content-security-policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(header(file, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(file, "etag"))
                .isEqualTo("\"" + get("north", item).path("sha256").asString() + "\"");
        assertThat(custody(item)).containsExactly("cert-south received");
        ApiServer.get("south", item + "/file");
        ApiServer.get("south-machine", item + "/file");
        ApiServer.get("north", item + "/file");
        assertThat(custody(item)).containsExactly("cert-south received", "cert-south received", "cert-north received");
    }

    @Test
    void aPieceOfItIsEnough() {
        String item = evidence(joined("Pieces"), SVG);

        HttpResponse<byte[]> piece = ApiServer.send(ApiServer.as("south", item + "/file")
                .header("Range", "bytes=1-3")
                .GET());
        HttpResponse<byte[]> behind = ApiServer.send(ApiServer.as("south", item + "/file")
                .header("Range", "bytes=5000-")
                .GET());

        assertThat(piece.statusCode()).isEqualTo(206);
        assertThat(new String(piece.body(), UTF_8)).isEqualTo("svg");
        assertThat(behind.statusCode()).isEqualTo(416);
        assertThat(header(behind, "content-range")).isEqualTo("bytes */" + SVG.length());
        assertThat(ApiServer.json(behind).path("code").asString()).isEqualTo("RANGE_NOT_SATISFIABLE");
        assertThat(ApiServer.json(behind).path("detail").asString())
                .isEqualTo("Range: bytes=5000- (expected bytes within 0-" + (SVG.length() - 1) + ")");
        assertThat(custody(item)).containsExactly("cert-south received");
    }

    /** RFC 9110 13.1.5 and 14.2. */
    @ParameterizedTest
    @CsvSource({"bytes=1-3, \"another\"", "items=1-3, ", "lines=1-3, "})
    void aPieceOfAnotherFileOrOfAnotherUnitIsTheWhole(String range, @Nullable String same) {
        var request =
                ApiServer.as("south", evidence(joined("Whole"), SVG) + "/file").header("Range", range);

        HttpResponse<byte[]> whole = ApiServer.send((same == null ? request : request.header("If-Range", same)).GET());

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(new String(whole.body(), UTF_8)).isEqualTo(SVG);
        assertThat(header(whole, "content-length")).isEqualTo(Integer.toString(SVG.length()));
    }

    @Test
    void whoGetsNoByteIsNotInItsLog() {
        String item = evidence(joined("Asked about"), SVG);
        String hash = get("north", item).path("sha256").asString();

        HttpResponse<byte[]> head =
                ApiServer.send(ApiServer.as("south", item + "/file").method("HEAD", BodyPublishers.noBody()));
        HttpResponse<byte[]> known = ApiServer.send(ApiServer.as("south", item + "/file")
                .header("If-None-Match", "\"" + hash + "\"")
                .GET());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "content-length")).isEqualTo(Integer.toString(SVG.length()));
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(custody(item)).isEmpty();
    }

    @Test
    void whatIsTakenAwayIs404AndLeavesNoDeed() {
        String path = joined("Taken file");
        String narrowed = evidence(path, "narrowed");
        String withdrawn = evidence(path, "withdrawn");
        String kept = evidence(path, "kept");
        done(patch("north", narrowed, 1, "{'audience':[]}"));
        done(patch("north", withdrawn, 1, "{'withdraw':{'reason':'wrong'}}"));
        done(post("south", path + "/leave", "{}"));

        String absent = text(ApiServer.get("south", path + "/items/item--none/file"));
        assertThat(absent).contains("NOT_FOUND");
        for (String item : List.of(narrowed, withdrawn, kept)) {
            assertThat(text(ApiServer.get("south", item + "/file"))).isEqualTo(absent);
            assertThat(text(ApiServer.get("east", item + "/file"))).isEqualTo(absent);
        }
        assertThat(get("south", kept).path("name").asString()).isEqualTo("trace.svg");
        assertThat(custody(kept)).isEmpty();
        assertThat(ApiServer.get("north", Cases.note("north", path, "no file") + "/file")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return answer.statusCode() + new String(answer.body(), UTF_8);
    }

    /** Its log goes on when nothing else does. */
    @Test
    void itIsFetchedAfterTheEndToo() {
        String path = joined("Closed file");
        String item = evidence(path, "of a closed case");
        done(post("north", path + "/close", "{'outcome':'done'}"));

        assertThat(ApiServer.get("south", item + "/file").statusCode()).isEqualTo(200);
        assertThat(custody(item)).containsExactly("cert-south received");
        assertThat(code(send("north", path, form(item(ITEM), file("late.svg", "too late")))))
                .isEqualTo("CONFLICT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "item-file-end | {'marking':{'tlp':'AMBER'},'audience':[],'sha256':'00'} | a.svg | x | INVALID_VALUE",
                "item-file-end | {'marking':{'tlp':'CLEAR'},'audience':[]} | a.svg | x | INVALID_VALUE",
                "item-file-end | {'marking':{'tlp':'AMBER'},'audience':['agency:cert-east']} | a.svg | x | INVALID_VALUE",
                "item-file-end | {'audience':[]} | a.svg | x | MISSING_FIELD",
                "item-file-end | {'kind':'note','marking':{'tlp':'AMBER'},'audience':[]} | a.svg | x | INVALID_VALUE",
                "item-file-end | {'size':1,'marking':{'tlp':'AMBER'},'audience':[]} | a.svg | x | UNKNOWN_FIELD",
                "item-file-end | {'marking':{'tlp':'AMBER'},'audience':[]} | a.svg | '' | EMPTY",
                "item-file-end | {'marking':{'tlp':'AMBER'},'audience':[]} | .. | x | MISSING_FIELD",
                "item-file-end | {'marking' | a.svg | x | MALFORMED",
                "item-end | {'marking':{'tlp':'AMBER'},'audience':[]} | a.svg | x | MISSING_FIELD",
                "file-end | {} | a.svg | x | MISSING_FIELD",
                "file-file-item-end | {'marking':{'tlp':'AMBER'},'audience':[]} | a.svg | x | INVALID_VALUE",
                "item-file | {'marking':{'tlp':'AMBER'},'audience':[]} | a.svg | x | MALFORMED",
                "nothing | {} | a.svg | x | MISSING_FIELD"
            })
    void nothingStaysOfWhatIsRefused(String parts, String json, String name, String content, String expected) {
        String path = joined("Refused");
        List<String> before = stored();
        String body = List.of(parts.split("-")).stream()
                .map(part -> switch (part) {
                    case "item" -> item(json);
                    case "file" -> file(name, content);
                    case "end" -> "--cut--\r\n";
                    default -> "no form at all";
                })
                .collect(Collectors.joining());

        HttpResponse<byte[]> answer = send("north", path, body);

        assertThat(code(answer)).as(new String(answer.body(), UTF_8)).isEqualTo(expected);
        assertThat(stored()).isEqualTo(before);
        assertThat(get("north", path + "/items").path("items")).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        String path = joined("Large");
        List<String> before = stored();

        HttpResponse<byte[]> large =
                send("north", path, form(item(ITEM), file("large", "x".repeat((int) Evidence.MAX_BYTES + 1))));
        String announced = ApiServer.raw("POST " + path
                + "/items HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer north\r\n"
                + "Content-Type: multipart/form-data; boundary=cut\r\nContent-Length: 100000000\r\n\r\n" + item(ITEM));

        assertThat(code(large)).isEqualTo("TOO_LARGE");
        assertThat(announced).contains("413", "TOO_LARGE");
        assertThat(stored()).isEqualTo(before);
    }

    /** The client is gone in the middle. */
    @Test
    void aCutUploadLeavesNothing() {
        String path = joined("Cut");
        List<String> before = stored();
        String half = item(ITEM) + file("cut", "half of i");

        String answer = ApiServer.raw("POST " + path + "/items HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer north\r\n"
                + "Content-Type: multipart/form-data; boundary=cut\r\nContent-Length: " + (half.length() + 1000)
                + "\r\n\r\n" + half);

        assertThat(answer).contains("MALFORMED");
        assertThat(stored()).isEqualTo(before);
        assertThat(get("north", path + "/items").path("items")).isEmpty();
    }

    @Test
    void namesAreSentSafely() {
        String path = joined("Named");
        String name = "C:\\tmp\\Zpráva – příloha; a.svg";

        HttpResponse<byte[]> made = send("north", path, form(file(name, "named"), item(ITEM)));
        String item = made.headers().firstValue("Location").orElseThrow();
        String given = ApiServer.get("north", item + "/file")
                .headers()
                .firstValue("content-disposition")
                .orElseThrow();

        assertThat(get("north", item).path("name").asString()).isEqualTo("Zpráva – příloha; a.svg");
        assertThat(given).contains("filename*=UTF-8''Zpr%C3%A1va%20%E2%80%93%20p%C5%99%C3%ADloha%3B%20a.svg");
        assertThat(given.getBytes(ISO_8859_1)).doesNotContain((byte) '\r', (byte) '\n');
        assertThat(code(send("north", path, form(item(ITEM), file("a\u202Egvs.exe", "turned round")))))
                .isEqualTo("INVALID_VALUE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\\\"b<c>.svg | a\"b<c>.svg",
                "a%22b<c>.svg | a\"b<c>.svg",
                "a&b,c;d=e.svg | a&b,c;d=e.svg",
                "100%25 <sure>.svg | 100%25 <sure>.svg"
            })
    void namesComeBackAsTheyWereSent(String sent, String name) {
        String path = joined("Odd names");

        HttpResponse<byte[]> made = send("north", path, form(item(ITEM), file(sent, "odd " + sent)));

        assertThat(made.statusCode()).as(new String(made.body(), UTF_8)).isEqualTo(201);
        String item = made.headers().firstValue("Location").orElseThrow();
        assertThat(get("north", item).path("name").asString()).isEqualTo(name);
        assertThat(header(ApiServer.get("north", item + "/file"), "content-disposition"))
                .startsWith("attachment; filename=\"" + name.replace("\"", "\\\"") + "\"; filename*=UTF-8''");
    }

    /** S57. */
    @Test
    void theSameUploadAgainIsTheSameItem() {
        String path = joined("Again");
        String body = form(item(ITEM), file("again", "twice"));

        String first = text(send("north", path, body, "Idempotency-Key", "file-once"));
        String again = text(send("north", path, body, "Idempotency-Key", "file-once"));
        HttpResponse<byte[]> other =
                send("north", path, form(item(ITEM), file("again", "other")), "Idempotency-Key", "file-once");

        assertThat(again).isEqualTo(first).startsWith("201");
        assertThat(code(other)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(get("north", path + "/items").path("items").size()).isEqualTo(1);
    }

    @Test
    void whoMayNotStateItStoresNothing() {
        String path = joined("Rights");
        List<String> before = stored();

        assertThat(send("east", path, form(item(ITEM), file("a", "of a stranger")))
                        .statusCode())
                .isEqualTo(404);
        done(send("north", path, form(item(ITEM), file("a", "of a member"))));
        done(Cases.send("north", "PATCH", path + "/members/cert-south", Map.of(), "{'role':'observer'}"));
        assertThat(code(send("south", path, form(item(ITEM), file("a", "of an observer")))))
                .isEqualTo("FORBIDDEN");
        assertThat(stored()).hasSize(before.size() + 1);
    }
}
