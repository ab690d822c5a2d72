package hub.api.investigation;

import static hub.api.investigation.Cases.done;
import static hub.api.investigation.Cases.joined;
import static hub.api.investigation.Cases.note;
import static hub.api.investigation.Cases.patch;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.formats.bundle.BundleCheck;
import hub.model.audit.SigningKey;
import hub.model.audit.VerifyingKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signed bundle: whole for whoever has the open key, and without a trace of what its reader does not see. */
class SignedBundleTest {
    @TempDir
    private Path folder;

    private static HttpResponse<byte[]> export(String secret, String path) {
        return ApiServer.send(ApiServer.as(secret, path + "/export")
                .header("Accept", "application/zip")
                .GET());
    }

    private static Map<String, String> members(byte[] archive) throws IOException {
        Map<String, String> members = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                members.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
            }
        }
        return members;
    }

    private static String text(Map<String, String> members, String name) {
        return Objects.requireNonNull(members.get(name));
    }

    private BundleCheck.Found check(byte[] archive, String key) throws IOException {
        Path file = Files.write(folder.resolve("bundle.zip"), archive);
        return BundleCheck.check(file, Optional.of(VerifyingKey.of(key)));
    }

    @Test
    void itIsWholeAndHasTheHistory() throws IOException {
        String path = joined("Bundled");
        String note = note("north", path, "first words", "cert-south");
        done(patch("south", note, 1, "{'text':'second words'}"));

        HttpResponse<byte[]> answer = export("south", path);

        assertThat(answer.headers().firstValue("content-type")).contains("application/zip");
        assertThat(check(answer.body(), Samples.SIGNING.open()).breaks()).isEmpty();
        assertThat(check(answer.body(), SigningKey.fresh().open()).breaks()).isNotEmpty();
        Map<String, String> members = members(answer.body());
        assertThat(members.keySet())
                .containsExactly(
                        "bundle.stix.json", "chain.txt", "items.jsonl", "manifest.json", "report.md", "signature.json");
        assertThat(text(members, "items.jsonl").lines())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).contains("first words", "\"revision\":1"),
                        line -> assertThat(line).contains("second words", "\"revision\":2"));
    }

    /** S40: neither a number nor a gap tells of what is hidden. */
    @Test
    void whatTheReaderDoesNotSeeIsNotCounted() throws IOException {
        String path = joined("Bundled apart");
        note("north", path, "shared one", "cert-south");
        String own = note("north", path, "hidden one");
        done(patch("north", own, 1, "{'text':'hidden two'}"));
        note("north", path, "shared two", "cert-south");

        Map<String, String> south = members(export("south", path).body());
        Map<String, String> north = members(export("north", path).body());

        assertThat(south.toString()).contains("shared one", "shared two").doesNotContain("hidden");
        assertThat(text(south, "manifest.json")).contains("\"items\":2,", "\"reader\":\"cert-south\"");
        assertThat(text(south, "chain.txt").lines()).hasSize(2);
        assertThat(text(north, "manifest.json")).contains("\"items\":4,");
        assertThat(export("east", path).statusCode()).isEqualTo(404);
    }

    @Test
    void filesGoWithItIfAskedForAndAreDeeds() throws IOException {
        String path = joined("Bundled files");
        String given = EvidenceTest.evidence(path, "a trace");
        String kept = EvidenceTest.evidence(path, "narrowed to the north");
        done(patch("north", kept, 1, "{'audience':[]}"));

        HttpResponse<byte[]> without = export("south", path);
        assertThat(EvidenceTest.custody(given)).isEmpty();
        HttpResponse<byte[]> with = ApiServer.send(ApiServer.as("south", path + "/export?files=true")
                .header("Accept", "application/zip")
                .GET());

        String hash = Cases.get("south", given).path("sha256").asString();
        assertThat(members(without.body()).keySet()).noneMatch(name -> name.startsWith("evidence/"));
        assertThat(text(members(without.body()), "manifest.json")).contains(hash);
        Map<String, String> members = members(with.body());
        assertThat(text(members, "evidence/" + hash)).isEqualTo("a trace");
        assertThat(members.toString()).doesNotContain("narrowed");
        assertThat(check(with.body(), Samples.SIGNING.open()).breaks()).isEmpty();
        assertThat(EvidenceTest.custody(given)).containsExactly("cert-south received");
        assertThat(EvidenceTest.custody(kept)).isEmpty();
        assertThat(ApiServer.get("south", path + "/export?files=true").statusCode())
                .isEqualTo(400);
    }
}
