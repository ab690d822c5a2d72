package hub.local.differential;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.client.Api;
import hub.local.e2e.Hub;
import hub.local.testing.SecondApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * S38 to S41: what anybody gets on any surface is the same, byte for byte, with and without records that she may not see. Records of one
 * audience after the other are published; around each, everybody from whom they are hidden asks everything. So to every viewer hidden
 * records come before, between and after those that she sees.
 */
class DifferentialTest {
    private static final int AT_ONCE = 3;
    private static final String KAFKA = " over Kafka";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /**
     * Questions whose filter is the second lock on a door: about reports and audits the viewer's own agency alone is asked for, of feeds only
     * those whose token she holds, and which of many keys are known is only asked to look those up again.
     */
    private static final Set<String> LOCKED_TWICE = Set.of(
            "hub-reports by part counting ",
            "hub-audit by  counting ",
            "hub-feed-objects by  counting  related",
            "hub-sightings by  counting keys[terms]");

    private static final Map<Phase, Map<String, Changes>> CHANGES = new LinkedHashMap<>();
    private static List<Eyes> everybody = List.of();

    /**
     * What one got before and after.
     *
     * @param hidden whether the records between are hidden from her
     */
    private record Changes(boolean hidden, Map<String, String> before, Map<String, String> after) {
        Set<String> changed() {
            Set<String> names = new TreeSet<>(before.keySet());
            names.addAll(after.keySet());
            names.removeIf(name -> String.valueOf(before.get(name)).equals(after.get(name)));
            return names;
        }
    }

    @BeforeAll
    static void publishAndAsk() throws Exception {
        assertThat(Surfaces.ROUTES).isNotEmpty();
        everybody = Eyes.all();
        Publication.of(Phase.OPEN);
        Map<String, Map<String, String>> before = askEverybody();
        for (Phase phase : Phase.HIDDEN) {
            Publication.of(phase);
            Map<String, Map<String, String>> after = askEverybody();
            Map<String, Changes> changes = new TreeMap<>();
            for (Eyes eyes : everybody) {
                String name = eyes.toString();
                changes.put(name, new Changes(phase.hiddenFrom(eyes), before.get(name), after.get(name)));
                if (eyes.user().isEmpty()) {
                    String kafka = eyes.agency() + KAFKA;
                    boolean hidden = phase.hiddenFrom(eyes) && !phase.owners().contains(eyes.agency());
                    changes.put(kafka, new Changes(hidden, before.get(kafka), after.get(kafka)));
                }
            }
            CHANGES.put(phase, changes);
            before = after;
        }
    }

    private static Map<String, Map<String, String>> askEverybody() throws Exception {
        String url = Hub.local().config().apiUrl();
        Map<String, Map<String, String>> all = new TreeMap<>(inParallel(everybody, eyes -> Answers.of(url, eyes)));
        inParallel(Eyes.AGENCIES, Feeds::of).forEach((agency, feeds) -> all.put(agency + KAFKA, feeds));
        return all;
    }

    private static <T> Map<String, Map<String, String>> inParallel(
            Collection<T> each, Function<T, Map<String, String>> ask) throws Exception {
        Map<String, Future<Map<String, String>>> asked = new TreeMap<>();
        Map<String, Map<String, String>> all = new TreeMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            each.forEach(one -> asked.put(one.toString(), threads.submit(() -> ask.apply(one))));
            for (Map.Entry<String, Future<Map<String, String>>> one : asked.entrySet()) {
                all.put(one.getKey(), one.getValue().get());
            }
        }
        return all;
    }

    @Test
    void everyRouteIsAsked() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Hub.local().config().apiUrl() + "/openapi.json"))
                .build();
        JsonNode document;
        try (HttpClient http = HttpClient.newHttpClient()) {
            document = Hub.JSON.readTree(
                    http.send(request, BodyHandlers.ofString()).body());
        }
        Set<String> routes = new HashSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(
                                method -> routes.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(Surfaces.ROUTES.keySet()).containsExactlyInAnyOrderElementsOf(routes);
    }

    static List<Phase> phases() {
        return Phase.HIDDEN;
    }

    @ParameterizedTest
    @MethodSource("phases")
    void whatIsHiddenMovesNothing(Phase phase) {
        Map<String, Changes> changes = CHANGES.get(phase);

        assertThat(changes.values()).anyMatch(Changes::hidden);
        changes.forEach((who, change) -> {
            if (change.hidden()) {
                for (String name : change.changed()) {
                    assertThat(change.after().get(name))
                            .as(who + ": " + name)
                            .isEqualTo(change.before().get(name));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("phases")
    void whoMaySeeItDoes(Phase phase) {
        CHANGES.get(phase).forEach((who, change) -> {
            if (!change.hidden()) {
                assertThat(change.changed()).as(who).isNotEmpty();
            }
        });
    }

    @Test
    void nothingFails() {
        CHANGES.get(Phase.HIDDEN.getLast()).forEach((who, change) -> {
            if (!who.endsWith(KAFKA)) {
                change.after()
                        .forEach((name, answer) ->
                                assertThat(answer).as(who + ": " + name).doesNotStartWith("5"));
            }
        });
    }

    /** A reader without the filter is noticed, whichever it is. */
    @Test
    void noReaderLosesItsFilterUnnoticed() throws IOException {
        Eyes eyes = Eyes.analyst("vendor-omega");
        Map<String, String> known =
                CHANGES.get(Phase.HIDDEN.getLast()).get(eyes.toString()).after();
        List<String> unnoticed = new ArrayList<>();
        try (Api north = Hub.api("cert-north")) {
            // the corpus is of reports: of what else is kept there has to be something that is hidden from her
            north.postJson("/api/v1/searches", Map.of("title", "Of the north alone", "q", "flood"));
        }
        try (UnfilteredElastic elastic =
                        new UnfilteredElastic(Hub.local().elasticsearch().url());
                SecondApi api = SecondApi.reading(elastic.url())) {
            assertThat(new Changes(true, known, Answers.of(api.url(), eyes)).changed())
                    .isEmpty();
            assertThat(elastic.unfiltered()).isEmpty();
            Set<String> kinds = elastic.seen();
            assertThat(kinds).anyMatch(kind -> kind.startsWith("hub-incidents by id"));
            for (String kind : kinds) {
                elastic.mutate(kind);
                if (Answers.of(api.url(), eyes).equals(known)) {
                    unnoticed.add(kind);
                }
            }
        }
        assertThat(unnoticed).containsExactlyInAnyOrderElementsOf(LOCKED_TWICE);
    }
}
