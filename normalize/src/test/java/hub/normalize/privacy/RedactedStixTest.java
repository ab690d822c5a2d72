package hub.normalize.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.json.Json;
import hub.formats.stix.StixWriter;
import hub.model.admission.Candidate;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Audience;
import hub.model.marking.Token;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What came as STIX and had to change goes out as other objects, which say from what they derive. */
class RedactedStixTest {
    private static final Token OWNER = Token.agency("cert-north");
    private static final String INDICATOR = "indicator--6c3b8f47-1e66-4a4f-8b63-7b1c6b6b1d02";

    private static Revision revision() throws IOException {
        try (InputStream in = RedactedStixTest.class.getResourceAsStream("application-stix-json.txt")) {
            String report = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Candidate candidate = Reports.candidate(report, "application/stix+json", Reports.PSEUDONYMS);
            Candidate.Part part = candidate.parts().getFirst();
            return new Revision(
                    part.id(),
                    candidate.root(),
                    candidate.owner(),
                    1,
                    0,
                    Change.REVISED,
                    part.audience(),
                    Audience.NOBODY,
                    part.content().indicators().size(),
                    part.content(),
                    null,
                    candidate.provenance().received(),
                    candidate.provenance(),
                    List.of());
        }
    }

    private static List<JsonNode> objects(Token token) throws IOException {
        JsonNode bundle = StixWriter.bundle(revision(), token);
        assertThat(bundle.toString()).doesNotContain("1234567890", "601123456", "323751", "x_hub_derived_from");
        return StreamSupport.stream(bundle.path("objects").spliterator(), false).toList();
    }

    private static JsonNode only(List<JsonNode> objects, String type) {
        return objects.stream()
                .filter(object -> object.path("type").asString().equals(type))
                .filter(object -> !object.path("relationship_type").asString("").equals("derived-from"))
                .collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
    }

    @Test
    void theIdentifierInAPatternBecomesItsPseudonym() throws IOException {
        String pseudonym =
                Reports.PSEUDONYMS.of(OWNER, "imsi|imsi-230011234567890").key("subscriber", OWNER);
        assertThat(only(objects(OWNER), "indicator").path("pattern").asString())
                .isEqualTo("[x-hub-imsi:pseudonym = '" + pseudonym + "']");
    }

    @Test
    void changedObjectsHaveOtherIdsForEachTokenAndReferencesFollow() throws IOException {
        List<JsonNode> owner = objects(OWNER);
        List<JsonNode> national = objects(Token.NATIONAL_CERTS);
        assertThat(only(owner, "indicator").path("id").asString())
                .isNotEqualTo(INDICATOR)
                .isNotEqualTo(only(national, "indicator").path("id").asString());
        assertThat(only(owner, "relationship").path("source_ref").asString())
                .isEqualTo(only(owner, "indicator").path("id").asString());
        assertThat(only(owner, "relationship").path("target_ref").asString())
                .isEqualTo(only(owner, "incident").path("id").asString());
        assertThat(only(owner, "malware").path("id").asString())
                .isEqualTo("malware--8e5da169-3088-4c61-8d85-9d3e8d8d3f04");
    }

    @Test
    void theySayFromWhatTheyDeriveUnlessThatIsAHash() throws IOException {
        Map<String, String> origins = objects(OWNER).stream()
                .filter(object -> object.path("relationship_type").asString("").equals("derived-from"))
                .collect(Collectors.toMap(
                        edge -> edge.path("source_ref").asString(),
                        edge -> edge.path("target_ref").asString()));
        assertThat(origins)
                .containsEntry(only(objects(OWNER), "indicator").path("id").asString(), INDICATOR)
                .hasSize(2);
        assertThat(Json.tree(Objects.requireNonNull(revision().content()).stix())
                        .toString())
                .doesNotContain("file--9a8f2e4b");
    }
}
