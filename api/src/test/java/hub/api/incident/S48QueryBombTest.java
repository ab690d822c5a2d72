package hub.api.incident;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** S48: what would be expensive is refused at the door and never asked of the index. How fast is tested where queries are parsed. */
class S48QueryBombTest {
    private static final String SEARCH = "/api/v1/incidents?";

    static Stream<Arguments> parameters() {
        return Stream.of(
                Arguments.of("a huge page", SEARCH + "limit=1000000"),
                Arguments.of("a number without end", SEARCH + "limit=" + "9".repeat(500)),
                Arguments.of("no page", SEARCH + "limit=0"),
                Arguments.of("every facet a hundred times", SEARCH + "facets=" + "tlp,nf,".repeat(100) + "x"),
                Arguments.of("a facet of texts", SEARCH + "facets=text"),
                Arguments.of("a leading wildcard", SEARCH + "q=*a"),
                Arguments.of("a wildcard within", SEARCH + "q=a*b*c"),
                Arguments.of("a short prefix", SEARCH + "q=a*"),
                Arguments.of("a regular expression", SEARCH + "q=/(a%2B)%2B$/"),
                Arguments.of("fuzzy words", SEARCH + "q=flood~9"),
                Arguments.of("depth", SEARCH + "q=" + "(".repeat(900) + "a" + ")".repeat(900)),
                Arguments.of("terms", SEARCH + "q=" + "a+".repeat(101)),
                Arguments.of("a query longer than a line may be", SEARCH + "q=" + "a+".repeat(100_000)),
                Arguments.of("all addresses", SEARCH + "q=indicator:0.0.0.0/0"),
                Arguments.of("an export of a bomb", "/api/v1/incidents/export?q=*a"),
                Arguments.of("a matrix of a bomb", "/api/v1/matrix?q=" + "a+".repeat(101)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parameters")
    void isRefusedWithoutASearch(String name, String path) {
        int before = ApiServer.ELASTIC.searches();

        HttpResponse<byte[]> answer = ApiServer.get("south", path);

        assertThat(answer.statusCode()).as(name).isIn(400, 414);
        assertThat(ApiServer.ELASTIC.searches()).isEqualTo(before);
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("a hundred thousand terms", "a ".repeat(100_000)),
                Arguments.of("megabytes", "a".repeat(4_000_000)),
                Arguments.of("depth", "(".repeat(100_000)),
                Arguments.of("stars", "*a*b".repeat(900)));
    }

    /** A body holds more than an address. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void isNotSavedEither(String name, String q) {
        int before = ApiServer.ELASTIC.searches();
        String body = JsonMapper.shared().writeValueAsString(java.util.Map.of("title", name, "q", q));

        HttpResponse<byte[]> answer = ApiServer.post("south", "/api/v1/searches", "application/json", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ApiServer.ELASTIC.searches()).isEqualTo(before);
    }
}
