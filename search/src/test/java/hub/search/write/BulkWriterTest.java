package hub.search.write;

import static hub.search.fixture.Samples.full;
import static hub.search.fixture.Samples.id;
import static hub.search.fixture.Samples.incident;
import static hub.search.fixture.Samples.revised;
import static hub.search.fixture.Samples.revision;
import static hub.search.fixture.Samples.stored;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.search.engine.Elastic;
import hub.search.engine.ElasticSettings;
import hub.search.engine.IndexDigest;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.fixture.FaultyProxy;
import hub.search.fixture.FaultyProxy.Answer;
import hub.search.fixture.FaultyProxy.Hold;
import hub.search.fixture.FaultyProxy.LoseAnswer;
import hub.search.fixture.FaultyProxy.Refuse;
import hub.search.fixture.Samples;
import hub.search.index.Indices;
import hub.search.write.BulkOutcome.Acknowledged;
import hub.search.write.BulkOutcome.Stopped;
import hub.search.write.Write.Put;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkWriterTest {
    private ElasticsearchFixture server;

    @BeforeEach
    void emptyIndices() {
        server = ElasticsearchFixture.fresh();
    }

    private static List<Write> of(Revision revision, long offset) {
        return Documents.of(revision, stored(revision), Versions.of(1, offset), Samples.PSEUDONYMS);
    }

    private static List<Write> incidents(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> of(revised(incident("A" + i, "title " + i).build(), 1, "community"), i))
                .flatMap(List::stream)
                .toList();
    }

    private static BulkWriter writer(Elastic elastic, Pause pause) {
        return new BulkWriter(elastic, Target.LIVE, pause, BulkWriter.DEFAULT_REQUEST_SIZE);
    }

    private BulkOutcome write(List<Write> writes) {
        return writer(server.elastic(), (time, stopped) -> {
                    throw new AssertionError("no pause expected");
                })
                .write(writes, () -> false);
    }

    private String doc(String alias, String id) {
        return server.http("GET", "/" + alias + "/_doc/" + id.replace("#", "%23"), "")
                .body();
    }

    private IndexDigest.Digest digest() {
        server.refresh();
        return new IndexDigest(server.elastic(), Indices.folded()).over(Indices.live());
    }

    @Test
    void everythingIsThereWhenItReturns() {
        assertThat(write(incidents(500))).isEqualTo(new Acknowledged(List.of()));
        assertThat(digest().documents()).isEqualTo(1_000);
    }

    @Test
    void writingAgainOrOlderChangesNothing() {
        Revision old = revised(full(), 1, "community");
        Revision current = revised(full().toBuilder().title("new").build(), 2, "community");
        write(of(old, 5));
        write(of(current, 6));
        IndexDigest.Digest before = digest();

        assertThat(write(of(current, 6))).isEqualTo(new Acknowledged(List.of()));
        assertThat(write(of(old, 5))).isEqualTo(new Acknowledged(List.of()));

        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void s19WhatCannotBeWrittenIsNamedAndItsNeighboursAreThere() {
        List<Write> writes = new ArrayList<>(incidents(2));
        byte[] unknownField = "{\"tokens\":[],\"surprise\":1}".getBytes(StandardCharsets.UTF_8);
        Put poison = new Put(Indices.INCIDENTS, "poison", 9, unknownField);
        writes.add(1, poison);

        assertThat(write(writes)).isInstanceOfSatisfying(Acknowledged.class, done -> {
            assertThat(done.rejected()).extracting(Rejected::write).containsExactly(poison);
            assertThat(done.rejected().getFirst().status()).isEqualTo(400);
            assertThat(done.rejected().getFirst().reason()).contains("surprise");
        });
        assertThat(digest().documents()).isEqualTo(4);
    }

    @Test
    void s26NewFieldsDoNotChangeTheMapping() {
        String before = server.http("GET", "/hub-incidents/_mapping", "").body();
        StringBuilder source = new StringBuilder("{\"tokens\":[]");
        IntStream.range(0, 10_000).forEach(i -> source.append(",\"f").append(i).append("\":1"));
        byte[] bytes = source.append('}').toString().getBytes(StandardCharsets.UTF_8);

        BulkOutcome outcome = write(List.of(new Put(Indices.INCIDENTS, "wide", 1, bytes)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Acknowledged.class, done -> assertThat(done.rejected()).hasSize(1));
        assertThat(server.http("GET", "/hub-incidents/_mapping", "").body()).isEqualTo(before);
    }

    @Test
    void s08OnlyTheItemsThatFailedAreSentAgain() throws Exception {
        List<Write> writes = incidents(2).stream()
                .filter(write -> write.index() == Indices.INCIDENTS)
                .toList();
        String busy = """
                {"errors":true,"items":[{"index":{"status":201}},{"index":{"status":429,"error":{"type":"es_rejected_execution_exception"}}}]}""";
        try (FaultyProxy proxy = new FaultyProxy(server.address()).then(new Answer(200, busy));
                Elastic elastic = Elastic.connect(ElasticSettings.of(proxy.address()))) {
            List<Duration> pauses = new ArrayList<>();

            BulkOutcome outcome =
                    writer(elastic, (time, stopped) -> pauses.add(time)).write(writes, () -> false);

            assertThat(outcome).isEqualTo(new Acknowledged(List.of()));
            assertThat(pauses).hasSize(1);
            assertThat(proxy.bodies()).hasSize(2);
            assertThat(proxy.bodies().getLast())
                    .contains(writes.getLast().id())
                    .doesNotContain(writes.getFirst().id());
        }
    }

    @Test
    void s10AnAnswerLostAfterTheWriteIsFine() throws Exception {
        try (FaultyProxy proxy = new FaultyProxy(server.address()).then(new LoseAnswer());
                Elastic elastic = Elastic.connect(ElasticSettings.of(proxy.address()))) {
            BulkOutcome outcome =
                    writer(elastic, (time, stopped) -> {}).write(of(revised(full(), 1, "community"), 1), () -> false);

            assertThat(outcome).isEqualTo(new Acknowledged(List.of()));
            assertThat(proxy.bodies()).hasSize(2);
            assertThat(digest().documents()).isEqualTo(4);
        }
    }

    @Test
    void s09AServerThatDoesNotAnswerIsNotWaitedForLongerThanAsked() throws Exception {
        Duration soon = Duration.ofMillis(300);
        try (FaultyProxy proxy = new FaultyProxy(server.address()).then(new Hold(), new Hold());
                Elastic elastic =
                        Elastic.connect(ElasticSettings.of(proxy.address()).withTimeouts(soon, soon, soon))) {
            AtomicInteger pauses = new AtomicInteger();

            Attempt attempt = writer(elastic, (time, stopped) -> {}).attempt(incidents(1));
            BulkOutcome outcome = writer(elastic, (time, stopped) -> pauses.incrementAndGet())
                    .write(attempt.remaining(), () -> pauses.get() > 20);

            assertThat(attempt.remaining()).hasSize(2);
            assertThat(attempt.trouble()).contains("/_bulk");
            assertThat(outcome).isEqualTo(new Acknowledged(List.of()));
            assertThat(digest().documents()).isEqualTo(2);
        }
    }

    @Test
    void s04ItTriesAsLongAsTheServerIsAwayAndLongerEachTime() throws Exception {
        Answer broken = new Answer(503, "{\"error\":{\"type\":\"x\"}}");
        try (FaultyProxy proxy = new FaultyProxy(server.address())
                        .then(new Refuse(), broken, new Answer(502, "<html>"), broken, new Answer(401, ""), broken);
                Elastic elastic = Elastic.connect(ElasticSettings.of(proxy.address()))) {
            List<Long> pauses = new ArrayList<>();

            BulkOutcome outcome = writer(elastic, (time, stopped) -> pauses.add(time.toMillis()))
                    .write(incidents(1), () -> false);

            assertThat(outcome).isEqualTo(new Acknowledged(List.of()));
            assertThat(pauses).hasSizeGreaterThanOrEqualTo(5).isSorted().startsWith(200L, 400L, 800L);
        }
    }

    @Test
    void s06s07ABlockedIndexIsWaitedFor() {
        for (String block : List.of("write", "read_only_allow_delete")) {
            server.http("PUT", "/hub-incidents/_settings", "{\"index.blocks." + block + "\":true}");
            AtomicInteger pauses = new AtomicInteger();

            BulkOutcome outcome = writer(server.elastic(), (time, stopped) -> {
                        if (pauses.incrementAndGet() == 3) {
                            server.http("PUT", "/hub-incidents/_settings", "{\"index.blocks." + block + "\":null}");
                        }
                    })
                    .write(incidents(3), () -> false);

            assertThat(outcome).as(block).isEqualTo(new Acknowledged(List.of()));
            assertThat(pauses).as(block).hasValue(3);
        }
    }

    @Test
    void aMissingIndexIsWaitedForAndNeverMadeWithoutItsSchema() {
        server.http("DELETE", "/hub-reports-*", "");
        List<Write> writes =
                List.of(new Put(Indices.REPORTS, "r", 1, "{\"tokens\":[]}".getBytes(StandardCharsets.UTF_8)));

        BulkOutcome outcome = writer(
                        server.elastic(), (time, stopped) -> server.admin().ensure())
                .write(writes, () -> false);

        assertThat(outcome).isEqualTo(new Acknowledged(List.of()));
        assertThat(server.http("GET", "/hub-reports/_mapping", "").body()).contains("\"dynamic\":\"strict\"");
    }

    @Test
    void arequestThatIsTooLargeIsHalvedDownToTheOneThatNeverFits() throws Exception {
        Answer tooLarge = new Answer(413, "");
        try (FaultyProxy proxy = new FaultyProxy(server.address()).then(tooLarge, tooLarge, tooLarge);
                Elastic elastic = Elastic.connect(ElasticSettings.of(proxy.address()))) {
            List<Write> writes = incidents(2);

            BulkOutcome outcome = writer(elastic, (time, stopped) -> {}).write(writes, () -> false);

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Acknowledged.class,
                            done -> assertThat(done.rejected())
                                    .extracting(Rejected::write)
                                    .containsExactly(writes.getFirst()));
            assertThat(digest().documents()).isEqualTo(3);
        }
    }

    @Test
    void requestsStayBelowTheirSize() throws Exception {
        try (FaultyProxy proxy = new FaultyProxy(server.address());
                Elastic elastic = Elastic.connect(ElasticSettings.of(proxy.address()))) {
            new BulkWriter(elastic, Target.LIVE, (time, stopped) -> {}, 10_000).write(incidents(100), () -> false);

            assertThat(proxy.bodies()).hasSizeGreaterThan(5).allMatch(body -> body.length() <= 10_000);
            assertThat(digest().documents()).isEqualTo(200);
        }
    }

    @Test
    void itStopsWhenItIsToldTo() throws Exception {
        try (FaultyProxy proxy = new FaultyProxy(server.address()).then(new Answer(503, ""));
                Elastic elastic = Elastic.connect(ElasticSettings.of(proxy.address()))) {
            AtomicInteger asked = new AtomicInteger();

            BulkOutcome outcome =
                    writer(elastic, Pause.parking()).write(incidents(1), () -> asked.incrementAndGet() > 1);

            assertThat(outcome).isEqualTo(new Stopped());
        }
    }

    @Test
    void anInterruptStopsItToo() {
        Thread.currentThread().interrupt();

        BulkOutcome outcome = writer(server.elastic(), Pause.parking()).write(incidents(1), () -> false);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isEqualTo(new Stopped());
    }

    @Test
    void s32ANarrowingTakesTheTokensAwayFromHeadAndSightings() {
        List<Write> writes = new ArrayList<>(of(revised(full(), 1, 3, "community"), 1));
        writes.addAll(of(revision(id("NORTH-2026-0041"), Change.NARROWED, 1, 3, null, "agency:cert-north"), 2));

        assertThat(write(writes)).isEqualTo(new Acknowledged(List.of()));

        String head = id("NORTH-2026-0041").value();
        assertThat(doc("hub-incidents", head))
                .contains("\"_version\":" + Versions.of(1, 2))
                .contains("\"tokens\":[\"agency:cert-north\"]")
                .contains("N4 session deletion flood")
                .contains("\"n\":1.10,\"big\":12345678901234567890.123");
        assertThat(doc("hub-sightings", head + "#1")).contains("\"tokens\":[\"agency:cert-north\"]");
        assertThat(doc("hub-sightings", head + "#2")).contains("\"tokens\":[]");
    }

    @Test
    void aNarrowingThatComesLateDoesNotTouchWhatIsNewer() {
        write(of(revised(full(), 1, "community"), 1));
        List<Write> narrowing =
                of(revision(id("NORTH-2026-0041"), Change.NARROWED, 1, 2, null, "agency:cert-north"), 2);
        write(of(revised(full(), 2, "group:eu5g"), 3));

        assertThat(write(narrowing)).isEqualTo(new Acknowledged(List.of()));

        assertThat(doc("hub-incidents", id("NORTH-2026-0041").value())).contains("\"tokens\":[\"group:eu5g\"]");
    }

    /** As between the swap of a rebuild and its end: the revision that is narrowed is still to be written. */
    @Test
    void aNarrowingThatComesEarlyHidesWhatIsThereAndLeavesRoomForItsRevision() {
        Revision current = revised(full().toBuilder().title("new").build(), 2, "community");
        List<Write> narrowing =
                of(revision(id("NORTH-2026-0041"), Change.NARROWED, 2, 2, null, "agency:cert-north"), 3);
        write(of(revised(full(), 1, "community"), 1));

        write(narrowing);

        String head = id("NORTH-2026-0041").value();
        assertThat(doc("hub-incidents", head))
                .contains("\"_version\":" + Versions.of(1, 1))
                .contains("\"tokens\":[\"agency:cert-north\"]");
        write(of(current, 2));
        write(narrowing);
        assertThat(doc("hub-incidents", head))
                .contains("\"_version\":" + Versions.of(1, 3))
                .contains("\"tokens\":[\"agency:cert-north\"]")
                .contains("\"title\":\"new\"");
        assertThat(doc("hub-sightings", head + "#0"))
                .contains("\"_version\":" + Versions.of(1, 3))
                .contains("\"tokens\":[\"agency:cert-north\"]");
    }

    @Test
    void aNarrowingWaitsForTheServerToo() throws Exception {
        write(of(revised(full(), 1, "community"), 1));
        try (FaultyProxy proxy = new FaultyProxy(server.address())
                        .then(new Answer(503, ""), new Answer(200, "{\"docs\":[{\"error\":{}}]}"));
                Elastic elastic = Elastic.connect(ElasticSettings.of(proxy.address()))) {
            List<Write> narrowing =
                    of(revision(id("NORTH-2026-0041"), Change.NARROWED, 1, 2, null, "agency:cert-north"), 2);

            assertThat(writer(elastic, (time, stopped) -> {}).write(narrowing, () -> false))
                    .isEqualTo(new Acknowledged(List.of()));

            assertThat(doc("hub-incidents", id("NORTH-2026-0041").value()))
                    .contains("\"tokens\":[\"agency:cert-north\"]");
        }
    }
}
