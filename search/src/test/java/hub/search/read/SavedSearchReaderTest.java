package hub.search.read;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.RECEIVED;
import static hub.search.fixture.Samples.SOUTH;
import static hub.search.fixture.Samples.audience;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.model.partner.Viewer;
import hub.model.saved.Owner;
import hub.model.saved.Question;
import hub.model.saved.SavedSearch;
import hub.model.saved.SavedSearchId;
import hub.model.saved.SearchRun;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.write.BulkWriter;
import hub.search.write.SavedSearchDocuments;
import hub.search.write.Target;
import hub.search.write.Versions;
import hub.search.write.Write;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Saved searches are read by their audience, and each reader knows her own runs. */
class SavedSearchReaderTest {
    private static final Viewer ANA = person(NORTH, "ana");
    private static final Viewer ROB = person(NORTH, "rob");
    private static final Viewer SAM = person(SOUTH, "sam");
    private ElasticsearchFixture server;
    private SavedSearchReader reader;

    private static Viewer person(AgencyId agency, String user) {
        Set<Token> tokens = Set.of(
                Token.agency(agency.value()), Token.user(agency.value(), user), Token.group("eu5g"), Token.COMMUNITY);
        return new Viewer(agency, user, Set.of(), tokens);
    }

    private static SavedSearch search(int number, String token) {
        Instant created = RECEIVED.plusSeconds(number);
        return new SavedSearch(
                SavedSearchId.of(new UUID(0, number)),
                Owner.of(ANA),
                1,
                created,
                created,
                "search " + number,
                new Question("nf:UPF", null, null, null, null),
                audience(token));
    }

    @BeforeEach
    void empty() {
        server = ElasticsearchFixture.fresh();
        reader = new SavedSearchReader(server.elastic());
    }

    private void write(Write... writes) {
        new BulkWriter(server.elastic(), Target.LIVE).write(List.of(writes), () -> false);
        server.refresh();
    }

    private static Write write(SavedSearch search, long offset) {
        byte[] stored = ("{\"title\":\"" + search.title() + "\"}").getBytes(StandardCharsets.UTF_8);
        return SavedSearchDocuments.of(search, stored, Versions.firstOf(1, search.version(), offset));
    }

    private static Write write(SearchRun run, long offset) {
        return SavedSearchDocuments.of(run, Versions.of(1, offset));
    }

    private static List<String> titles(List<SavedSearchReader.Found> found) {
        return found.stream()
                .map(each -> new String(each.record(), StandardCharsets.UTF_8).replaceAll("\\D", ""))
                .toList();
    }

    @Test
    void eachSeesHerOwnAndWhatIsSharedTheNewestFirst() {
        write(
                write(search(1, "user:cert-north/ana"), 0),
                write(search(2, "agency:cert-north"), 1),
                write(search(3, "group:eu5g"), 2));

        assertThat(titles(reader.searches(ANA, null, null, 10))).containsExactly("3", "2", "1");
        assertThat(titles(reader.searches(ROB, null, null, 10))).containsExactly("3", "2");
        assertThat(titles(reader.searches(SAM, null, null, 10))).containsExactly("3");
        assertThat(titles(reader.searches(SAM, Owner.of(SAM), null, 10))).isEmpty();
        assertThat(titles(reader.searches(ANA, Owner.of(ANA), null, 10))).hasSize(3);
        assertThat(reader.find(SAM, search(2, "x").id())).isEmpty();
        assertThat(reader.find(ROB, search(2, "x").id())).isPresent();
    }

    @Test
    void pagesMakeTheWhole() {
        write(write(search(1, "group:eu5g"), 0), write(search(2, "group:eu5g"), 1), write(search(3, "group:eu5g"), 2));

        List<SavedSearchReader.Found> first = reader.searches(SAM, null, null, 2);

        assertThat(titles(first)).containsExactly("3", "2");
        assertThat(titles(reader.searches(SAM, null, first.getLast().place(), 2)))
                .containsExactly("1");
        assertThatThrownBy(() -> reader.searches(SAM, null, null, 102)).hasMessageContaining("expected 1..101");
    }

    @Test
    void aDeletedOneDoesNotComeBack() {
        SavedSearch search = search(1, "group:eu5g");
        write(write(search.deleted(RECEIVED), 9));
        write(write(search, 3));

        assertThat(reader.find(ANA, search.id())).isEmpty();
        assertThat(reader.searches(ANA, null, null, 10)).isEmpty();
    }

    @Test
    void eachReaderHasALastRunOfHerOwn() {
        SavedSearchId id = search(1, "group:eu5g").id();
        write(
                write(new SearchRun(id, Owner.of(ANA), RECEIVED.plusSeconds(5)), 7),
                write(new SearchRun(id, Owner.of(SAM), RECEIVED.plusSeconds(9)), 8));
        write(write(new SearchRun(id, Owner.of(ANA), RECEIVED), 6));

        assertThat(reader.lastRun(ANA, id)).contains(RECEIVED.plusSeconds(5));
        assertThat(reader.lastRun(SAM, id)).contains(RECEIVED.plusSeconds(9));
        assertThat(reader.lastRun(ROB, id)).isEmpty();
        assertThat(reader.searches(ANA, null, null, 10)).isEmpty();
    }
}
