package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.testing.Terminal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is around investigations, through the real log and index: clocks of the law, what one is told, what one begins with, and search. */
class AroundInvestigationsTest {
    private static final CaseMember NORTH = new CaseMember("cert-north");
    private static final CaseMember SOUTH = new CaseMember("cert-south");
    private static final String NOTIFICATIONS = "/api/v1/notifications";

    private static JsonNode gdpr(String path) {
        return NORTH.get(path)
                .ok()
                .json()
                .path("deadlines")
                .valueStream()
                .filter(each -> each.path("rule").asString().equals("gdpr-notification"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAnOwnerFiledIsKeptThroughARebuildAndGoesWithTheIncident() throws Exception {
        String incident =
                Hub.publish("cert-north", """
                        {"externalId": "E2E-CLOCK", "title": "Clocked", "marking": {"tlp": "GREEN"}, "detected": "2026-05-02T08:25:00Z"}""").path("incidents").path(0).asString();
        String path = "/api/v1/incidents/" + incident + "/deadlines";
        Hub.until(() -> NORTH.get(path).status() == 200);
        assertThat(gdpr(path).path("due").asString()).isEqualTo("2026-05-05T08:25:00Z");
        assertThat(SOUTH.get(path).status()).isEqualTo(403);

        NORTH.post(path + "/gdpr-notification", "{'sent':'2026-05-04T08:00:00Z','reference':'CZ-17'}")
                .ok();

        assertThat(gdpr(path).path("state").asString()).isEqualTo("sent");
        String digest = Hub.digest();
        Terminal.run("rebuild");
        assertThat(Hub.digest()).isEqualTo(digest);
        assertThat(gdpr(path).path("reference").asString()).isEqualTo("CZ-17");

        assertThat(Terminal.run("erase", incident, "--yes")).contains("erased incidents: 1");
        Hub.until(() -> NORTH.get(path).status() == 404);
    }

    @Test
    void whoIsInvitedIsToldAndFindsWhatItIsGiven() {
        String body = "{'title':'Zebra','purpose':'p','tlpCeiling':'AMBER','until':'2029-01-01T00:00:00Z',"
                + "'invite':['cert-south'],'template':'core-intrusion'}";
        String path = NORTH.post(CaseMember.CASES, body).ok().location();
        JsonNode told = first("Zebra");
        assertThat(told.path("reason").asString()).isEqualTo("invited");

        SOUTH.post(NOTIFICATIONS + "/read", "{'upTo':'" + told.path("at").asString() + "'}")
                .ok();
        assertThat(first("Zebra").path("read").asBoolean()).isTrue();
        SOUTH.post(path + "/accept", "{}").ok();
        NORTH.item(
                path,
                "{'kind':'request','to':'cert-south','question':'zebra seen?','deadline':'2028-05-04T00:00:00Z',"
                        + "'marking':{'tlp':'AMBER'},'audience':['agency:cert-south']}");

        assertThat(first("Zebra").path("reason").asString()).isEqualTo("asked");
        JsonNode south = SOUTH.get(path + "/items?q=" + Hub.encode("zebra OR evidence"))
                .ok()
                .json();
        JsonNode north = NORTH.get(path + "/items?q=" + Hub.encode("zebra OR evidence"))
                .ok()
                .json();
        assertThat(south.path("total").asLong()).isEqualTo(1);
        assertThat(south.path("facets").path("kind").findValuesAsString("value"))
                .isEqualTo(List.of("request"));
        assertThat(north.path("total").asLong()).isEqualTo(2);
        assertThat(south.findValue("highlights").path("text").path(0).asString())
                .isEqualTo("<mark>zebra</mark> seen?");
        assertThat(SOUTH.get(path + "/metrics").ok().json().path("open").asLong())
                .isEqualTo(1);
    }

    @Test
    void aGraphShowsWhatLinkedIncidentsShare() {
        String body = "{'title':'Okapi','purpose':'p','tlpCeiling':'AMBER','until':'2029-01-01T00:00:00Z'}";
        String path = NORTH.post(CaseMember.CASES, body).ok().location();
        for (String externalId : List.of("E2E-GRAPH-1", "E2E-GRAPH-2")) {
            String report = Reports.small(externalId, externalId, "{\"tlp\": \"AMBER\"}", "203.0.113.77");
            String incident =
                    Hub.publish("cert-north", report).path("incidents").path(0).asString();
            Hub.until(() -> NORTH.get("/api/v1/incidents/" + incident).status() == 200);
            NORTH.item(
                    path,
                    "{'kind':'incident','incident':'" + incident
                            + "','reason':'same','marking':{'tlp':'AMBER'},'audience':[]}");
        }

        JsonNode graph = NORTH.get(path + "/graph").ok().json();

        assertThat(graph.path("nodes").findValuesAsString("kind"))
                .containsExactly("agency", "incident", "incident", "indicator");
        assertThat(graph.path("edges").findValuesAsString("kind"))
                .containsExactlyInAnyOrder("linked", "linked", "indicator", "indicator");
        assertThat(graph.path("cut").toString()).isEqualTo("{\"items\":0,\"values\":0,\"more\":false}");
    }

    /** The newest that the south is told of the investigation with this title. */
    private static JsonNode first(String title) {
        return SOUTH.get(NOTIFICATIONS + "?limit=100")
                .ok()
                .json()
                .path("notifications")
                .valueStream()
                .filter(each -> each.path("title").asString().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
