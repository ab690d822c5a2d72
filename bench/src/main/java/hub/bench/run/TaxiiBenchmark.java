package hub.bench.run;

import hub.bench.corpus.Corpora;
import hub.bench.engine.Raw;
import hub.bench.engine.Server;
import hub.bench.measure.Duel;
import hub.bench.measure.Goal;
import hub.bench.measure.Quantiles;
import hub.bench.measure.Result;
import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.model.partner.Viewer;
import hub.search.engine.Json;
import hub.search.feed.FeedChange;
import hub.search.feed.FeedObject;
import hub.search.feed.FeedWriter;
import hub.search.feed.Micros;
import hub.search.index.IndexAdmin;
import hub.search.index.Indices;
import hub.search.read.FeedReader;
import hub.search.read.FeedReader.Wanted;
import hub.search.write.BulkWriter;
import hub.search.write.Target;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** A page of a TAXII collection, as the server reads it, anywhere in a feed of as many objects as the plan has incidents. Fills an index of its own. */
final class TaxiiBenchmark implements Benchmark {
    private static final int PAGE = 100;
    private static final int EACH = 10;
    private static final int BATCH = 100;
    private static final Instant BEGIN = Instant.parse("2026-05-02T00:00:00Z");
    private static final Viewer VIEWER = new Viewer(new AgencyId("agency-01"), null, Set.of(), Set.of(Token.COMMUNITY));
    private static final Wanted ALL = new Wanted(null, Set.of(), Set.of(), false, false, Set.of(), Set.of(), true);
    private static final Goal RAW_GOAL = Goal.p50Ratio(1.5);
    private static final Goal LAST_GOAL = Goal.p50Ratio(1.1);

    @Override
    public String name() {
        return "taxii";
    }

    @Override
    public String help() {
        return "a page of 100 objects of a collection, against the same by search_after; the last page against the first";
    }

    @Override
    public List<Result> run(Corpora corpora, Plan plan) {
        int incidents = plan.incidents() / EACH;
        try (Server server = corpora.empty()) {
            new IndexAdmin(server.elastic(), Corpora.OPTIONS).ensure();
            fill(server, incidents);
            FeedReader reader = new FeedReader(server.elastic());
            Random random = new Random(1);
            long[] places = random.longs(plan.most() * 2L, 0, incidents - PAGE / EACH)
                    .map(TaxiiBenchmark::behind)
                    .toArray();
            requireSame(reader, server.raw(), places);
            Duel duel = plan.alone(plan.most());
            var pages = duel.run(
                    number -> page(reader, places[number % places.length]),
                    number -> raw(server.raw(), places[number % places.length]));
            long last = behind(incidents - PAGE / EACH);
            var ends = duel.run(number -> page(reader, last), number -> page(reader, behind(0)));
            return List.of(
                    result("a page of 100 anywhere", "raw search_after", plan, pages, RAW_GOAL),
                    result("the last page of 100", "the first page", plan, ends, LAST_GOAL));
        }
    }

    private Result result(String what, String baseline, Plan plan, Duel.Times times, Goal goal) {
        return new Result(
                name(),
                what,
                baseline,
                plan.incidents(),
                times.n(),
                "ms",
                Quantiles.of(times.measured()),
                Quantiles.of(times.baseline()),
                goal);
    }

    private static Instant added(int incident) {
        return BEGIN.plus(incident, ChronoUnit.SECONDS);
    }

    /** The place in front of the objects of an incident. */
    private static long behind(long incident) {
        return Micros.of(BEGIN.plus(incident, ChronoUnit.SECONDS)) - 1;
    }

    private static void fill(Server server, int incidents) {
        FeedWriter writer =
                new FeedWriter(server.elastic(), Target.LIVE, new BulkWriter(server.elastic(), Target.LIVE));
        for (int from = 0; from < incidents; from += BATCH) {
            List<FeedChange> some = IntStream.range(from, Math.min(incidents, from + BATCH))
                    .mapToObj(TaxiiBenchmark::change)
                    .toList();
            writer.write(some, () -> false);
        }
        server.elastic().refresh(List.of(Indices.FEED_OBJECTS.alias()));
        server.raw().post("/" + Indices.FEED_OBJECTS.alias() + "/_forcemerge?max_num_segments=1", "");
    }

    private static FeedChange change(int incident) {
        List<FeedObject> objects = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            objects.add(object(incident, i));
        }
        return new FeedChange(
                FeedChange.Kind.PUT,
                Token.COMMUNITY,
                "incident--" + uuid("incident " + incident),
                "agency-02",
                added(incident),
                incident + 1L,
                objects,
                List.of());
    }

    private static FeedObject object(int incident, int number) {
        String id = "indicator--" + uuid(incident + "/" + number);
        ObjectNode node = Json.object()
                .put("type", "indicator")
                .put("spec_version", "2.1")
                .put("id", id)
                .put("created", BEGIN.toString())
                .put("modified", added(incident).toString())
                .put("name", "Session deletion flood " + incident)
                .put("pattern", "[ipv4-addr:value = '198.51.%d.%d']".formatted(incident % 256, number))
                .put("pattern_type", "stix")
                .put("valid_from", BEGIN.toString())
                .put("description", "Seen at the N4 interface of a user plane function. ".repeat(8));
        return new FeedObject(id, "indicator", "2.1", added(incident), true, node);
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static FeedReader.Page page(FeedReader reader, long after) {
        return reader.page(VIEWER, Token.COMMUNITY, ALL.after(after), PAGE);
    }

    private static byte[] raw(Raw raw, long after) {
        return raw.post("/" + Indices.FEED_OBJECTS.alias() + "/_search", """
                        {"size":%d,"track_total_hits":false,"sort":[{"added":"asc"}],"search_after":[%d],
                         "query":{"bool":{"filter":[{"term":{"token":"community"}},{"term":{"kind":"version"}}]}}}""".formatted(PAGE, after));
    }

    private static void requireSame(FeedReader reader, Raw raw, long[] places) {
        for (int i = 0; i < Math.min(places.length, 20); i++) {
            List<String> ours = page(reader, places[i]).items().stream()
                    .map(FeedReader.Item::id)
                    .toList();
            List<String> theirs = new ArrayList<>();
            Json.parse(raw(raw, places[i]))
                    .path("hits")
                    .path("hits")
                    .forEach(hit -> theirs.add(hit.path("_source").path("id").asString()));
            if (!ours.equals(theirs)) {
                throw new IllegalStateException("the two pages are not the same: " + ours + " " + theirs);
            }
        }
    }
}
