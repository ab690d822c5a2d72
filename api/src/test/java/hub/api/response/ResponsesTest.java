package hub.api.response;

import static hub.api.response.Responses.change;
import static hub.api.response.Responses.code;
import static hub.api.response.Responses.ids;
import static hub.api.response.Responses.path;
import static hub.api.response.Responses.post;
import static hub.api.response.Responses.stated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.incident.Incident;
import hub.model.incident.Revision;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Responses are stated and read by those who see the incident, as far as their own marking goes. */
class ResponsesTest {
    private static final String SEEN = "{'kind':'sighting','marking':{'tlp':'GREEN'},'outcome':'seen',"
            + "'indicator':{'type':'ipv4','value':'192.0.2[.]7'},'count':3,'firstSeen':'2026-05-02T10:00:00+02:00'}";
    private static final String QUESTION = "{'kind':'question','marking':{'tlp':'AMBER+STRICT'},'text':'Which UPF?'}";

    @Test
    void aSightingIsReadAsItWasStated() {
        Revision incident = Responses.incident("R-1", Tlp.GREEN, "192.0.2.7");

        HttpResponse<byte[]> answer = post("south", path(incident), SEEN);

        JsonNode body = ApiServer.json(answer);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains(path(incident, body));
        assertThat(body.path("author").asString()).isEqualTo("cert-south");
        assertThat(body.path("status").asString()).isEqualTo("open");
        assertThat(body.path("indicator").path("value").asString()).isEqualTo("192.0.2.7");
        assertThat(body.path("count").asLong()).isEqualTo(3);
        assertThat(body.path("firstSeen").asString()).isEqualTo("2026-05-02T08:00:00Z");
        HttpResponse<byte[]> read = ApiServer.get("north", path(incident, body));
        assertThat(read.body()).isEqualTo(answer.body());
        assertThat(read.headers().firstValue("ETag")).isEqualTo(answer.headers().firstValue("ETag"));
    }

    @Test
    void eachKindIsKept() {
        Revision incident = Responses.incident("R-2", Tlp.GREEN);
        JsonNode opinion =
                stated("south", incident, "{'kind':'opinion','marking':{'tlp':'GREEN'},'opinion':'strongly-agree'}");
        JsonNode proposal = stated(
                "south",
                incident,
                "{'kind':'proposal','marking':{'tlp':'AMBER'},'pointer':'/impact','value':{'users':225},'why':'w'}");
        JsonNode removal = stated(
                "south",
                incident,
                "{'kind':'proposal','marking':{'tlp':'CLEAR'},'pointer':'/severity','value':null,'why':'w'}");
        JsonNode question = stated("south", incident, QUESTION);

        assertThat(opinion.path("opinion").asString()).isEqualTo("strongly-agree");
        assertThat(proposal.path("value").toString()).isEqualTo("{\"users\":225}");
        assertThat(removal.path("value").isNull()).isTrue();
        assertThat(question.path("marking").toString()).isEqualTo("{\"tlp\":\"AMBER+STRICT\"}");
        assertThat(ids("north", incident)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/kind              | MISSING_FIELD | {'marking':{'tlp':'GREEN'}}",
                "/kind              | INVALID_VALUE | {'kind':'hunch','marking':{'tlp':'GREEN'}}",
                "/marking/tlp       | MISSING_FIELD | {'kind':'question','text':'?'}",
                "/marking/color     | UNKNOWN_FIELD | {'kind':'question','text':'?','marking':{'tlp':'GREEN','color':1}}",
                "/owner             | UNKNOWN_FIELD | {'kind':'question','text':'?','marking':{'tlp':'GREEN'},'owner':'x'}",
                "/count             | UNKNOWN_FIELD | {'kind':'question','text':'?','marking':{'tlp':'GREEN'},'count':1}",
                "/outcome           | MISSING_FIELD | {'kind':'sighting','marking':{'tlp':'GREEN'}}",
                "/count             | INVALID_VALUE | {'kind':'sighting','marking':{'tlp':'GREEN'},'outcome':'seen','count':0}",
                "/indicator         | INVALID_VALUE | {'kind':'sighting','marking':{'tlp':'GREEN'},'outcome':'seen','indicator':{'type':'ipv4','value':'192.0.2.9'}}",
                "/lastSeen          | INVALID_VALUE | {'kind':'sighting','marking':{'tlp':'GREEN'},'outcome':'seen','firstSeen':'2026-05-02T10:00:00Z','lastSeen':'2026-05-02T09:00:00Z'}",
                "/opinion           | INVALID_VALUE | {'kind':'opinion','marking':{'tlp':'GREEN'},'opinion':'meh'}",
                "/value             | MISSING_FIELD | {'kind':'proposal','marking':{'tlp':'GREEN'},'pointer':'/title','why':'w'}",
                "/pointer           | INVALID_VALUE | {'kind':'proposal','marking':{'tlp':'GREEN'},'pointer':'title','value':1,'why':'w'}",
                "/value/users       | WRONG_TYPE    | {'kind':'proposal','marking':{'tlp':'GREEN'},'pointer':'/impact','value':{'users':'many'},'why':'w'}",
                "/value             | WRONG_TYPE    | {'kind':'proposal','marking':{'tlp':'GREEN'},'pointer':'/impact/users','value':'many','why':'w'}",
                "/value             | MISSING_FIELD | {'kind':'proposal','marking':{'tlp':'GREEN'},'pointer':'/title','value':null,'why':'w'}",
                "/value             | INVALID_VALUE | {'kind':'proposal','marking':{'tlp':'GREEN'},'pointer':'/title','value':'T','why':'w'}",
                "/pointer           | UNKNOWN_FIELD | {'kind':'proposal','marking':{'tlp':'GREEN'},'pointer':'/severty','value':'low','why':'w'}",
                "/pointer           | INVALID_VALUE | {'kind':'proposal','marking':{'tlp':'GREEN'},'pointer':'/title/0','value':'x','why':'w'}",
                "/pointer           | INVALID_VALUE | {'kind':'proposal','marking':{'tlp':'GREEN'},'pointer':'/indicators/7','value':null,'why':'w'}",
                "/pointer           | INVALID_VALUE | {'kind':'proposal','marking':{'tlp':'GREEN'},'pointer':'/recall','value':{'reason':'x'},'why':'w'}",
                "/marking/recipients| UNKNOWN_RECIPIENT | {'kind':'question','text':'?','marking':{'tlp':'AMBER','recipients':['agency:cert-none']}}",
            })
    void theBodyIsReadStrictly(String pointer, String code, String body) {
        Revision incident = Responses.incident("R-3", Tlp.GREEN, "192.0.2.7");

        HttpResponse<byte[]> answer = post("south", path(incident), body);

        JsonNode first = ApiServer.json(answer).path("violations").path(0);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(first.path("code").asString()).isEqualTo(code);
        assertThat(first.path("pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void machinesStateSightingsAlone() {
        Revision incident = Responses.incident("R-4", Tlp.GREEN, "192.0.2.7");

        assertThat(post("south-machine", path(incident), SEEN).statusCode()).isEqualTo(201);
        assertThat(code(post("south-machine", path(incident), QUESTION))).isEqualTo("FORBIDDEN");
        assertThat(code(post("north", path(incident), SEEN))).isEqualTo("FORBIDDEN");
        assertThat(code(post("south-machine", path(incident), SEEN.replace("GREEN", "RED"))))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aHiddenIncidentAndAnAbsentOneAreTheSame() {
        Revision hidden = Responses.incident("R-5", Tlp.AMBER_STRICT, "192.0.2.7");
        Revision absent = Samples.revision(Samples.incident("R-NONE", "T", Tlp.GREEN), 1);
        JsonNode id = stated("south", Responses.incident("R-5b", Tlp.GREEN, "192.0.2.7"), SEEN);

        for (String suffix : List.of("", "/" + id.path("id").asString(), "/response--nothing")) {
            byte[] one = ApiServer.get("south", path(hidden) + suffix).body();
            assertThat(one)
                    .isEqualTo(ApiServer.get("south", path(absent) + suffix).body());
            assertThat(new String(one, UTF_8)).contains("NOT_FOUND");
        }
        assertThat(post("south", path(hidden), SEEN).body())
                .isEqualTo(post("south", path(absent), SEEN).body());
    }

    @Test
    void aResponseIsForThoseWhoHoldItsTokensAndSeeTheIncident() {
        Revision incident = Responses.incident("R-6", Tlp.GREEN);
        JsonNode red = stated("south", incident, QUESTION.replace("AMBER+STRICT", "RED"));

        assertThat(ids("north", incident)).containsExactly(red.path("id").asString());
        assertThat(ids("north-reader", incident)).isEmpty();
        assertThat(ids("north-machine", incident)).isEmpty();
        assertThat(ids("south-machine", incident)).isEmpty();
        assertThat(code(ApiServer.get("north-reader", path(incident, red)))).isEqualTo("NOT_FOUND");
    }

    @Test
    void aRecallLeavesItToItsAuthorAndTheOwner() {
        Revision incident = Responses.incident("R-7", Tlp.GREEN, "192.0.2.7");
        JsonNode response = stated("south", incident, SEEN);
        ApiServer.ELASTIC.index(Samples.recalled("R-7", 2));

        assertThat(ids("south", incident)).containsExactly(response.path("id").asString());
        assertThat(ids("north", incident)).hasSize(1);
        assertThat(code(ApiServer.get("east", path(incident)))).isEqualTo("NOT_FOUND");
        assertThat(code(post("south", path(incident), SEEN))).isEqualTo("NOT_FOUND");
        assertThat(change("south", "PATCH", path(incident, response), "", "{'withdraw':{'reason':'r'}}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anIndicatorThatTheOwnerNarrowedIsNotToldByAnothersSighting() {
        Revision incident = Responses.incident("R-8", Tlp.GREEN, "192.0.2.7");
        JsonNode response = stated("south", incident, SEEN);
        assertThat(body("east", incident, response)).contains("192.0.2.7");

        Responses.incident("R-8", Tlp.GREEN);

        assertThat(body("east", incident, response)).doesNotContain("192.0.2.7").contains("\"outcome\":\"seen\"");
        assertThat(body("south", incident, response)).contains("192.0.2.7");
        assertThat(body("north", incident, response)).contains("192.0.2.7");
    }

    private static String body(String secret, Revision incident, JsonNode response) {
        return new String(ApiServer.get(secret, path(incident, response)).body(), UTF_8);
    }

    @Test
    void anAccountIsToldToThoseWhoSeeBoth() {
        Revision north = Responses.incident("ACCOUNT-1", Tlp.GREEN);
        Revision hers = Samples.first(
                Samples.SOUTH,
                Incident.builder("ACCOUNT-2", "T", Marking.of(Tlp.AMBER_STRICT)).build());
        ApiServer.ELASTIC.index(hers);
        String body = "{'kind':'account','marking':{'tlp':'GREEN'},'account':'%s','same':true,'comment':'ours'}";

        assertThat(code(post("south", path(north), body.formatted(north.id())))).isEqualTo("INVALID_VALUE");
        JsonNode stated = stated("south", north, body.formatted(hers.id()));

        assertThat(ids("south", north)).containsExactly(stated.path("id").asString());
        assertThat(ids("north", north)).as("who does not see the account").isEmpty();
        assertThat(ApiServer.get("north", path(north, stated)).statusCode()).isEqualTo(404);
        ApiServer.ELASTIC.index(Samples.first(
                Samples.SOUTH,
                Incident.builder("ACCOUNT-2", "T", Marking.of(Tlp.GREEN)).build()));
        assertThat(ids("north", north)).as("who sees it").hasSize(1);
    }

    @Test
    void whatAnAgencyOnHoldAnswersIsKeptAndShownToNobody() {
        Revision incident = Responses.incident("R-12", Tlp.GREEN);
        int written = ApiServer.LOG.responses().size();

        JsonNode response = stated("held", incident, QUESTION);

        assertThat(ApiServer.LOG.responses()).hasSize(written + 1);
        for (String secret : List.of("north", "held")) {
            assertThat(ids(secret, incident)).isEmpty();
            assertThat(code(ApiServer.get(secret, path(incident, response)))).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void noSubscriberStaysInIt() {
        Revision incident = Responses.incident("R-9", Tlp.GREEN);

        JsonNode response = stated("south", incident, QUESTION.replace("Which UPF?", "Is it IMSI 230018675309421?"));

        assertThat(response.path("text").asString()).isEqualTo("Is it IMSI [imsi 230-01 #1]?");
        assertThat(new String(ApiServer.LOG.responses().getLast().value(), UTF_8))
                .doesNotContain("8675309421");
    }

    @Test
    void pagesFollowEachOtherAndCursorsAreOnesOwn() {
        Revision incident = Responses.incident("R-10", Tlp.GREEN, "192.0.2.7");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(stated("south", incident, SEEN).path("id").asString());
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ApiServer.json(ApiServer.get("north", path(incident) + "?limit=2" + cursor));
            read.addAll(page.path("responses").findValuesAsString("id"));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
            if (!cursor.isEmpty()) {
                assertThat(code(ApiServer.get("south", path(incident) + "?limit=2" + cursor)))
                        .isEqualTo("INVALID_CURSOR");
            }
        } while (!cursor.isEmpty());

        assertThat(read).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void theSameKeyIsTheSameResponse() {
        Revision incident = Responses.incident("R-11", Tlp.GREEN, "192.0.2.7");
        HttpResponse<byte[]> first = keyed(incident, "k-1", SEEN);
        int written = ApiServer.LOG.responses().size();

        HttpResponse<byte[]> again = keyed(incident, "k-1", SEEN);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(ApiServer.LOG.responses()).hasSize(written);
        assertThat(code(keyed(incident, "k-1", SEEN.replace("3", "4")))).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(keyed(incident, "k-2", SEEN).statusCode()).isEqualTo(201);
    }

    private static HttpResponse<byte[]> keyed(Revision incident, String key, String body) {
        return ApiServer.send(ApiServer.as("south", path(incident))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }
}
