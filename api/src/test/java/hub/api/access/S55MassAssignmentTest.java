package hub.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.incident.IncidentId;
import hub.model.marking.Tlp;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** S55: nobody sets an owner, tokens, a role or a provenance by writing it into a body. */
class S55MassAssignmentTest {
    private static final String JSON = "application/json";

    @ParameterizedTest
    @ValueSource(strings = {"owner", "agency", "tokens", "audience", "roles", "provenance", "viewer", "__proto__"})
    void aRequestWithIt(String name) {
        String path =
                "/api/v1/incidents/" + IncidentId.of(Samples.NORTH, "ASSIGNED").value() + "/recall";
        ApiServer.ELASTIC.index(Samples.revision(Samples.incident("ASSIGNED", "Ours", Tlp.GREEN), 1));
        int before = ApiServer.LOG.handedIn().size();
        String member = ",\"" + name + "\":[\"public\"]}";

        assertRefused(ApiServer.post("north", path, JSON, "{\"reason\":\"r\"" + member), name);
        assertRefused(ApiServer.post("north", "/api/v1/indicators/lookup", JSON, "{\"values\":[]" + member), name);
        assertThat(ApiServer.LOG.handedIn()).hasSize(before);
    }

    private static void assertRefused(HttpResponse<byte[]> answer, String name) {
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode violation = ApiServer.json(answer).path("violations").path(0);
        assertThat(violation.path("code").asString()).isEqualTo("UNKNOWN_FIELD");
        assertThat(violation.path("pointer").asString()).isEqualTo("/" + name);
    }

    /** A report may have any field; what the hub does not know is kept and means nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"owner", "agency", "tokens", "audience", "provenance"})
    void aReportWithItIsStillTheSendersAlone(String name) {
        String report = "{\"externalId\":\"A-1\",\"title\":\"T\",\"marking\":{\"tlp\":\"AMBER+STRICT\"},\"" + name
                + "\":[\"public\",\"cert-south\"]}";
        HttpResponse<byte[]> answer =
                ApiServer.post("north", "/api/v1/reports?dryRun=true", "application/vnd.hub.incident+json", report);

        JsonNode part = ApiServer.json(answer).path("parts").path(0);
        assertThat(part.path("incidents").path(0).path("tokens").toString()).isEqualTo("[\"agency:cert-north\"]");
        assertThat(part.path("incidents").path(0).path("id").asString())
                .isEqualTo(IncidentId.of(Samples.NORTH, "A-1").value());
    }
}
