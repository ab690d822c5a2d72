package hub.search.read;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.RECEIVED;
import static hub.search.fixture.Samples.SOUTH;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.partner.Viewer;
import hub.model.response.Act;
import hub.model.response.Responding;
import hub.model.response.Responding.By;
import hub.model.response.Responding.Step;
import hub.model.response.Response;
import hub.model.response.ResponseId;
import hub.model.response.Statement;
import hub.model.response.Verdict;
import hub.search.engine.IndexDigest;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.index.Indices;
import hub.search.write.BulkWriter;
import hub.search.write.Documents;
import hub.search.write.Target;
import hub.search.write.Versions;
import hub.search.write.Write;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Responses are read through their incident, and the first writer of a version is the one who wrote it. */
class ResponseReaderTest {
    private static final AgencyId WEST = new AgencyId("cert-west");
    private static final IncidentId INCIDENT = IncidentId.of(NORTH, "N-1");
    private static final Response SOUTHS = response(SOUTH, "s", Tlp.GREEN, 0);
    private static final Response WESTS = response(WEST, "w", Tlp.GREEN, 1);
    private static final Response STRICT = response(WEST, "x", Tlp.AMBER_STRICT, 2);
    private ElasticsearchFixture server;

    private static Response response(AgencyId author, String name, Tlp tlp, int seconds) {
        ResponseId id = ResponseId.of(INCIDENT, author, name);
        By by = new By(author, null, name, RECEIVED.plusSeconds(seconds));
        return written(Responding.begin(id, INCIDENT, NORTH, Marking.of(tlp), new Statement.Question("a?"), by));
    }

    private static Response written(Step step) {
        return ((Step.Written) step).response();
    }

    private static Write write(Response response, long offset, String stored) {
        byte[] bytes = ("{\"x\":\"" + stored + "\"}").getBytes(StandardCharsets.UTF_8);
        return Documents.of(response, bytes, Versions.firstOf(1, response.version(), offset));
    }

    @BeforeEach
    void responses() {
        server = ElasticsearchFixture.fresh();
        put(write(SOUTHS, 0, "s"), write(WESTS, 1, "w"), write(STRICT, 2, "x"));
    }

    private void put(Write... writes) {
        new BulkWriter(server.elastic(), Target.LIVE).write(List.of(writes), () -> false);
        server.refresh();
    }

    private List<String> read(Viewer viewer, boolean seesIncident, @Nullable String after, int limit) {
        return new ResponseReader(server.elastic())
                .responses(viewer, INCIDENT, seesIncident, after, limit).stream()
                        .map(found -> new String(found.record(), StandardCharsets.UTF_8).substring(6, 7))
                        .toList();
    }

    @Test
    void whoSeesTheIncidentReadsWhatIsMeantForHer() {
        assertThat(read(viewer(SOUTH, "community", "agency:cert-south"), true, null, 10))
                .containsExactly("s", "w");
        assertThat(read(viewer(NORTH, "community", "agency:cert-north"), true, null, 10))
                .containsExactly("s", "w", "x");
    }

    @Test
    void whoDoesNotReadsHerOwnAlone() {
        assertThat(read(viewer(SOUTH, "community", "agency:cert-south"), false, null, 10))
                .containsExactly("s");
        assertThat(read(viewer(new AgencyId("cert-east"), "community"), false, null, 10))
                .isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        Viewer north = viewer(NORTH, "community", "agency:cert-north");
        List<ResponseReader.Found> first =
                new ResponseReader(server.elastic()).responses(north, INCIDENT, true, null, 2);

        assertThat(first).hasSize(2);
        assertThat(read(north, true, first.getLast().place(), 2)).containsExactly("x");
    }

    @Test
    void oneIsReadByItsId() {
        ResponseReader reader = new ResponseReader(server.elastic());
        Viewer south = viewer(SOUTH, "community", "agency:cert-south");

        Optional<ResponseReader.Found> own = reader.response(south, INCIDENT, false, SOUTHS.id());

        assertThat(own).isPresent();
        assertThat(reader.response(south, INCIDENT, false, WESTS.id())).isEmpty();
        assertThat(reader.response(south, INCIDENT, true, STRICT.id())).isEmpty();
        assertThat(reader.response(south, IncidentId.of(NORTH, "N-2"), true, SOUTHS.id()))
                .isEmpty();
    }

    @Test
    void ofTwoSecondVersionsTheFirstStaysInWhateverOrderTheyAreWritten() {
        Act yes = new Act.Judge(Verdict.Decision.ACCEPTED, "yes");
        Response second = written(Responding.apply(SOUTHS, yes, new By(NORTH, null, "j", RECEIVED)));
        Write winner = write(second, 5, "f");
        Write loser = write(second, 6, "l");
        put(winner, loser);
        assertThat(read(viewer(SOUTH, "agency:cert-south", "community"), false, null, 1))
                .containsExactly("f");
        IndexDigest.Digest digest = new IndexDigest(server.elastic(), Indices.folded()).over(Indices.live());

        server = ElasticsearchFixture.fresh();
        put(loser, write(STRICT, 2, "x"), winner, write(WESTS, 1, "w"), write(SOUTHS, 0, "s"));

        assertThat(new IndexDigest(server.elastic(), Indices.folded()).over(Indices.live()))
                .isEqualTo(digest);
    }
}
