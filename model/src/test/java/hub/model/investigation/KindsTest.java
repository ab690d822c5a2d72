package hub.model.investigation;

import static hub.model.investigation.Desk.AMBER;
import static hub.model.investigation.Desk.CONTRIBUTOR;
import static hub.model.investigation.Desk.FORMER;
import static hub.model.investigation.Desk.LEAD;
import static hub.model.investigation.Desk.OBSERVER;
import static hub.model.investigation.Desk.T;
import static hub.model.investigation.Desk.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.By;
import hub.model.investigation.item.Comment;
import hub.model.investigation.item.Comment.Mention;
import hub.model.investigation.item.Decision;
import hub.model.investigation.item.Evidence;
import hub.model.investigation.item.Hypothesis;
import hub.model.investigation.item.IncidentLink;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Note;
import hub.model.investigation.item.Progress;
import hub.model.investigation.item.Progress.Custody;
import hub.model.investigation.item.Progress.Reply;
import hub.model.investigation.item.Progress.Work;
import hub.model.investigation.item.Request;
import hub.model.investigation.item.Statement;
import hub.model.investigation.item.Task;
import hub.model.investigation.item.TimelineEvent;
import hub.model.investigation.item.TimelineEvent.Precision;
import hub.model.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of item does that no other does. */
class KindsTest {
    private final Desk desk = Desk.withAll();
    private final Instant soon = T.plus(Duration.ofHours(4));

    @Test
    void aTextIsLinesThatAScreenShows() {
        assertThat(desk.add(LEAD, new Note("N4", "first\n\tsecond\r\n"), CONTRIBUTOR)
                        .revision())
                .isOne();

        assertThat(Desk.message(desk.send(LEAD, new ItemAct.Add(AMBER, List.of(), new Note(null, "a\u001b[2J")))))
                .isEqualTo("\"a\\u001b[2J\" (expected text without control characters but line breaks and tabs)");
    }

    @Test
    void aRequestIsAnsweredInTime() {
        Item request = desk.add(LEAD, new Request(OBSERVER, "seen?", soon), OBSERVER, CONTRIBUTOR);
        assertThat(request.progress()).isEqualTo(new Reply(Reply.State.OPEN, null, null, false));

        Item answered = desk.work(OBSERVER, new ItemAct.Answer(request.id(), "yes, twice"));

        assertThat(answered.progress()).isEqualTo(new Reply(Reply.State.ANSWERED, "yes, twice", desk.now(), false));
        assertThat(answered.writers()).containsExactly(LEAD, OBSERVER);
        assertThat(answered.statement()).isEqualTo(request.statement());
    }

    @Test
    void aRequestIsOverdueWhenTheHubSaysSoAndAnAnswerIsThenLate() {
        Item request = desk.add(LEAD, new Request(OBSERVER, "seen?", soon), OBSERVER);
        assertThat(Desk.code(lapse(request, "early"))).isEqualTo(ProblemCode.CONFLICT);
        assertThat(Desk.code(desk.send(LEAD, new ItemAct.Lapse(request.id())))).isEqualTo(ProblemCode.FORBIDDEN);
        desk.wait(Duration.ofHours(5));

        desk.applied(lapse(request, "due"));
        assertThat(desk.item(request.id()).progress()).isEqualTo(new Reply(Reply.State.OVERDUE, null, null, true));
        assertThat(Desk.code(lapse(request, "again"))).isEqualTo(ProblemCode.CONFLICT);

        desk.work(OBSERVER, new ItemAct.Answer(request.id(), "at last"));
        Instant first = desk.now();
        Item corrected = desk.work(OBSERVER, new ItemAct.Answer(request.id(), "rather not"));
        assertThat(corrected.progress()).isEqualTo(new Reply(Reply.State.ANSWERED, "rather not", first, true));
    }

    private hub.model.investigation.Decision lapse(Item request, String command) {
        By hub = new By(Desk.ID, command, command, Actor.HUB, desk.now(), null);
        return desk.file().send(new Command.OnItem(hub, new ItemAct.Lapse(request.id())));
    }

    @Test
    void aLaterDeadlineIsANewChanceUntilItIsAnswered() {
        Item request = desk.add(LEAD, new Request(OBSERVER, "seen?", soon), OBSERVER);
        desk.wait(Duration.ofHours(5));
        desk.applied(lapse(request, "due"));

        Statement later = new Request(OBSERVER, "seen?", UNTIL);
        assertThat(edit(LEAD, request, later).progress()).isEqualTo(new Reply(Reply.State.OPEN, null, null, false));

        desk.work(OBSERVER, new ItemAct.Refuse(request.id(), "we may not say"));
        assertThat(refused(LEAD, request, new Request(OBSERVER, "really?", UNTIL)))
                .isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void aRequestStaysWithWhomItAsks() {
        Item request = desk.add(LEAD, new Request(OBSERVER, "seen?", soon), OBSERVER, CONTRIBUTOR);

        assertThat(refused(LEAD, request, new Request(CONTRIBUTOR, "seen?", soon)))
                .isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(added(new Request(OBSERVER, "past?", T), OBSERVER)).isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(added(new Request(OBSERVER, "unseen?", soon))).isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(added(new Request(LEAD, "myself?", soon))).isEqualTo(ProblemCode.INVALID_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "'',IN_PROGRESS,yes",
        "'',DONE,yes",
        "'',OPEN,CONFLICT",
        "IN_PROGRESS,IN_PROGRESS,CONFLICT",
        "IN_PROGRESS,REFUSED,yes",
        "DONE,IN_PROGRESS,CONFLICT",
        "DONE,REFUSED,CONFLICT",
        "DONE,OPEN,yes",
        "REFUSED,OPEN,yes",
        "CANCELLED,DONE,CONFLICT",
        "CANCELLED,CANCELLED,CONFLICT",
    })
    void aTaskMovesAsTasksDo(String first, Work.State then, String expected) {
        Item task = desk.add(LEAD, new Task("block it", LEAD, null), CONTRIBUTOR);
        if (!first.isEmpty()) {
            desk.work(LEAD, new ItemAct.Move(task.id(), Work.State.valueOf(first), null));
        }

        hub.model.investigation.Decision moved = desk.send(LEAD, new ItemAct.Move(task.id(), then, "so"));

        if (expected.equals("yes")) {
            desk.applied(moved);
            assertThat(desk.item(task.id()).progress()).isEqualTo(new Work(then, "so"));
        } else {
            assertThat(Desk.code(moved)).isEqualTo(ProblemCode.valueOf(expected));
        }
    }

    @Test
    void aTaskThatGoesToAnotherAgencyBeginsAgain() {
        Item task = desk.add(LEAD, new Task("block it", CONTRIBUTOR, null), CONTRIBUTOR);
        desk.work(CONTRIBUTOR, new ItemAct.Move(task.id(), Work.State.REFUSED, "no staff"));

        assertThat(edit(LEAD, task, new Task("block it now", CONTRIBUTOR, null)).progress())
                .isEqualTo(new Work(Work.State.REFUSED, "no staff"));
        assertThat(edit(LEAD, task, new Task("block it", LEAD, null)).progress())
                .isEqualTo(new Work(Work.State.OPEN, null));
        assertThat(added(new Task("look", OBSERVER, null), OBSERVER)).isEqualTo(ProblemCode.INVALID_VALUE);
    }

    @Test
    void aHypothesisHasItemsForAndAgainstIt() {
        Item trace = desk.note(LEAD, CONTRIBUTOR);
        Item alibi = desk.note(CONTRIBUTOR, LEAD);

        desk.add(LEAD, new Hypothesis("an insider", 40, List.of(trace.id()), List.of(alibi.id())), CONTRIBUTOR);

        assertThat(added(new Hypothesis("x", 101, List.of(), List.of()))).isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(added(new Hypothesis("x", 1, List.of(trace.id()), List.of(trace.id()))))
                .isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(added(new Hypothesis("x", 1, List.of(ItemId.of(Desk.ID, LEAD, "no such")), List.of())))
                .isEqualTo(ProblemCode.INVALID_VALUE);
    }

    @Test
    void whatAHypothesisNamedMayBeWithdrawnSince() {
        Item trace = desk.note(LEAD, CONTRIBUTOR);
        Item claim = desk.add(LEAD, new Hypothesis("an insider", 40, List.of(trace.id()), List.of()), CONTRIBUTOR);
        desk.work(LEAD, new ItemAct.Withdraw(trace.id(), "forged"));

        edit(CONTRIBUTOR, claim, new Hypothesis("an insider", 5, List.of(trace.id()), List.of()));
        assertThat(added(new Hypothesis("x", 1, List.of(trace.id()), List.of())))
                .isEqualTo(ProblemCode.INVALID_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-02T10:00:00Z,2026-05-02T09:59:00Z,MINUTE,false",
        "2026-05-02T10:00:00Z,2026-05-02T09:59:00Z,DAY,true",
        "2026-05-02T10:00:30Z,2026-05-02T10:00:00Z,SECOND,false",
        "2026-05-02T10:00:30Z,2026-05-02T10:00:00Z,MINUTE,true",
        "2026-05-31T00:00:00Z,2026-05-01T00:00:00Z,MONTH,true",
        "2026-06-01T00:00:00Z,2026-05-31T00:00:00Z,MONTH,false",
        "2026-12-31T00:00:00Z,2026-01-01T00:00:00Z,YEAR,true",
    })
    void anEventIsNoticedNotBeforeItHappenedToItsPrecision(
            Instant occurred, Instant detected, Precision precision, boolean possible) {
        TimelineEvent event = new TimelineEvent("flood", occurred, detected, null, precision, null);

        assertThat(
                        desk.send(LEAD, new ItemAct.Add(AMBER, List.of(), event))
                                instanceof hub.model.investigation.Decision.Applied)
                .isEqualTo(possible);
    }

    @Test
    void anEventHasATimeAndKeepsTheIncidentThatItCameFrom() {
        IncidentId from = IncidentId.of(LEAD, "N-1");
        Item event = desk.add(LEAD, new TimelineEvent("flood", T, null, null, Precision.HOUR, from), CONTRIBUTOR);

        assertThat(Objects.requireNonNull(event.statement()).incident()).isEqualTo(from);
        edit(CONTRIBUTOR, event, new TimelineEvent("flood", T, T, null, Precision.DAY, from));
        assertThat(refused(LEAD, event, new TimelineEvent("flood", T, null, null, Precision.HOUR, null)))
                .isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(added(new TimelineEvent("when?", null, null, null, Precision.DAY, null)))
                .isEqualTo(ProblemCode.INVALID_VALUE);
    }

    @Test
    void aDecisionIsReplacedAndNotEdited() {
        Item first = desk.add(LEAD, new Decision("say nothing", null, null), CONTRIBUTOR);

        assertThat(refused(LEAD, first, new Decision("tell all", null, null))).isEqualTo(ProblemCode.INVALID_VALUE);
        Item second = desk.add(LEAD, new Decision("tell all", "it leaked", first.id()), CONTRIBUTOR);
        assertThat(Objects.requireNonNull(second.statement()).refersTo()).containsExactly(first.id());

        Item note = desk.note(LEAD, CONTRIBUTOR);
        hub.model.investigation.Decision other = desk.send(
                LEAD, new ItemAct.Add(Desk.AMBER, List.of(CONTRIBUTOR), new Decision("tell all", null, note.id())));
        assertThat(Desk.message(other))
                .isEqualTo(note.id() + " is no decision (expected the one that no longer holds)");
    }

    @Test
    void evidenceIsOneFileWithAListOfWhoHadIt() {
        Item evidence = desk.add(LEAD, file("ab".repeat(32), 9), CONTRIBUTOR, OBSERVER);
        desk.work(OBSERVER, new ItemAct.Handle(evidence.id(), Custody.Deed.COPIED, "to our lab"));
        Item handed = desk.work(CONTRIBUTOR, new ItemAct.Handle(evidence.id(), Custody.Deed.EXAMINED, null));

        assertThat(((Custody) handed.progress()).log())
                .extracting(entry -> entry.by().agency() + " " + entry.deed().label())
                .containsExactly("telco-alpha copied", "cert-south examined");
        assertThat(refused(LEAD, evidence, file("cd".repeat(32), 9))).isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(added(file("AB".repeat(32), 9))).isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(added(file("ab".repeat(32), Evidence.MAX_BYTES + 1))).isEqualTo(ProblemCode.INVALID_VALUE);
    }

    /** Custody does not end with the investigation; all else does. */
    @Test
    void whoHasItIsWrittenDownAfterTheEndToo() {
        Item evidence = desk.add(LEAD, file("ab".repeat(32), 9), CONTRIBUTOR);
        desk.agree(LEAD, new AgreementAct.Close("done", null));

        Item handed = desk.work(CONTRIBUTOR, new ItemAct.Handle(evidence.id(), Custody.Deed.RECEIVED, null));
        assertThat(((Custody) handed.progress()).log()).hasSize(1);
        assertThat(handed.isGivenTo(CONTRIBUTOR, desk.agreement())).isTrue();
        assertThat(handed.isGivenTo(OBSERVER, desk.agreement())).isFalse();
        assertThat(Desk.code(desk.send(FORMER, new ItemAct.Handle(evidence.id(), Custody.Deed.RECEIVED, null))))
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void theListOfWhoHadItIsBounded() {
        Item evidence = desk.add(LEAD, file("ab".repeat(32), 9));
        ItemAct handle = new ItemAct.Handle(evidence.id(), Custody.Deed.EXAMINED, null);
        IntStream.range(0, 20).forEach(i -> desk.applied(desk.send(LEAD, handle)));

        assertThat(Desk.code(desk.send(LEAD, handle))).isEqualTo(ProblemCode.TOO_LARGE);
        ItemAct.Handle receive = new ItemAct.Handle(evidence.id(), Custody.Deed.RECEIVED, null);
        desk.work(LEAD, receive);
        assertThat(Desk.code(desk.send(LEAD, receive))).isEqualTo(ProblemCode.TOO_LARGE);
    }

    private static Evidence file(String sha256, long size) {
        return new Evidence("n4.pcap", "application/vnd.tcpdump.pcap", size, sha256, null);
    }

    @Test
    void aLinkFollowsItsIncident() {
        IncidentId incident = IncidentId.of(LEAD, "N-1");
        Item link = desk.add(LEAD, new IncidentLink(incident, "same flood"), CONTRIBUTOR);

        assertThat(Objects.requireNonNull(link.statement()).incident()).isEqualTo(incident);
        edit(LEAD, link, new IncidentLink(incident, "same tool"));
        assertThat(refused(LEAD, link, new IncidentLink(IncidentId.of(LEAD, "N-2"), "same")))
                .isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(added(new IncidentLink(incident, " "))).isEqualTo(ProblemCode.MISSING_FIELD);
    }

    @Test
    void aCommentMentionsOnlyWhoSeesIt() {
        Mention eva = new Mention(CONTRIBUTOR, "eva");

        assertThat(desk.add(OBSERVER, new Comment("see", null, List.of(eva, eva)), CONTRIBUTOR)
                        .statement())
                .isEqualTo(new Comment("see", null, List.of(eva)));
        assertThat(added(new Comment("see", null, List.of(eva)))).isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(added(new Comment("see", null, List.of(new Mention(LEAD, "e v a")))))
                .isEqualTo(ProblemCode.INVALID_VALUE);
    }

    /** The same for what is absent and what is hidden. */
    @Test
    void aReferenceThatIsRefusedIsNamed() {
        ItemId hidden = desk.note(CONTRIBUTOR).id();

        assertThat(pointer(new Comment("x", hidden, List.of()))).isEqualTo("/about");
        assertThat(pointer(new Decision("x", null, hidden))).isEqualTo("/replaces");
        assertThat(pointer(new Hypothesis("x", 1, List.of(hidden), List.of()))).isEqualTo("/supporting");
        assertThat(pointer(new Hypothesis("x", 1, List.of(), List.of(hidden)))).isEqualTo("/refuting");
    }

    @Test
    void nothingIsDueAfterTheEnd() {
        assertThat(desk.add(LEAD, new Task("x", LEAD, Desk.UNTIL)).revision()).isEqualTo(1);
        assertThat(pointer(new Task("x", LEAD, Desk.UNTIL.plusSeconds(1)))).isEqualTo("/due");
        Item asked = desk.add(LEAD, new Request(CONTRIBUTOR, "x", Desk.UNTIL), CONTRIBUTOR);
        Request late = new Request(CONTRIBUTOR, "x", Desk.UNTIL.plusSeconds(1));
        assertThat(Desk.pointer(desk.send(LEAD, new ItemAct.Revise(asked.id(), null, null, late))))
                .isEqualTo("/deadline");
    }

    private String pointer(Statement statement) {
        return Desk.pointer(desk.send(LEAD, new ItemAct.Add(AMBER, List.of(), statement)));
    }

    @Test
    void anItemStaysOfItsKind() {
        Item note = desk.note(LEAD);

        assertThat(refused(LEAD, note, new Comment("x", null, List.of()))).isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(Desk.code(desk.send(LEAD, new ItemAct.Move(note.id(), Work.State.DONE, null))))
                .isEqualTo(ProblemCode.CONFLICT);
        assertThat(note.progress()).isEqualTo(Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 32_001, 5_000_000})
    void textsAreBounded(int length) {
        assertThat(added(new Note(null, "x".repeat(length))))
                .isEqualTo(length == 0 ? ProblemCode.MISSING_FIELD : ProblemCode.TOO_LARGE);
    }

    @Test
    void audiencesAreBounded() {
        List<AgencyId> many = IntStream.range(0, 100_000)
                .mapToObj(i -> new AgencyId("cert-" + i + "x"))
                .toList();

        assertThat(Desk.code(desk.send(LEAD, new ItemAct.Add(AMBER, many, new Note(null, "x")))))
                .isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(desk.agreement().standing(LEAD)).isNotNull();
        assertThat(desk.send(LEAD, new AgreementAct.Close("x".repeat(4_001), null)))
                .isInstanceOf(hub.model.investigation.Decision.Refused.class);
    }

    private ProblemCode added(Statement statement, AgencyId... audience) {
        return Desk.code(desk.send(LEAD, new ItemAct.Add(AMBER, List.of(audience), statement)));
    }

    private ProblemCode refused(AgencyId who, Item item, Statement statement) {
        return Desk.code(desk.send(who, new ItemAct.Revise(item.id(), null, null, statement)));
    }

    private Item edit(AgencyId who, Item item, Statement statement) {
        return desk.work(who, new ItemAct.Revise(item.id(), null, null, statement));
    }
}
