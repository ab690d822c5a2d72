package hub.search.feed;

import static hub.search.fixture.Samples.viewer;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.model.partner.Viewer;
import hub.search.engine.Json;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.read.FeedReader;
import hub.search.read.FeedReader.Item;
import hub.search.read.FeedReader.Page;
import hub.search.read.FeedReader.Wanted;
import hub.search.write.BulkWriter;
import hub.search.write.Target;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pages of a feed with objects of every size. */
class FeedPagesTest {
    private static final Viewer NORTH = viewer(new AgencyId("cert-north"), "community");
    private static final Wanted ALL = new Wanted(null, Set.of(), Set.of(), false, false, Set.of(), Set.of(), true);

    /** Every third is as large as an incident may be. */
    private static ElasticsearchFixture filled(int objects) {
        return filled(objects, 3);
    }

    private static ElasticsearchFixture filled(int objects, int large) {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        FeedHistory history = new FeedHistory();
        for (int i = 0; i < objects; i++) {
            FeedObject object = FeedHistory.own("north", "page" + i, 1, "x".repeat(i % large == 0 ? 900_000 : 100));
            history.put("north", "incident--" + i, true, List.of(object));
        }
        FeedWriter writer =
                new FeedWriter(server.elastic(), Target.LIVE, new BulkWriter(server.elastic(), Target.LIVE));
        history.all().forEach(change -> writer.write(List.of(change), () -> false));
        server.refresh();
        return server;
    }

    @Test
    void aPageEndsBehindTheObjectThatPassesItsBytesAndNothingIsLost() {
        FeedReader reader = new FeedReader(filled(40).elastic());
        List<String> ids = new ArrayList<>();
        Wanted rest = ALL;
        boolean more = true;
        int pages = 0;
        while (more) {
            Page page = reader.page(NORTH, Token.COMMUNITY, rest, FeedReader.MAX_OBJECTS);
            long bytes = page.items().stream().mapToLong(FeedPagesTest::bytes).sum();
            assertThat(bytes).isBetween(1L, FeedReader.MAX_BYTES + 1_000_000L);
            page.items().forEach(item -> ids.add(item.id()));
            more = page.more();
            rest = rest.after(page.items().getLast().added());
            pages++;
        }

        assertThat(ids).hasSize(40).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo(2);
    }

    /** It is erased between the question for the page and the one for its large objects. */
    @Test
    void aPageWhoseObjectsHaveAllGoneIsNotEmptyWhileMoreIsBehind() {
        ElasticsearchFixture server = filled(3, 1);
        FeedReader reader = new FeedReader(server.elastic());
        List<Item> all = reader.page(NORTH, Token.COMMUNITY, ALL, 3).items();

        takeContent(server, all.getFirst().id());
        Page page = reader.page(NORTH, Token.COMMUNITY, ALL, 1);

        assertThat(page.items()).extracting(Item::id).containsExactly(all.get(1).id());
        assertThat(page.more()).isTrue();
    }

    private static void takeContent(ElasticsearchFixture server, String object) {
        String found = server.http(
                        "POST",
                        "/hub-feed-objects/_search",
                        "{\"query\":{\"bool\":{\"filter\":[{\"term\":{\"id\":\"" + object
                                + "\"}},{\"term\":{\"kind\":\"version\"}}]}}}")
                .body();
        JsonNode hit = Json.parse(found.getBytes(StandardCharsets.UTF_8))
                .path("hits")
                .path("hits")
                .get(0);
        ObjectNode source = (ObjectNode) hit.path("_source");
        assertThat(source.remove("large")).isNotNull();
        String id = URLEncoder.encode(hit.path("_id").asString(), StandardCharsets.UTF_8);
        int status = server.http("PUT", "/hub-feed-objects/_doc/" + id + "?refresh=true", source.toString())
                .statusCode();
        assertThat(status).isEqualTo(200);
    }

    private static long bytes(Item item) {
        byte[] object = requireNonNull(item.object()).getBytes(StandardCharsets.UTF_8);
        assertThat(Json.parse(object).path("id").asString()).isEqualTo(item.id());
        return object.length;
    }

    /** Elasticsearch would print numbers anew, and round them. */
    @Test
    void anObjectIsServedAsItCame() {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        FeedHistory history = new FeedHistory();
        for (String text : List.of("small", "x".repeat(20_000))) {
            FeedObject object = FeedHistory.own("north", text.substring(0, 1), 1, text);
            object.node().put("x_share", new BigDecimal("0.10000000000000000000000000000000001"));
            history.put("north", "incident--" + object.id(), true, List.of(object));
        }
        FeedWriter writer =
                new FeedWriter(server.elastic(), Target.LIVE, new BulkWriter(server.elastic(), Target.LIVE));
        history.all().forEach(change -> writer.write(List.of(change), () -> false));
        server.refresh();

        List<Item> items = new FeedReader(server.elastic())
                .page(NORTH, Token.COMMUNITY, ALL, 10)
                .items();

        assertThat(items)
                .hasSize(2)
                .allSatisfy(item ->
                        assertThat(item.object()).endsWith("\"x_share\":0.10000000000000000000000000000000001}"));
    }

    @Test
    void aLimitHoldsWhateverTheSizes() {
        FeedReader reader = new FeedReader(filled(7).elastic());

        assertThat(reader.page(NORTH, Token.COMMUNITY, ALL, 5).items()).hasSize(5);
        assertThat(reader.page(NORTH, Token.COMMUNITY, ALL, 5).more()).isTrue();
        assertThat(reader.page(NORTH, Token.COMMUNITY, ALL, 7).more()).isFalse();
        assertThat(reader.page(viewer(new AgencyId("cert-west"), "public"), Token.COMMUNITY, ALL, 7)
                        .items())
                .isEmpty();
    }
}
