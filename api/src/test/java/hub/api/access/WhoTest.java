package hub.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.session.Credential;
import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import java.net.http.HttpRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whom the hub takes a caller for. */
class WhoTest {
    private static final Credential SHOWN = Credential.ofToken("ab", null);

    @Test
    void aPersonHasANameAndReadsRed() {
        JsonNode me = ApiServer.json(ApiServer.get("north", "/api/v1/me"));

        assertThat(me.path("agency").asString()).isEqualTo("cert-north");
        assertThat(me.path("user").asString()).isEqualTo("ana");
        assertThat(me.path("roles").toString()).contains("investigator", "red");
        assertThat(me.path("tokens").toString()).contains("red:agency:cert-north", "user:cert-north/ana");
    }

    @Test
    void aMachineHasNeither() {
        JsonNode me = ApiServer.json(ApiServer.get("north-machine", "/api/v1/me"));

        assertThat(me.has("user")).isFalse();
        assertThat(me.path("tokens").toString())
                .contains("agency:cert-north", "community", "public")
                .doesNotContain("red:", "user:");
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer north, 200",
        "bearer north, 200",
        "BEARER   north , 200",
        "Basic north, 401",
        "north, 401",
        "Bearer, 401"
    })
    void theSchemeIsBearerInAnyCase(String header, int status) {
        HttpRequest.Builder request = HttpRequest.newBuilder(ApiServer.address("/api/v1/me"))
                .header("Authorization", header)
                .GET();

        assertThat(ApiServer.send(request).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/schemas/", "/schemas/problem.v1.schema.json", "/openapi.json"})
    void someThingsNeedNoToken(String path) {
        assertThat(ApiServer.send(
                                HttpRequest.newBuilder(ApiServer.address(path)).GET())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSchemaThatIsNotThereIsNotFound() {
        assertThat(ApiServer.get("north", "/schemas/none.json").statusCode()).isEqualTo(404);
    }

    @Test
    void viewersAreEqualByWhatTheyAre() {
        ViewerAuthentication one = new ViewerAuthentication(Samples.viewer("north"), SHOWN, Optional::empty);

        assertThat(one).isEqualTo(new ViewerAuthentication(Samples.viewer("north"), SHOWN, Optional::empty));
        assertThat(one).hasSameHashCodeAs(new ViewerAuthentication(Samples.viewer("north"), SHOWN, Optional::empty));
        assertThat(one).isNotEqualTo(new ViewerAuthentication(Samples.viewer("south"), SHOWN, Optional::empty));
        assertThat(one.getCredentials()).isEqualTo("");
        assertThat(one.isAuthenticated()).isTrue();
    }
}
