package hub.api.attachment;

import static hub.api.testing.Multipart.file;
import static hub.api.testing.Multipart.form;
import static hub.api.testing.Multipart.item;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import hub.api.testing.ApiServer;
import hub.api.testing.Multipart;
import hub.api.testing.Samples;
import hub.journal.record.JournalJson;
import hub.model.attachment.Attachment;
import hub.model.attachment.AttachmentId;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.investigation.item.Evidence;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The files of an incident: attached by its owner, given to whoever sees both, and not without the log. */
class AttachmentsTest {
    private static String incident(String externalId, Tlp tlp) {
        Revision revision = Samples.revision(Samples.incident(externalId, "With files", tlp), 1);
        ApiServer.ELASTIC.index(revision);
        return "/api/v1/incidents/" + revision.id() + "/attachments";
    }

    private static HttpResponse<byte[]> attach(String path, String said, String content, String... headers) {
        return Multipart.send("north", path, form(item(said), file("trace.svg", content)), headers);
    }

    /** The address of a new file. */
    private static String attached(String path, String said, String content) {
        HttpResponse<byte[]> answer = attach(path, said, content);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<byte[]> withdraw(String secret, String file, String body) {
        return ApiServer.send(ApiServer.as(secret, file)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private static List<JsonNode> listed(String secret, String path) {
        return ApiServer.json(ApiServer.get(secret, path))
                .path("attachments")
                .valueStream()
                .toList();
    }

    private static List<String> custody(String path) {
        return listed("north", path).getFirst().path("custody").findValuesAsString("agency");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return answer.statusCode() + new String(answer.body(), UTF_8);
    }

    private static String code(HttpResponse<byte[]> answer) {
        return ApiServer.json(answer).path("code").asString();
    }

    @Test
    void whoSeesTheIncidentIsGivenItsFile() {
        String path = incident("FILE-1", Tlp.GREEN);
        String file = attached(path, "{'text':'from the mirror port'}", "a trace");

        JsonNode told = listed("south", path).getFirst();
        HttpResponse<byte[]> given = ApiServer.get("south", file);

        assertThat(told.path("name").asString()).isEqualTo("trace.svg");
        assertThat(told.path("text").asString()).isEqualTo("from the mirror port");
        assertThat(told.path("marking").path("tlp").asString()).isEqualTo("GREEN");
        assertThat(told.path("sha256").asString())
                .isEqualTo(Hashing.sha256().hashString("a trace", UTF_8).toString());
        assertThat(file).endsWith(told.path("id").asString());
        assertThat(text(given)).isEqualTo("200a trace");
        assertThat(given.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment; filename=\"trace.svg\"");
        assertThat(given.headers().firstValue("content-type")).contains("application/octet-stream");
    }

    @Test
    void theOwnerSeesWhoHadIt() {
        String path = incident("FILE-2", Tlp.GREEN);
        String file = attached(path, "{}", "who had it");

        ApiServer.send(ApiServer.as("south", file).method("HEAD", BodyPublishers.noBody()));
        assertThat(listed("north", path).getFirst().path("custody")).isEmpty();
        ApiServer.get("south", file);
        ApiServer.get("south", file);
        ApiServer.get("south-machine", file);

        assertThat(custody(path)).containsExactly("cert-south", "cert-south");
        assertThat(listed("south", path).getFirst().path("custody")).isEmpty();
    }

    @Test
    void aNarrowerFileIsForFewerEyes() {
        String path = incident("FILE-3", Tlp.GREEN);
        String file = attached(
                path, "{'marking':{'tlp':'AMBER+STRICT','recipients':['agency:cert-south']}}", "for the south");

        assertThat(ApiServer.get("south", file).statusCode()).isEqualTo(200);
        assertThat(listed("east", path)).isEmpty();
        assertThat(text(ApiServer.get("east", file)))
                .isEqualTo(text(ApiServer.get("east", path + "/attachment--none")))
                .contains("NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'marking':{'tlp':'CLEAR'}} | INVALID_VALUE",
                "{'marking':{'tlp':'AMBER','recipients':['agency:nobody']}} | UNKNOWN_RECIPIENT",
                "{'audience':[]} | UNKNOWN_FIELD",
                "{'sha256':'00'} | INVALID_VALUE",
                "{'text':7} | WRONG_TYPE",
                "{'text' | MALFORMED"
            })
    void nothingStaysOfWhatIsRefused(String said, String expected) {
        String path = incident("FILE-4", Tlp.GREEN);

        HttpResponse<byte[]> answer = attach(path, said, "refused " + said);

        assertThat(code(answer)).as(text(answer)).isEqualTo(expected);
        assertThat(listed("north", path)).isEmpty();
        assertThat(Path.of(ApiServer.EVIDENCE)
                        .resolve(Hashing.sha256()
                                .hashString("refused " + said, UTF_8)
                                .toString()))
                .doesNotExist();
    }

    @Test
    void aNameThatIsNoUtf8IsRefused() {
        String path = incident("FILE-13", Tlp.GREEN);
        String form = form(item("{}"), file("trac\u00e9.pcap", "latin"));

        HttpResponse<byte[]> answer = ApiServer.send(ApiServer.as("north", path)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofByteArray(form.getBytes(ISO_8859_1))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("MALFORMED");
        assertThat(ApiServer.json(answer).path("detail").asString())
                .isEqualTo("filename: \"trac\ufffd.pcap\" (expected UTF-8)");
        assertThat(listed("north", path)).isEmpty();
        assertThat(Multipart.send("north", path, form).statusCode()).isEqualTo(201);
    }

    @Test
    void onlyTheOwnerAttachesAndWithdraws() {
        String path = incident("FILE-5", Tlp.GREEN);
        String file = attached(path, "{}", "of the north");

        assertThat(code(Multipart.send("south", path, form(item("{}"), file("a", "of the south")))))
                .isEqualTo("FORBIDDEN");
        assertThat(code(withdraw("south", file, "{'withdraw':{'reason':'no'}}")))
                .isEqualTo("FORBIDDEN");
        assertThat(code(withdraw("north", file, "{}"))).isEqualTo("MISSING_FIELD");
    }

    @Test
    void whatIsWithdrawnNobodyGets() {
        String path = incident("FILE-6", Tlp.GREEN);
        String file = attached(path, "{}", "withdrawn");
        ApiServer.get("south", file);

        assertThat(withdraw("north", file, "{'withdraw':{'reason':'wrong trace'}}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(ApiServer.get("south", file).statusCode()).isEqualTo(404);
        assertThat(ApiServer.get("north", file).statusCode()).isEqualTo(404);
        assertThat(listed("south", path)).isEmpty();
        JsonNode own = listed("north", path).getFirst();
        assertThat(own.path("withdrawn").asString()).isEqualTo("wrong trace");
        assertThat(own.path("marking").path("tlp").asString()).isEqualTo("GREEN");
        assertThat(custody(path)).containsExactly("cert-south");
        assertThat(ApiServer.json(withdraw("north", file, "{'withdraw':{'reason':'again'}}")))
                .isEqualTo(own);
    }

    @Test
    void aRecallTakesItsFilesAlong() {
        String path = incident("FILE-7", Tlp.GREEN);
        String file = attached(path, "{}", "recalled");
        ApiServer.ELASTIC.index(Samples.recalled("FILE-7", 2));

        assertThat(ApiServer.get("south", file).statusCode()).isEqualTo(404);
        assertThat(ApiServer.get("south", path).statusCode()).isEqualTo(404);
        assertThat(ApiServer.get("north", file).statusCode()).isEqualTo(200);
        assertThat(code(attach(path, "{}", "too late"))).isEqualTo("CONFLICT");
    }

    @Test
    void aNarrowedIncidentNarrowsTheMarkingOfItsFiles() {
        String path = incident("FILE-8", Tlp.GREEN);
        String file = attached(path, "{}", "narrowed");
        ApiServer.ELASTIC.index(Samples.revision(Samples.incident("FILE-8", "With files", Tlp.AMBER_STRICT), 2));

        assertThat(ApiServer.get("south", file).statusCode()).isEqualTo(404);
        assertThat(listed("north", path).getFirst().path("marking").path("tlp").asString())
                .isEqualTo("AMBER+STRICT");
    }

    @Test
    void nobodySeesWhatAnAgencyOnHoldAttached() {
        Incident content = Samples.incident("FILE-9", "Of the held", Tlp.GREEN);
        Revision revision = Samples.first(Samples.HELD, content);
        ApiServer.ELASTIC.index(revision);
        String path = "/api/v1/incidents/" + revision.id() + "/attachments";

        HttpResponse<byte[]> answer = Multipart.send("held", path, form(item("{}"), file("a", "of the held")));

        String file = answer.headers().firstValue("Location").orElseThrow();
        assertThat(ApiServer.get("held", file).statusCode()).isEqualTo(404);
        assertThat(listed("south", path)).isEmpty();
    }

    /** S57. */
    @Test
    void theSameUploadAgainIsTheSameFile() {
        String path = incident("FILE-10", Tlp.GREEN);

        HttpResponse<byte[]> first = attach(path, "{}", "once", "Idempotency-Key", "attach-once");
        HttpResponse<byte[]> again = attach(path, "{}", "once", "Idempotency-Key", "attach-once");
        HttpResponse<byte[]> other = attach(path, "{}", "other", "Idempotency-Key", "attach-once");

        assertThat(first.statusCode()).as(text(first)).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(code(other)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(listed("north", path)).hasSize(1);
    }

    @Test
    void anIncidentHasSoManyFiles() {
        String path = incident("FILE-11", Tlp.GREEN);
        IncidentId id = IncidentId.of(Samples.NORTH, "FILE-11");
        for (int i = 0; i < Attachment.MAX_FILES; i++) {
            Evidence file = new Evidence(i + ".pcap", "application/octet-stream", 1, "0".repeat(64), null);
            Attachment one = Attachment.of(
                    AttachmentId.of(id, "" + i), id, Samples.NORTH, Marking.of(Tlp.GREEN), file, "", Instant.EPOCH);
            ApiServer.ELASTIC.project(one.id() + "@1#0", JournalJson.write(one), i);
        }

        assertThat(code(attach(path, "{}", "one too many"))).isEqualTo("TOO_LARGE");
        assertThat(listed("south", path)).hasSize(Attachment.MAX_FILES);
    }

    @Test
    void whatIsNotAtHandIsNotHandedOver() throws Exception {
        String path = incident("FILE-12", Tlp.GREEN);
        String file = attached(path, "{}", "lost");
        Files.delete(Path.of(ApiServer.EVIDENCE)
                .resolve(Hashing.sha256().hashString("lost", UTF_8).toString()));

        assertThat(code(ApiServer.get("south", file))).isEqualTo("UNAVAILABLE");
        assertThat(listed("north", path).getFirst().path("custody")).isEmpty();
    }
}
