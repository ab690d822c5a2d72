package hub.local.e2e.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.client.Api;
import hub.local.e2e.Hub;
import hub.local.e2e.hidden.Witness.Blackout;
import hub.local.testing.SecondApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * S38 to S41: what anybody gets on any surface is the same, byte for byte, with and without records that she may not see. Records of one
 * audience after the other are published; around those that are hidden from her, everybody asks everything. So to every viewer hidden
 * records come before, between and after those that she sees.
 */
class DifferentialTest {
    private static final int AT_ONCE = 3;
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /**
     * Questions whose filter is the second lock on a door: about reports and audits the viewer's own agency alone is asked for, of feeds only
     * those whose token she holds, which incidents are behind items is only asked to look those up again; what was filed is asked for an incident of
     * her own.
     */
    private static final Set<String> LOCKED_TWICE = Set.of(
            "hub-reports by part counting ",
            "hub-audit by  counting ",
            "hub-feed-objects by  counting ",
            "hub-feed-objects by  counting  related",
            "hub-investigation-items by  counting incident[terms] related",
            "hub-filings by  counting ");

    private static final Map<Blackout, Map<String, String>> BEFORE = new HashMap<>();
    private static final Map<Blackout, Map<String, String>> AFTER = new LinkedHashMap<>();
    private static List<Eyes> everybody = List.of();

    @BeforeAll
    static void publishAndAsk() throws Exception {
        assertThat(Surfaces.ROUTES).isNotEmpty();
        everybody = Eyes.all();
        everybody.forEach(
                eyes -> assertThat(Surfaces.of(eyes)).extracting(Call::toString).doesNotHaveDuplicates());
        List<Blackout> blackouts = Witness.all(everybody).stream()
                .flatMap(witness -> witness.blackouts().stream())
                .toList();
        Publication.of(Phase.OPEN);
        for (int i = 0; i < Phase.HIDDEN.size(); i++) {
            int now = i;
            ask(blackouts.stream().filter(each -> each.first() == now).toList(), BEFORE);
            Publication.of(Phase.HIDDEN.get(i));
            ask(blackouts.stream().filter(each -> each.last() == now).toList(), AFTER);
        }
    }

    private static void ask(List<Blackout> blackouts, Map<Blackout, Map<String, String>> answers) throws Exception {
        Map<Blackout, Future<Map<String, String>>> asked = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            blackouts.forEach(
                    each -> asked.put(each, threads.submit(each.witness().ask())));
            for (Map.Entry<Blackout, Future<Map<String, String>>> one : asked.entrySet()) {
                answers.put(one.getKey(), one.getValue().get());
            }
        }
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

    static Set<Blackout> blackouts() {
        return AFTER.keySet();
    }

    @ParameterizedTest
    @MethodSource("blackouts")
    void whatIsHiddenMovesNothing(Blackout blackout) {
        Map<String, String> before = Objects.requireNonNull(BEFORE.get(blackout));
        Map<String, String> after = Objects.requireNonNull(AFTER.get(blackout));

        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((name, answer) -> assertThat(answer).as(name).isEqualTo(before.get(name)));
    }

    static List<Phase> phases() {
        return Phase.HIDDEN;
    }

    @ParameterizedTest
    @MethodSource("phases")
    void whoMaySeeItDoes(Phase phase) {
        assertThat(everybody).anyMatch(phase::hiddenFrom);
        String url = Hub.local().config().apiUrl();
        for (Eyes eyes : everybody) {
            String found = Answers.first(url, eyes, Call.get("/api/v1/incidents?limit=1&q=" + phase.name()));
            assertThat(found.contains("\"owner\":\""))
                    .as(eyes + ": " + found)
                    .isEqualTo(phase.seenBy().test(eyes));
            if (eyes.user().isEmpty()) {
                assertThat(Feeds.of(eyes.agency()).values().stream().anyMatch(text -> text.contains(phase.name())))
                        .as(eyes + " over Kafka")
                        .isEqualTo(phase.seenBy().test(eyes));
            }
        }
    }

    @Test
    void nothingFails() {
        AFTER.forEach((blackout, answers) -> answers.forEach(
                (name, answer) -> assertThat(answer).as(blackout + ": " + name).doesNotMatch("(?s)5\\d\\d\\n.*")));
    }

    /** A reader without the filter is noticed, whichever it is, by a question that reaches it. */
    @Test
    void noReaderLosesItsFilterUnnoticed() throws IOException {
        Eyes eyes = Eyes.analyst("vendor-omega");
        try (Api north = Hub.api("cert-north")) {
            // the corpus is of reports: of what else is kept there has to be something that is hidden from her
            north.postJson("/api/v1/searches", Map.of("title", "Of the north alone", "q", "flood"));
        }
        Map<String, String> known = Answers.of(Hub.local().config().apiUrl(), eyes);
        try (UnfilteredElastic elastic =
                        new UnfilteredElastic(Hub.local().elasticsearch().url());
                SecondApi api = SecondApi.reading(elastic.url())) {
            Map<String, List<Call>> reached = new TreeMap<>();
            for (Call call : Surfaces.of(eyes)) {
                assertThat(known).containsAllEntriesOf(Answers.of(api.url(), eyes, call));
                elastic.forgetSeen()
                        .forEach(kind -> reached.computeIfAbsent(kind, unseen -> new ArrayList<>())
                                .add(call));
            }
            assertThat(elastic.unfiltered()).isEmpty();
            assertThat(reached.keySet()).anyMatch(kind -> kind.startsWith("hub-incidents by id"));
            Set<String> unnoticed = new TreeSet<>(reached.keySet());
            reached.forEach((kind, calls) -> {
                elastic.mutate(kind);
                if (calls.stream().anyMatch(call -> isOther(Answers.of(api.url(), eyes, call), known))) {
                    unnoticed.remove(kind);
                }
            });
            assertThat(unnoticed).containsExactlyInAnyOrderElementsOf(LOCKED_TWICE);
        }
    }

    private static boolean isOther(Map<String, String> answers, Map<String, String> known) {
        return answers.entrySet().stream().anyMatch(answer -> !answer.getValue().equals(known.get(answer.getKey())));
    }
}
