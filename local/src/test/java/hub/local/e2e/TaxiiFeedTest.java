package hub.local.e2e;

import static hub.local.e2e.TaxiiCalls.COMMUNITY;
import static hub.local.e2e.TaxiiCalls.LAST;
import static hub.local.e2e.TaxiiCalls.get;
import static hub.local.e2e.TaxiiCalls.header;
import static hub.local.e2e.TaxiiCalls.json;
import static hub.local.e2e.TaxiiCalls.objects;
import static org.assertj.core.api.Assertions.assertThat;

import hub.local.client.Api;
import hub.local.testing.Terminal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a TAXII client is told as incidents come, change and go. */
class TaxiiFeedTest {
    private static final String GREEN = "{\"tlp\":\"GREEN\"}";

    private static String publish(String externalId, String title, String address) {
        String report = Reports.small(externalId, title, GREEN, address);
        return Hub.publish("cert-north", report).path("incidents").path(0).asString();
    }

    /** S32: read once, after the answer. */
    @Test
    void afterTheAnswerToARecallThereIsARevokedVersionAlone() {
        for (int round = 0; round < 5; round++) {
            String id = publish("TAXII-GONE-" + round, "Taxii gone", "192.0.2.72");
            String path = COMMUNITY + "objects/" + id + "/";
            Hub.until(() -> get(path).statusCode() == 200);
            String before = header(get(path), LAST);
            Instant version = modified(objects(path).path(0));

            try (Api north = Hub.api("cert-north")) {
                north.postJson("/api/v1/incidents/" + id + "/recall", Map.of("reason", "wrong"));
            }
            HttpResponse<String> all = get(path + "?match[version]=all");
            JsonNode left = json(all).path("objects");

            assertThat(left.size()).isEqualTo(1);
            assertThat(left.path(0).path("revoked").asBoolean()).isTrue();
            assertThat(left.path(0).path("name").asString()).isEqualTo("removed");
            assertThat(modified(left.path(0))).isEqualTo(version.plusNanos(1_000));
            assertThat(header(all, LAST)).isGreaterThan(before);
            String news =
                    get(COMMUNITY + "objects/?limit=1000&added_after=" + before).body();
            assertThat(news).contains(id, "indicator--").doesNotContain("Taxii gone", "192.0.2.72");
        }
    }

    private static Instant modified(JsonNode object) {
        return Instant.parse(object.path("modified").asString());
    }

    /** A narrowing leaves nothing to whoever lost it, and everything to those who have it still. */
    @Test
    void whoLosesAnIncidentSeesItRevokedInThatCollectionAlone() {
        String id = publish("TAXII-NARROW", "Taxii narrowed", "192.0.2.73");
        String eu5g = COMMUNITY.replace("community", "group-eu5g") + "objects/" + id + "/";
        Hub.until(() -> get(COMMUNITY + "objects/" + id + "/").statusCode() == 200);

        Hub.publish(
                "cert-north",
                Reports.small(
                        "TAXII-NARROW",
                        "Taxii narrowed",
                        "{\"tlp\":\"AMBER\",\"recipients\":[\"group:eu5g\"]}",
                        "192.0.2.73"));

        assertThat(get(COMMUNITY + "objects/" + id + "/").body()).contains("\"revoked\":true");
        assertThat(get("cert-west", COMMUNITY + "objects/" + id + "/?match[version]=all")
                        .body())
                .doesNotContain("Taxii narrowed");
        Hub.until(() -> get(eu5g).body().contains("Taxii narrowed"));
        assertThat(get("cert-west", eu5g).statusCode()).isEqualTo(404);
    }

    /** An incident with an observable, as another tool may send it. */
    private static String observed(int number) {
        String bundle = """
                {"type":"bundle","id":"bundle--00000000-0000-4000-8000-0000000000d%1$d","objects":[
                 {"type":"incident","spec_version":"2.1","id":"incident--00000000-0000-4000-8000-0000000000d%1$d",
                  "name":"Taxii shared %1$d","created":"2026-05-02T08:00:00.000Z","modified":"2026-05-02T08:00:00.000Z",
                  "object_marking_refs":["%2$s"]},
                 {"type":"ipv4-addr","spec_version":"2.1","id":"%3$s","value":"192.0.2.74","object_marking_refs":["%2$s"]}]}
                """.formatted(number, TaxiiCalls.GREEN, "ipv4-addr--c2e83ded-2956-551f-9cfe-0969d58803cf");
        JsonNode outcome = Hub.publish("cert-north", Hub.STIX, bundle.getBytes(StandardCharsets.UTF_8))
                .getFirst();
        assertThat(outcome.path("status").asString()).as(outcome.toString()).isEqualTo("accepted");
        return outcome.path("incidents").path(0).asString();
    }

    /** Observables belong to nobody. */
    @Test
    void whatTwoIncidentsBringStaysUntilBothAreGone() {
        String one = observed(1);
        String other = observed(2);
        String addresses = COMMUNITY + "objects/?match[type]=ipv4-addr&limit=1000";
        String incidents = COMMUNITY + "objects/?match[type]=incident&limit=1000";
        Hub.until(() -> get(incidents).body().contains("Taxii shared 2"));
        assertThat(get(addresses).body()).containsOnlyOnce("192.0.2.74");

        try (Api north = Hub.api("cert-north")) {
            north.postJson("/api/v1/incidents/" + one + "/recall", Map.of("reason", "wrong"));
            assertThat(get(addresses).body()).containsOnlyOnce("192.0.2.74");
            north.postJson("/api/v1/incidents/" + other + "/recall", Map.of("reason", "wrong"));
            assertThat(get(addresses).body()).doesNotContain("192.0.2.74");
        }
    }

    @Test
    void aRebuildGivesTheSameDocuments() {
        String id = publish("TAXII-REBUILD", "Taxii rebuilt", "192.0.2.75");
        publish("TAXII-REBUILD", "Taxii rebuilt again", "192.0.2.75");
        String gone = publish("TAXII-REBUILD-GONE", "Taxii rebuilt gone", "192.0.2.76");
        Hub.publish("cert-north", "{\"externalId\":\"TAXII-REBUILD-GONE\",\"recall\":{\"reason\":\"test\"}}");
        String path = COMMUNITY + "objects/" + id + "/?match[version]=all";
        Hub.until(() -> objects(path).size() == 2);
        String manifest = COMMUNITY + "manifest/?limit=1000&match[version]=all&match[id]=" + id + "," + gone;
        String before = get(manifest).body();
        String digest = Hub.digest();

        Terminal.run("rebuild");

        assertThat(Hub.digest()).isEqualTo(digest);
        assertThat(get(manifest).body()).isEqualTo(before).contains(gone);
    }

    /** By {@code added_after} and by {@code next}, while two agencies publish. */
    @Test
    void pagesMissNothingAndRepeatNothingWhileObjectsArrive() throws InterruptedException {
        String start = header(get(COMMUNITY + "manifest/?limit=1000&match[version]=all"), LAST);
        String since = start.isEmpty() ? "2020-01-01T00:00:00Z" : lastOf(start);
        Set<String> published = ConcurrentHashMap.newKeySet();
        CountDownLatch writers = new CountDownLatch(2);
        for (String agency : List.of("cert-north", "cert-west")) {
            Thread.ofVirtual().start(() -> {
                IntStream.range(0, 15)
                        .forEach(i -> published.add(Hub.publish(
                                        agency,
                                        Reports.small("TAXII-P" + i, "Taxii page " + i, GREEN, "192.0.2." + (100 + i)))
                                .path("incidents")
                                .path(0)
                                .asString()));
                writers.countDown();
            });
        }
        Pager byTime = new Pager(since, false);
        Pager byNext = new Pager(since, true);
        Hub.until(() -> {
            boolean written = writers.getCount() == 0;
            byTime.read();
            byNext.read();
            return written
                    && byTime.has(published)
                    && byNext.has(published)
                    && byTime.read() == 0
                    && byNext.read() == 0;
        });
        writers.await();

        assertThat(published).hasSize(30);
        assertThat(byTime.read).doesNotHaveDuplicates().containsExactlyElementsOf(byNext.read);
    }

    private static String lastOf(String first) {
        String last = first;
        for (String next = last; !next.isEmpty(); ) {
            last = next;
            next = header(get(COMMUNITY + "manifest/?limit=1000&match[version]=all&added_after=" + last), LAST);
        }
        return last;
    }

    /** A client that follows a collection, seven at a time. */
    private static final class Pager {
        private final List<String> read = new ArrayList<>();
        private final boolean byNext;
        private String after;

        Pager(String after, boolean byNext) {
            this.after = after;
            this.byNext = byNext;
        }

        /** Reads to the end and answers how many there were. */
        int read() {
            int size = read.size();
            String rest = "";
            boolean more = true;
            String from = after;
            while (more) {
                HttpResponse<String> page =
                        get(COMMUNITY + "manifest/?limit=7&match[version]=all&added_after=" + from + rest);
                JsonNode body = json(page);
                body.path("objects")
                        .forEach(each -> read.add(each.path("id").asString() + " "
                                + each.path("version").asString()));
                after = header(page, LAST).isEmpty() ? after : header(page, LAST);
                more = body.path("more").asBoolean(false);
                rest = byNext ? "&next=" + TaxiiCalls.encode(body.path("next").asString("")) : "";
                from = byNext ? from : after;
            }
            return read.size() - size;
        }

        boolean has(Set<String> ids) {
            return ids.stream().allMatch(id -> read.stream().anyMatch(each -> each.startsWith(id + " ")));
        }
    }
}
