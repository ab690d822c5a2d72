package hub.api.related;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.marking.Tlp;
import hub.search.read.Labels;
import hub.search.read.Summary;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The ways from one incident to others, over HTTP; what is found is tested with the real index. */
class RelatedTest {
    private static String index(String externalId) {
        ApiServer.ELASTIC.index(Samples.revision(Samples.incident(externalId, "Related", Tlp.GREEN), 1));
        return IncidentId.of(Samples.NORTH, externalId).value();
    }

    @Test
    void saysWhatWasLookedAt() {
        String id = index("RELATED-1");

        JsonNode body = ApiServer.json(ApiServer.get("south", "/api/v1/incidents/" + id + "/related"));

        assertThat(body.toString()).isEqualTo("{\"incidents\":[],\"hot\":[],\"considered\":0,\"values\":0}");
    }

    @Test
    void anIncidentAloneIsItsOnlyAccount() {
        String id = index("RELATED-2");

        JsonNode body = ApiServer.json(ApiServer.get("south", "/api/v1/incidents/" + id + "/accounts"));

        assertThat(body.path("accounts").findValuesAsString("externalId")).containsExactly("RELATED-2");
        assertThat(body.path("differences")).isEmpty();
    }

    @Test
    void aGraphStartsAtItsSeed() {
        String id = index("RELATED-3");

        JsonNode body = ApiServer.json(ApiServer.get("south", "/api/v1/graph?seed=" + id));

        assertThat(body.path("nodes").toString())
                .isEqualTo("[{\"id\":\"" + id
                        + "\",\"kind\":\"incident\",\"label\":\"Related\",\"count\":1,\"more\":false}]");
        assertThat(body.path("cut").toString()).isEqualTo("{\"incidents\":0,\"values\":0,\"more\":false}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "graph                          | MISSING_FIELD | seed   | seed: missing",
                "graph?seed=nothing             | INVALID_VALUE | seed   | expected an incident's id, or one of indicator,",
                "graph?seed=time:now            | INVALID_VALUE | seed   | expected an incident's id",
                "graph?seed=cve:                | INVALID_VALUE | seed   | expected a value of cve",
                "graph?seed=indicator:no%20such | INVALID_VALUE | seed   | expected a value of indicator",
                "graph?seed=cve:x&expand=time   | INVALID_VALUE | expand | expected one of indicator,",
                "graph?seed=cve:x&limit=301     | INVALID_VALUE | limit  | expected 1..300",
                "incidents/x/related?limit=51   | INVALID_VALUE | limit  | expected 1..50",
            })
    void parametersAreReadStrictly(String path, String code, String pointer, String message) {
        HttpResponse<byte[]> answer = ApiServer.get("south", "/api/v1/" + path);

        JsonNode problem = ApiServer.json(answer);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("violations").path(0).path("pointer").asString())
                .isEqualTo(pointer);
        assertThat(problem.path("detail").asString()).contains(message);
    }

    @Test
    void whoDisagreesIsSaidAndWhoIsSilentDoesNot() {
        AccountsBody body = AccountsBody.of(
                Stream.of(
                                account("cert-north", "high"),
                                account("cert-south", "high"),
                                account("cert-west", "low"),
                                account("telco-alpha", null))
                        .toList(),
                List.of());

        assertThat(body.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.text()).isEqualTo("3 agencies, 1 disagrees on severity");
            assertThat(difference.values()).hasToString("{high=[cert-north, cert-south], low=[cert-west]}");
        });
        assertThat(body.accounts()).hasSize(4);
    }

    private static Summary account(String owner, @Nullable String severity) {
        AgencyId agency = new AgencyId(owner);
        IncidentId id = IncidentId.of(agency, "A");
        return new Summary(
                id,
                id,
                agency,
                "A",
                1,
                "incident",
                false,
                "A",
                "GREEN",
                null,
                severity,
                "open",
                null,
                null,
                null,
                null,
                Samples.RECEIVED,
                Samples.RECEIVED,
                0,
                new Labels(new TreeMap<>(Map.of("class", List.of("availability/dos")))));
    }
}
