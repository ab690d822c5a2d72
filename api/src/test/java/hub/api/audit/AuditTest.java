package hub.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.audit.Action;
import hub.model.audit.Chain;
import hub.model.audit.Entry;
import hub.model.audit.Link;
import hub.model.audit.Who;
import hub.model.id.AgencyId;
import hub.model.partner.ApiToken;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The resource /api/v1/audit, over HTTP. */
class AuditTest {
    private static final String PATH = "/api/v1/audit";

    @BeforeAll
    static void entries() {
        for (AgencyId agency : List.of(Samples.NORTH, Samples.SOUTH, ApiToken.HUB)) {
            Chain end = Chain.EMPTY;
            for (int i = 1; i <= 5; i++) {
                Action action = i == 3 ? Action.RECALL : Action.SEARCH;
                Link link = end.append(new Entry(
                        agency,
                        new Who(Who.Kind.PERSON, "ana"),
                        action,
                        i != 4,
                        Samples.RECEIVED.plusSeconds(i),
                        List.of("incident--" + i),
                        Map.of("q", List.of(agency + " asks " + i))));
                ApiServer.ELASTIC.index(link);
                end = end.after(link);
            }
        }
    }

    private static List<Long> numbers(JsonNode page) {
        return StreamSupport.stream(page.path("entries").spliterator(), false)
                .map(entry -> entry.path("number").asLong())
                .toList();
    }

    @Test
    void theOwnEntriesComeNewestFirst() {
        JsonNode page = ApiServer.json(ApiServer.get("north", PATH));

        assertThat(page.path("agency").asString()).isEqualTo("cert-north");
        assertThat(numbers(page)).containsExactly(5L, 4L, 3L, 2L, 1L);
        JsonNode refused = page.path("entries").get(1);
        assertThat(refused.path("outcome").asString()).isEqualTo("refused");
        assertThat(refused.path("who").asString()).isEqualTo("person ana");
        assertThat(refused.path("action").asString()).isEqualTo("search");
        assertThat(refused.path("at").asString()).isEqualTo("2026-05-02T09:00:04Z");
        assertThat(refused.path("details").path("q").get(0).asString()).isEqualTo("cert-north asks 4");
        assertThat(refused.path("hash").asString()).hasSize(64);
        assertThat(page.has("next")).isFalse();
    }

    @Test
    void anOperatorReadsTheHubsOwn() {
        JsonNode page = ApiServer.json(ApiServer.get("operator", PATH));

        assertThat(page.path("agency").asString()).isEqualTo("hub");
        assertThat(page.toString()).contains("hub asks 1").doesNotContain("cert-north asks");
    }

    @Test
    void pagesFollowEachOther() {
        List<Long> read = new ArrayList<>();
        JsonNode page = ApiServer.json(ApiServer.get("north", PATH + "?limit=2"));
        read.addAll(numbers(page));
        while (page.has("next")) {
            page = ApiServer.json(ApiServer.get(
                    "north", PATH + "?limit=2&cursor=" + page.path("next").asString()));
            read.addAll(numbers(page));
        }

        assertThat(read).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void aCursorIsForItsReaderAndQuestion() {
        String next = ApiServer.json(ApiServer.get("north", PATH + "?limit=2"))
                .path("next")
                .asString();

        assertThat(ApiServer.get("south", PATH + "?limit=2&cursor=" + next).statusCode())
                .isEqualTo(400);
        assertThat(ApiServer.get("north", PATH + "?action=read&cursor=" + next).statusCode())
                .isEqualTo(400);
    }

    @Test
    void oneActionAlone() {
        assertThat(numbers(ApiServer.json(ApiServer.get("north", PATH + "?action=recall"))))
                .containsExactly(3L);
    }

    @ParameterizedTest
    @CsvSource({
        "north-machine, '', 403",
        "nobody, '', 401",
        "north, ?action=none, 400",
        "north, ?limit=0, 400",
        "north, ?limit=500, 400",
        "north, ?from=yesterday, 400",
        "north, ?agency=cert-south, 400"
    })
    void othersAndOtherwiseIsRefused(String secret, String query, int status) {
        HttpResponse<byte[]> answer = ApiServer.get(secret, PATH + query);

        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
