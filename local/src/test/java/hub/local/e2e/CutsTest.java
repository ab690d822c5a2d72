package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.client.Api;
import hub.local.testing.Terminal;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * Connections that are cut anywhere, while an owner publishes, edits and recalls: whoever goes on where it was misses nothing, and gets an event twice only where the
 * way's contract says so, as the same event.
 */
@Timeout(900)
class CutsTest {
    private static final String MARKING = "{\"tlp\":\"AMBER\",\"recipients\":[\"agency:cert-cuts\"]}";
    private static final String READER = "cert-cuts";
    private static final TopicPartition FEED = new TopicPartition("feed.agency-cert-cuts", 0);
    private static final String BEGIN = "1970-01-01T00:00:00.000000Z";
    private static final Duration LONG = Duration.ofMinutes(10);

    @BeforeAll
    static void addReader() {
        Terminal.run("agency", "add", READER, "--kind", "other");
    }

    @Test
    void aStreamGoesOn() {
        streamCut("CUTSSE", 100, 40);
    }

    @Test
    @Tag("slow")
    void aStreamGoesOnAThousandTimes() {
        streamCut("CUTSSELONG", 1_000, 300);
    }

    @Test
    void aGroupGoesOn() {
        groupCut("CUTKAFKA", 50, 20);
    }

    @Test
    @Tag("slow")
    void aGroupGoesOnAThousandTimes() {
        groupCut("CUTKAFKALONG", 1_000, 200);
    }

    @Test
    void pagesAreAskedForAgain() {
        pagesCut("CUTPAGES", 10, 20);
    }

    @Test
    @Tag("slow")
    void pagesAreAskedForAgainAHundredTimes() {
        pagesCut("CUTPAGESLONG", 100, 100);
    }

    @Test
    void messagesAreSentAgain() {
        messagesCut("CUTHOOK", 3, 10);
    }

    @Test
    @Tag("slow")
    void messagesAreSentAgainAHundredTimes() {
        messagesCut("CUTHOOKLONG", 100, 200);
    }

    private record Told(String name, String incident, long revision) {}

    /** Server-sent events come once. */
    private static void streamCut(String name, int cuts, int incidents) {
        String q = Hub.encode("externalId:" + name + "*");
        String place;
        try (HttpClient http = HttpClient.newHttpClient();
                StreamReader begin = new StreamReader(http, READER, "externalId:" + name + "*", null)) {
            place = begin.lastId();
        }
        CompletableFuture<Map<String, Long>> writing = Edits.begin(name, MARKING, incidents);
        Random random = new Random(7);
        List<Told> told = new ArrayList<>();
        int done = 0;
        boolean quiet = false;
        while (done < cuts || !writing.isDone() || !quiet) {
            boolean over = writing.isDone();
            String came = CutAnswer.of(
                    READER, "/api/v1/feed?q=" + q, "Last-Event-ID: " + place + "\r\n", 300 + random.nextInt(3_000));
            int before = told.size();
            place = take(came, place, told);
            quiet = over && told.size() == before && told.size() > 0 && ended(told, writing.join());
            done++;
        }
        System.out.println(name + ": " + done + " cuts, " + told.size() + " events");
        assertThat(told).doesNotHaveDuplicates();
    }

    /** Whole events alone count; the id of the last is where to go on. */
    private static String take(String came, String place, List<Told> told) {
        String last = place;
        for (int end = came.indexOf("\n\n"), begin = 0; end >= 0; begin = end + 2, end = came.indexOf("\n\n", begin)) {
            String event = came.substring(begin, end);
            if (event.startsWith("id: ")) {
                String[] lines = event.split("\n");
                last = lines[0].substring("id: ".length());
                JsonNode data = Hub.JSON.readTree(lines[2].substring("data: ".length()));
                told.add(new Told(
                        lines[1].substring("event: ".length()),
                        data.path("id").asString(),
                        data.path("revision").asLong()));
            }
        }
        return last;
    }

    /** True if the last that was told of each incident is how it stands; one that was gone before it was told may be told as gone alone. */
    private static boolean ended(List<Told> told, Map<String, Long> stands) {
        Map<String, Long> last = new TreeMap<>();
        told.forEach(each -> last.put(each.incident(), each.name().equals("remove") ? 0 : each.revision()));
        return last.equals(stands);
    }

    /** Kafka is read at least once: what was not committed comes again, at its offset. */
    private static void groupCut(String name, int cuts, int incidents) {
        CompletableFuture<Map<String, Long>> writing = Edits.begin(name, MARKING, incidents);
        Random random = new Random(8);
        Map<Long, String> events = new TreeMap<>();
        Map<String, Long> last = new TreeMap<>();
        int repeated = 0;
        int done = 0;
        while (done < cuts || !writing.isDone() || !writing.join().equals(last)) {
            for (ConsumerRecord<String, byte[]> each : someOf(name, random)) {
                String event = each.key() + " " + eventId(each);
                String before = events.put(each.offset(), event);
                assertThat(before).isIn(null, event);
                repeated += before == null ? 0 : 1;
                note(name, each, last);
            }
            done++;
        }
        System.out.println(name + ": " + done + " cuts, " + events.size() + " records, repeated " + repeated);
        assertThat(repeated).isPositive();
    }

    private static void note(String name, ConsumerRecord<String, byte[]> each, Map<String, Long> last) {
        if (each.value() == null) {
            return;
        }
        JsonNode event = Hub.JSON.readTree(each.value());
        String id = event.path("id").asString();
        if (event.path("event").asString().equals("remove")) {
            last.computeIfPresent(id, (same, revision) -> 0L);
        } else if (event.at("/incident/externalId").asString().startsWith(name + "-")) {
            last.put(id, event.path("revision").asLong());
        }
    }

    private static String eventId(ConsumerRecord<String, byte[]> each) {
        var header = each.headers().lastHeader("event-id");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A consumer that takes some records and goes, half of the time without having said that it had them. */
    private static List<ConsumerRecord<String, byte[]>> someOf(String name, Random random) {
        Map<String, Object> client =
                new HashMap<>(Hub.local().config().agency(READER).kafka());
        client.putAll(Map.of(
                "group.id",
                READER + "." + name,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "max.poll.records",
                1 + random.nextInt(5)));
        List<ConsumerRecord<String, byte[]>> some = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(FEED));
            consumer.poll(Duration.ofMillis(300)).forEach(some::add);
            if (random.nextBoolean() && !some.isEmpty()) {
                consumer.commitSync(
                        Map.of(FEED, new OffsetAndMetadata(some.getLast().offset() + 1)));
            }
        }
        return some;
    }

    /** A page of TAXII or Atom that was cut is asked for again, by the same address. */
    private static void pagesCut(String name, int cuts, int incidents) {
        Random random = new Random(9);
        List<String> got = new ArrayList<>();
        String after = BEGIN;
        CompletableFuture<Map<String, Long>> writing = Edits.begin(name, MARKING, incidents);
        int done = 0;
        boolean all = false;
        while (done < cuts || !all) {
            boolean over = writing.isDone();
            CutAnswer.of(READER, address(after, 50), "Accept: " + TaxiiCalls.TAXII + "\r\n", random.nextInt(3_000));
            String last = page(after, 50, got);
            all = over && last.isEmpty();
            after = last.isEmpty() ? after : last;
            CutAnswer.of(READER, "/api/v1/feed.atom?limit=200", "", random.nextInt(20_000));
            assertThat(atom(name)).endsWith("</feed>\n");
            done++;
        }
        System.out.println(name + ": " + done + " cuts of each, " + got.size() + " objects");
        // what several incidents bring, an address or their creator, is added anew when the first of them is gone
        assertThat(got)
                .filteredOn(each -> each.startsWith("incident--"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(got).containsAll(all());
        assertAtomStands(name, writing.join());
    }

    private static void assertAtomStands(String name, Map<String, Long> stands) {
        String atom = atom(name);
        stands.forEach((id, revision) ->
                assertThat(atom.contains(id.substring("incident--".length()))).isEqualTo(revision > 0));
    }

    /** Of all that is there. */
    private static List<String> all() {
        List<String> all = new ArrayList<>();
        String after = BEGIN;
        for (String last = page(after, 1_000, all); !last.isEmpty(); last = page(after, 1_000, all)) {
            after = last;
        }
        return all;
    }

    private static String address(String after, int limit) {
        return TaxiiCalls.ROOT + "collections/agency-" + READER + "/objects/?match%5Bversion%5D=all&limit=" + limit
                + "&added_after=" + after;
    }

    /** Notes the objects of a page and answers where it ends; empty if there are none. */
    private static String page(String after, int limit, List<String> got) {
        HttpResponse<String> page = TaxiiCalls.get(READER, address(after, limit));
        TaxiiCalls.json(page)
                .path("objects")
                .forEach(object -> got.add(object.path("id").asString() + " "
                        + object.path("modified").asString("")));
        return TaxiiCalls.header(page, TaxiiCalls.LAST);
    }

    private static String atom(String name) {
        try (Api api = Hub.api(READER)) {
            return api.get("/api/v1/feed.atom?limit=200&q=" + Hub.encode("externalId:" + name + "*"), "*/*");
        }
    }

    /** A message that was not acknowledged comes again, with the same id and in its place. */
    private static void messagesCut(String name, int cuts, int incidents) {
        try (WebhookReceiver hook = new WebhookReceiver();
                Api api = Hub.api(READER)) {
            JsonNode subscription = api.postJson(
                    "/api/v1/subscriptions",
                    Map.of("title", name, "q", "externalId:" + name + "*", "webhook", Map.of("url", hook.url())));
            hook.cut(cuts);
            Map<String, Long> stands = Edits.begin(name, MARKING, incidents).join();
            Hub.until(LONG, () -> {
                WebhookTest.resume(READER, subscription); // after so many cuts the hub would wait for hours
                List<Told> told = messages(hook);
                return ended(told, toldOf(told, stands));
            });
            assertThat(hook.isCutting()).isFalse();
        }
    }

    /** What was gone before it could be sent is not told at all. */
    private static Map<String, Long> toldOf(List<Told> told, Map<String, Long> stands) {
        Map<String, Long> some = new TreeMap<>(stands);
        Set<String> heard = new HashSet<>();
        told.forEach(each -> heard.add(each.incident()));
        some.entrySet().removeIf(each -> each.getValue() == 0 && !heard.contains(each.getKey()));
        return some;
    }

    /** What came, each message once; one that comes again is the same. */
    private static List<Told> messages(WebhookReceiver hook) {
        Map<String, Told> told = new LinkedHashMap<>();
        for (WebhookReceiver.Got got : hook.got()) {
            JsonNode data = got.json().path("data");
            String event = data.path("event").asString();
            Told one = new Told(
                    event, data.path("id").asString(), data.path("revision").asLong());
            assertThat(told.putIfAbsent(got.id(), one)).isIn(null, one);
        }
        return List.copyOf(told.values());
    }
}
