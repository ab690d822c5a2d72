package hub.search.engine;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.RECEIVED;
import static hub.search.fixture.Samples.full;
import static hub.search.fixture.Samples.id;
import static hub.search.fixture.Samples.revised;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.fixture.Corpus;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.fixture.FaultyProxy;
import hub.search.fixture.FaultyProxy.Answer;
import hub.search.fixture.FaultyProxy.Refuse;
import hub.search.query.ValueRecognizer.Recognized;
import hub.search.read.IncidentQuery;
import hub.search.read.IncidentReader;
import hub.search.read.IncidentSearch;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S05: an answer is complete or an error, never short. */
class S05IncompleteAnswerTest {
    private static final Viewer ANA = viewer(NORTH, "community");

    @Test
    void aLostShardIsAnError() {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        new Corpus(server).write(revised(full(), 1, "community"));
        IncidentSearch search =
                new IncidentSearch(server.elastic(), raw -> Recognized.NOTHING, InstantSource.fixed(RECEIVED));
        assertThat(search.search(ANA, IncidentQuery.of("flood")).total()).isEqualTo(1);

        server.http("PUT", "/hub-incidents-v1-lost?wait_for_active_shards=0", """
                {"settings":{"index":{"number_of_replicas":0,"routing.allocation.require._name":"nowhere"}},\
                "aliases":{"hub-incidents":{}}}""");

        assertThatThrownBy(() -> search.search(ANA, IncidentQuery.of("flood")))
                .isInstanceOfSatisfying(
                        SearchUnavailable.class,
                        fault -> assertThat(fault.problem().code()).isEqualTo(ProblemCode.UNAVAILABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timed_out\":true,\"_shards\":{\"total\":1,\"successful\":1,\"failed\":0},\"hits\":{\"hits\":[]}}",
                "{\"timed_out\":false,\"_shards\":{\"total\":2,\"successful\":1,\"failed\":1},\"hits\":{\"hits\":[]}}",
                "<html>"
            })
    void whatIsNoCompleteAnswerIsNoAnswer(String body) throws Exception {
        try (FaultyProxy proxy = new FaultyProxy(ElasticsearchFixture.fresh().address()).then(new Answer(200, body));
                Elastic elastic = Elastic.connect(ElasticSettings.of(proxy.address()))) {
            assertThatThrownBy(() -> new IncidentReader(elastic).incident(ANA, id("A")))
                    .isInstanceOf(SearchUnavailable.class);
        }
    }

    @Test
    void serversThatAreAwayOrBusyAreUnavailable() throws Exception {
        try (FaultyProxy proxy = new FaultyProxy(ElasticsearchFixture.fresh().address());
                Elastic elastic = Elastic.connect(ElasticSettings.of(proxy.address()))) {
            for (FaultyProxy.Fault fault : List.of(new Answer(429, "{}"), new Answer(404, "{}"), new Refuse())) {
                proxy.then(fault);
                if (fault instanceof Refuse) {
                    proxy.then(fault);
                }
                assertThatThrownBy(() -> new IncidentReader(elastic).incident(ANA, id("A")))
                        .as(fault.toString())
                        .isInstanceOf(SearchUnavailable.class);
            }
        }
    }

    @Test
    void aConnectionThatWasClosedIsNoFaultYet() throws Exception {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        new Corpus(server).write(revised(full(), 1, "community"));
        try (FaultyProxy proxy = new FaultyProxy(server.address()).then(new Refuse());
                Elastic elastic = Elastic.connect(ElasticSettings.of(proxy.address()))) {
            IncidentSearch search =
                    new IncidentSearch(elastic, raw -> Recognized.NOTHING, InstantSource.fixed(RECEIVED));
            assertThat(search.search(ANA, IncidentQuery.of("flood")).total()).isEqualTo(1);
        }
    }
}
