package hub.search.read;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.SOUTH;
import static hub.search.fixture.Samples.id;
import static hub.search.fixture.Samples.incident;
import static hub.search.fixture.Samples.revised;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.item.IncidentLink;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Note;
import hub.model.investigation.item.Progress;
import hub.model.investigation.item.Request;
import hub.model.investigation.item.Task;
import hub.model.investigation.item.TimelineEvent;
import hub.model.investigation.item.TimelineEvent.Precision;
import hub.model.partner.Viewer;
import hub.search.fixture.Corpus;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.read.ItemQuery.OnHold;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found of items, by whom. */
class ItemSearchTest {
    private static final AgencyId WEST = new AgencyId("cert-west");
    private static final Viewer ANA = viewer(NORTH, "agency:cert-north", "community");
    private static final Viewer SAM = viewer(SOUTH, "agency:cert-south");
    private static final Viewer WIM = viewer(WEST, "agency:cert-west", "community");

    private ElasticsearchFixture server;
    private ItemSearch search;
    private CaseLog log;

    @BeforeEach
    void joint() {
        server = ElasticsearchFixture.fresh();
        search = new ItemSearch(server.elastic(), InstantSource.fixed(CaseLog.T.plus(Duration.ofDays(10))));
        log = CaseLog.joint(server);
    }

    private ItemPage ask(Viewer viewer, String q) {
        return search.search(viewer, ItemQuery.of(q), OnHold.NOTHING);
    }

    private List<String> found(Viewer viewer, String q) {
        return ids(ask(viewer, q));
    }

    private static List<String> ids(ItemPage page) {
        return page.items().stream().map(InvestigationReader.Found::id).toList();
    }

    private static Note note(String text) {
        return new Note(null, text);
    }

    @Test
    void wordsStatesAndTimesFindItems() {
        ItemId note = log.add(NORTH, new Note("Core", "a flood of N4 messages"), SOUTH);
        ItemId task = log.add(SOUTH, new Task("block the flood", NORTH, CaseLog.T.plusSeconds(60)), NORTH);
        ItemId question = log.add(NORTH, new Request(SOUTH, "seen?", CaseLog.T.plus(Duration.ofDays(20))), SOUTH);
        log.act(SOUTH, new ItemAct.Answer(question, "yes, in Brno"));

        assertThat(found(SAM, "flood")).containsExactlyInAnyOrder(note.value(), task.value());
        assertThat(found(SAM, "title:core AND flood")).containsExactly(note.value());
        assertThat(found(SAM, "brno")).containsExactly(question.value());
        assertThat(found(SAM, "state:answered AND assignee:cert-south")).containsExactly(question.value());
        assertThat(found(SAM, "due<now AND state:open")).containsExactly(task.value());
        assertThat(found(SAM, "author:cert-south")).containsExactly(task.value());
        assertThat(ids(search.search(SAM, new ItemQuery("", log.id, true, null, 20, null), OnHold.NOTHING)))
                .containsExactly(task.value());
        log.act(NORTH, new ItemAct.Move(task, Progress.Work.State.DONE, "blocked"));
        assertThat(search.search(SAM, new ItemQuery("", log.id, true, null, 20, null), OnHold.NOTHING)
                        .total())
                .isZero();
    }

    @Test
    void theWordsThatWereFoundAreMarked() {
        log.add(NORTH, new Note("A flood", "a <b>flood</b> of N4"), SOUTH);
        log.add(NORTH, note("quiet"), SOUTH);

        ItemPage page = ask(SAM, "flood");

        assertThat(Highlight.html(page.highlights().values().iterator().next()))
                .containsEntry("title", List.of("A <mark>flood</mark>"))
                .containsEntry("text", List.of("a &lt;b&gt;<mark>flood</mark>&lt;/b&gt; of N4"));
        assertThat(ask(SAM, "author:cert-north").highlights()).isEmpty();
    }

    @Test
    void noTextForgesAMark() {
        log.add(NORTH, new Note("\uE000quiet\uE001", "\uE001 flood \uE000forged\uE001"), SOUTH);

        assertThat(Highlight.html(
                        ask(SAM, "flood").highlights().values().iterator().next()))
                .containsExactly(Map.entry("text", List.of("<mark>flood</mark> forged")));
    }

    @Test
    void whatIsHiddenMovesNoCount() {
        log.add(NORTH, note("flood"), SOUTH);
        log.add(SOUTH, new TimelineEvent("flood", CaseLog.T, null, null, Precision.MINUTE, null), NORTH);
        ItemPage before = ask(SAM, "flood");

        log.add(NORTH, note("flood flood"));
        Instant wild = Instant.parse("1850-01-01T00:00:00Z");
        log.add(NORTH, new TimelineEvent("flood", wild, null, null, Precision.YEAR, null));
        new CaseLog(server, NORTH, WEST, "other").add(NORTH, note("flood"), WEST);
        ItemPage after = ask(SAM, "flood");

        assertThat(after).usingRecursiveComparison().isEqualTo(before);
        assertThat(before.total()).isEqualTo(2);
        assertThat(before.facets().get("kind"))
                .containsExactly(new SearchPage.FacetValue("event", 1), new SearchPage.FacetValue("note", 1));
        assertThat(before.facets().get("investigation")).containsExactly(new SearchPage.FacetValue(log.id.value(), 2));
        assertThat(before.timeline()).hasSize(1);
        assertThat(ask(ANA, "flood").total()).isEqualTo(5);
        assertThat(ask(ANA, "flood").interval()).isEqualTo(Interval.YEAR);
        assertThat(ask(WIM, "flood").total()).isEqualTo(1);
    }

    @Test
    void whoLeftFindsWhatItKeptByTheWordsOfThen() {
        ItemId note = log.add(NORTH, note("before"), SOUTH);
        ItemId narrowed = log.add(NORTH, note("before too"), SOUTH);
        log.revise(NORTH, narrowed, null);
        log.agree(SOUTH, new AgreementAct.Leave(null));
        log.revise(NORTH, note, note("afterwards"));

        assertThat(found(SAM, "before")).containsExactly(note.value());
        assertThat(found(SAM, "afterwards")).isEmpty();
        assertThat(found(ANA, "before")).containsExactly(narrowed.value());
        assertThat(ask(SAM, "").total()).isEqualTo(1);
        assertThat(ask(SAM, "").items().getFirst().revision()).isEqualTo(1);
    }

    @Test
    void whatWasWithdrawnIsThatForWhoLeftToo() {
        ItemId note = log.add(NORTH, note("the informant is Ann"), SOUTH);
        log.agree(SOUTH, new AgreementAct.Leave(null));
        assertThat(found(SAM, "informant")).containsExactly(note.value());

        log.act(NORTH, new ItemAct.Withdraw(note, "wrong eyes"));

        assertThat(found(SAM, "informant")).isEmpty();
        assertThat(found(SAM, "state:withdrawn")).containsExactly(note.value());
        assertThat(ask(SAM, "").total()).isOne();
    }

    @Test
    void whatComesFromAnIncidentIsForItsReaders() {
        new Corpus(server).write(revised(incident("A", "flood").build(), 1, "community"));
        ItemId link = log.add(NORTH, new IncidentLink(id("A"), "the same flood"), SOUTH);
        ItemId gone = log.add(NORTH, new IncidentLink(id("GONE"), "another flood"), SOUTH);

        assertThat(found(ANA, "flood")).containsExactly(link.value());
        assertThat(ask(ANA, "incident:" + id("A")).total()).isEqualTo(1);
        assertThat(ask(SAM, "flood").total()).isZero();
        assertThat(ask(SAM, "").facets().get("kind")).isEmpty();
        assertThat(found(ANA, "id:" + gone)).isEmpty();
    }

    @Test
    void nothingOfAnAgencyOnHoldIsFound() {
        ItemId mine = log.add(SOUTH, note("mine"), NORTH);
        ItemId edited = log.add(SOUTH, note("edited"), NORTH);
        log.act(NORTH, new ItemAct.Revise(edited, null, null, note("by the north")));
        ItemId theirs = log.add(NORTH, note("theirs"), SOUTH);
        OnHold north = new OnHold(Map.of(NORTH, CaseLog.T), Set.of());

        assertThat(ids(search.search(SAM, ItemQuery.of(""), OnHold.NOTHING)))
                .containsExactly(theirs.value(), edited.value(), mine.value());
        assertThat(ids(search.search(SAM, ItemQuery.of(""), north))).containsExactly(mine.value());
        assertThat(search.search(SAM, ItemQuery.of(""), new OnHold(Map.of(), Set.of(log.id)))
                        .total())
                .isZero();
    }

    @Test
    void pagesInEveryOrderHoldEachItemOnce() {
        for (int i = 0; i < 7; i++) {
            Instant due = i % 2 == 0 ? null : CaseLog.T.plusSeconds(1_000L + i);
            log.add(NORTH, new Task("flood " + i, SOUTH, due), SOUTH);
        }

        for (String order : List.of("relevance", "created", "-updated", "due", "-due", "happened")) {
            ItemSort sort = ItemSort.parse(order).orElseThrow();
            List<String> all = new ArrayList<>();
            Position after = null;
            do {
                ItemPage page =
                        search.search(SAM, new ItemQuery("flood", log.id, false, sort, 3, after), OnHold.NOTHING);
                assertThat(page.total()).isEqualTo(7);
                all.addAll(ids(page));
                after = page.next();
            } while (after != null);
            assertThat(all).as(order).hasSize(7).doesNotHaveDuplicates();
            assertThat(sort.label()).isEqualTo(order.equals("relevance") ? "-relevance" : order);
        }
    }
}
