package hub.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import hub.search.query.ValueRecognizer.Recognized;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElasticQueriesTest {
    private static final QueryParser PARSER = new QueryParser(
            raw -> raw.equals("198.51.100.0/24") ? new Recognized(List.of("cidr!" + raw), raw) : Recognized.NOTHING);

    private static Node parse(String query) {
        return PARSER.parse(query, Instant.EPOCH);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``            | {"match_all":{}}
            nf:UPF        | {"constant_score":{"filter":{"term":{"nf.lc":"upf"}}}}
            owner:abc     | {"constant_score":{"filter":{"term":{"owner":"abc"}}}}
            technique:T1498 | {"constant_score":{"filter":{"term":{"techniqueTree.lc":"t1498"}}}}
            exercise:true | {"constant_score":{"filter":{"term":{"exercise":"true"}}}}
            title:"a b"   | {"match_phrase":{"title":{"query":"a b","boost":3.0}}}
            vendor:omega  | {"match_phrase":{"vendor.words":{"query":"omega","boost":1.0}}}
            flood         | {"bool":{"should":[{"match_phrase":{"title":{"query":"flood","boost":3.0}}},{"match_phrase":{"text":{"query":"flood","boost":1.0}}}],"minimum_should_match":1}}
            cve:CVE-2024* | {"prefix":{"cve.lc":{"value":"cve-2024","boost":1.0}}}
            NOT nf:UPF    | {"bool":{"must_not":[{"constant_score":{"filter":{"term":{"nf.lc":"upf"}}}}]}}
            nf:* AND NOT nf:UPF | {"bool":{"must":[{"constant_score":{"filter":{"exists":{"field":"nf"}}}}],"must_not":[{"constant_score":{"filter":{"term":{"nf.lc":"upf"}}}}]}}
            occurred:2026 | {"constant_score":{"filter":{"range":{"occurred":{"gte":"2026-01-01T00:00:00Z","lt":"2027-01-01T00:00:00Z"}}}}}
            confidence:>5 | {"constant_score":{"filter":{"range":{"confidence":{"gte":"6"}}}}}
            indicator:198.51.100.0/24 | {"bool":{"should":[{"constant_score":{"filter":{"terms":{"indicator":["cidr!198.51.100.0/24"]}}}},{"constant_score":{"filter":{"term":{"address":"198.51.100.0/24"}}}}],"minimum_should_match":1}}
            """)
    void asksForNothingElse(String query, String expected) {
        assertThat(ElasticQueries.of(parse(query))).hasToString(expected);
    }

    /** S49: what looks like a query is text. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"match_all\":{}}", "\"}},{\"match_all\":{}", "a\" OR \"b", "\\", "_exists_:tokens"})
    void s49InjectionIsPlainText(String text) {
        Node node = parse('"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"');

        assertThat(node).isEqualTo(new Node.Phrase(null, text));
        assertThat(ElasticQueries.of(node).findValue("match_all")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"flood,true", "nf:UPF,false", "nf:UPF AND flood,true", "NOT flood,false", "vendor:omega,true"})
    void onlyWordsGiveAnOrder(String query, boolean expected) {
        assertThat(ElasticQueries.scores(parse(query))).isEqualTo(expected);
    }
}
