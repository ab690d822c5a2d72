package hub.bench.run;

import hub.bench.corpus.Vocabulary;
import hub.model.marking.Token;
import hub.model.partner.Viewer;
import hub.search.read.IncidentQuery;
import hub.search.read.TimeField;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A question in both languages: a word of the text, frequent or rare, in incidents about one network function of the last months; three facets
 * and highlights. The second form is what an engineer would write by hand for the same answer.
 *
 * @param word to find
 * @param function of the network
 * @param from first moment
 */
record RawQuery(String word, String function, Instant from) {
    private static final String[] FUNCTIONS = {"AMF", "SMF", "UPF", "AUSF", "UDM", "NRF", "NEF", "SEPP"};

    /** The question of that number, always the same. */
    static RawQuery of(int number, Instant now) {
        RandomGenerator random = new Random(number);
        random.nextInt(); // the first values of seeds in a row are alike
        return new RawQuery(
                Vocabulary.any(random),
                FUNCTIONS[random.nextInt(FUNCTIONS.length)],
                now.minus(Duration.ofDays(90 + random.nextInt(600))));
    }

    IncidentQuery query() {
        return IncidentQuery.of(word + " AND nf:" + function)
                .between(TimeField.REPORTED, from, null)
                .counting("severity", "owner", "technique");
    }

    /** For the holders of these tokens; an empty text for everybody's incidents. */
    String json(String tokens) {
        String words = "{\"multi_match\":{\"query\":\"%s\",\"fields\":[\"title^3\",\"text\"],\"type\":\"most_fields\"}}"
                .formatted(word);
        return """
                {"size":20,"track_total_hits":true,
                 "query":{"bool":{
                   "must":[%s],
                   "filter":[%s{"term":{"nf.lc":"%s"}},{"term":{"recalled":false}},{"range":{"reported":{"gte":"%s"}}}]}},
                 "sort":[{"_score":"desc"},{"reported":"desc"},{"tie":"asc"}],
                 "_source":{"excludes":["record","text","indicator","address"]},
                 "aggs":{"severity":{"terms":{"field":"severity","size":50}},"owner":{"terms":{"field":"owner","size":50}},
                         "technique":{"terms":{"field":"technique","size":50}}},
                 "highlight":{"pre_tags":["<em>"],"post_tags":["</em>"],"highlight_query":%s,
                   "fields":{"title":{"number_of_fragments":0},"text":{"number_of_fragments":3,"fragment_size":160}}}}""".formatted(words, tokens, function.toLowerCase(Locale.ROOT), from, words);
    }

    /** The filter of a viewer, to stand before other filters. */
    static String filter(Viewer viewer) {
        return viewer.tokens().stream()
                .map(Token::value)
                .collect(Collectors.joining("\",\"", "{\"terms\":{\"tokens\":[\"", "\"]}},"));
    }
}
