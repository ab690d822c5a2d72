package hub.search.feed;

import static hub.search.feed.FeedHistory.NOON;
import static hub.search.feed.FeedHistory.deletion;
import static hub.search.feed.FeedHistory.observable;
import static hub.search.feed.FeedHistory.own;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.delivery.Deletion;
import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.search.engine.ViewerSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class FeedFoldTest {
    private static final FeedObject A0 = own("north", "a", 0, "one");
    private static final FeedObject A1 = own("north", "a", 1, "two");
    private static final FeedObject B0 = own("north", "b", 0, "other");
    private static final FeedObject IP = observable("ip", "192.0.2.1");

    private final FeedHistory history = new FeedHistory();

    private void put(String incident, FeedObject... objects) {
        history.put("north", incident, true, List.of(objects));
    }

    private void remove(String incident) {
        history.remove("north", incident, true, false);
    }

    /** Every document that viewers find, with its content. */
    private static Map<String, String> found(List<FeedChange> changes) {
        FeedFold fold = new FeedFold();
        changes.forEach(fold::fold);
        return found(fold);
    }

    private static Map<String, String> found(FeedFold fold) {
        Map<String, String> found = new TreeMap<>();
        for (Held held : fold.objects()) {
            held.documents(List.of()).forEach((document, source) -> {
                if (source.has(ViewerSearch.TOKENS)) {
                    ObjectNode content = requireNonNull(fold.contents().get(document));
                    found.put(document, source + " " + content.without("modified"));
                }
            });
        }
        return found;
    }

    private List<ObjectNode> shown(FeedObject object, Deletion... deletions) {
        FeedFold fold = new FeedFold();
        history.all().forEach(fold::fold);
        List<ObjectNode> shown = new ArrayList<>();
        for (Held held : fold.objects()) {
            held.documents(List.of(deletions)).values().stream()
                    .filter(source -> source.path("id").asString("").equals(object.id()))
                    .forEach(shown::add);
        }
        shown.sort(
                java.util.Comparator.comparing(source -> source.path("version").asString()));
        return shown;
    }

    private static List<String> values(List<ObjectNode> shown, String field) {
        return shown.stream().map(source -> source.path(field).asString("")).toList();
    }

    @Test
    void everyVersionIsKeptAndOnlyOneIsTheLast() {
        put("x", A0);
        put("x", A1);

        assertThat(values(shown(A0), "first")).containsExactly("true", "false");
        assertThat(values(shown(A0), "last")).containsExactly("false", "true");
        assertThat(values(shown(A0), "added")).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aRemovedIncidentLeavesARevokedVersionAMicrosecondLaterAndNoContent() {
        put("x", A0);
        put("x", A1);
        remove("x");

        assertThat(values(shown(A0), "version"))
                .containsExactly(NOON.plusSeconds(60).plusNanos(1_000).toString());
        assertThat(found(history.all()).values()).allMatch(text -> text.contains("revoked") && !text.contains("two"));
    }

    @Test
    void whatSeveralIncidentsBringStaysInTheNameOfTheNextUntilTheLastIsGone() {
        put("x", IP);
        put("y", IP);
        assertThat(values(shown(IP), "incident")).containsExactly("x");

        remove("x");
        assertThat(values(shown(IP), "incident")).containsExactly("y");

        remove("y");
        assertThat(shown(IP)).isEmpty();
    }

    @Test
    void whatARevisionNoLongerBringsIsGoneToo() {
        put("x", A0, B0);
        put("x", A1);

        assertThat(shown(A0)).hasSize(2);
        assertThat(found(history.all()).values()).anyMatch(text -> text.contains(B0.id()) && text.contains("revoked"));
    }

    @Test
    void whatComesBackIsAddedAnew() {
        put("x", A0);
        history.remove("north", "x", false, false);
        history.put("north", "x", false, List.of(A0));

        assertThat(values(shown(A0), "version")).containsExactly(NOON.toString());
        assertThat(values(shown(A0), "added")).containsExactly(Long.toString(Micros.of(NOON.plusMillis(2))));
    }

    @Test
    void anErasureLeavesNothingOfWhatWasRecalledBefore() {
        put("x", A0, IP);
        remove("x");
        history.remove("north", "x", false, true);

        assertThat(found(history.all())).isEmpty();
    }

    @Test
    void aDeletedVersionLeavesTheOneBeforeAsTheLast() {
        put("x", A0);
        put("x", A1);

        assertThat(values(shown(A0, deletion("north", A1, true)), "version")).containsExactly(NOON.toString());
        assertThat(values(shown(A0, deletion("north", A1, true)), "last")).containsExactly("true");
        assertThat(shown(A0, deletion("north", A1, false))).isEmpty();
        assertThat(values(shown(A0, deletion("north", A0, false)), "first")).containsExactly("true");
    }

    @Test
    void whatIsDeletedStaysSoWhateverHappensToItsIncident() {
        put("x", A0);
        history.remove("north", "x", false, false);
        assertThat(shown(A0, deletion("north", A0, false))).as("no farewell").isEmpty();

        history.put("north", "x", false, List.of(A0));
        assertThat(shown(A0, deletion("north", A0, false))).as("released").isEmpty();

        put("x", A1);
        assertThat(shown(A0, deletion("north", A0, false))).as("a new version").hasSize(1);
        remove("x");
        assertThat(values(shown(A0, deletion("north", A0, false)), "version"))
                .as("and its farewell")
                .containsExactly(NOON.plusSeconds(60).plusNanos(1_000).toString());
    }

    @Test
    void nobodyDeletesWhatOthersBringOrWhatIsNobodys() {
        history.put("south", "y", true, List.of(own("south", "a", 0, "one"), IP));
        FeedObject others = own("south", "a", 0, "one");

        assertThat(shown(others, deletion("north", others, false))).hasSize(1);
        Deletion observable =
                new Deletion(Token.COMMUNITY, IP.id(), new AgencyId("south"), NOON.plusSeconds(999), false);
        assertThat(shown(IP, observable)).hasSize(1);
    }

    @Test
    void theObjectsOfOneEventHaveAMicrosecondEach() {
        put("x", A0, IP, B0);

        assertThat(List.of(shown(A0), shown(IP), shown(B0)))
                .extracting(found -> found.getFirst().path("added").asLong() - Micros.of(NOON))
                .containsExactly(0L, 1L, 2L);
    }

    /** Whatever compaction took: what is shown depends on what it keeps alone. And an event that is read again changes nothing. */
    @ParameterizedTest
    @ValueSource(longs = {7, 20_260_502})
    void aCompactedLogShowsTheSame(long seed) {
        for (int i = 0; i < 400; i++) {
            FeedHistory random = FeedHistory.random(new Random(seed + i), 25);
            Map<String, String> live = found(random.all());

            assertThat(found(random.compacted())).as("history %s", i).isEqualTo(live);
            FeedFold twice = new FeedFold();
            random.all().forEach(twice::fold);
            random.all().forEach(twice::fold);
            assertThat(found(twice)).isEqualTo(live);
        }
    }
}
