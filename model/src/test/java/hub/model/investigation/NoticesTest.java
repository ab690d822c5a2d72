package hub.model.investigation;

import static hub.model.investigation.Desk.CONTRIBUTOR;
import static hub.model.investigation.Desk.FORMER;
import static hub.model.investigation.Desk.INVITED;
import static hub.model.investigation.Desk.LEAD;
import static hub.model.investigation.Desk.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.Member.Role;
import hub.model.investigation.item.Comment;
import hub.model.investigation.item.Comment.Mention;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.Note;
import hub.model.investigation.item.Progress.Work;
import hub.model.investigation.item.Request;
import hub.model.investigation.item.Task;
import hub.model.investigation.notice.Notice;
import hub.model.investigation.notice.Notice.Reason;
import hub.model.investigation.notice.Notices;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told to whom. */
class NoticesTest {
    private final Desk desk = Desk.withAll();

    private List<Notice> last() {
        return Notices.of(desk.file().log().getLast());
    }

    /** Told by the last record, with to whom. */
    private List<String> told() {
        return last().stream()
                .filter(notice -> !notice.audience().equals(Audience.NOBODY))
                .map(notice -> notice.reason().label() + " " + notice.to())
                .toList();
    }

    private static String told(Reason reason, AgencyId to) {
        return reason.label() + " " + to;
    }

    @Test
    void whoIsInvitedIsToldAndTheLeadWhatBecameOfIt() {
        assertThat(Notices.of(desk.file().log().getFirst()))
                .extracting(Notice::to)
                .containsExactlyInAnyOrder(CONTRIBUTOR, OBSERVER, INVITED, FORMER);
        assertThat(told()).containsExactly(told(Reason.LEFT, LEAD));

        desk.agree(LEAD, new AgreementAct.Invite(FORMER, Role.OBSERVER));
        assertThat(told()).containsExactly(told(Reason.INVITED, FORMER));
        desk.agree(FORMER, new AgreementAct.Decline(null));
        assertThat(told()).containsExactly(told(Reason.DECLINED, LEAD));
    }

    @Test
    void whoIsRemovedIsToldAndMembersOfTheEnd() {
        desk.agree(LEAD, new AgreementAct.OfferLead(CONTRIBUTOR));
        assertThat(told()).containsExactly(told(Reason.LEAD_OFFERED, CONTRIBUTOR));
        desk.agree(LEAD, new AgreementAct.Remove(OBSERVER, "why"));
        assertThat(told()).containsExactly(told(Reason.REMOVED, OBSERVER));

        desk.agree(LEAD, new AgreementAct.Close("done", null));
        assertThat(told()).containsExactly(told(Reason.CLOSED, CONTRIBUTOR));
        desk.agree(LEAD, new AgreementAct.Reopen("more", Desk.UNTIL));
        assertThat(told()).containsExactly(told(Reason.REOPENED, CONTRIBUTOR));
    }

    @Test
    void whoIsGivenAnItemIsToldOnce() {
        Item note = desk.note(LEAD, CONTRIBUTOR);
        assertThat(told()).containsExactly(told(Reason.SHARED, CONTRIBUTOR));

        List<AgencyId> more = List.of(CONTRIBUTOR, OBSERVER);
        desk.work(LEAD, new ItemAct.Revise(note.id(), null, new ItemAct.Listing(more), null));
        assertThat(told()).containsExactly(told(Reason.SHARED, OBSERVER));

        desk.work(LEAD, new ItemAct.Revise(note.id(), Marking.of(Tlp.RED), null, null));
        assertThat(told()).isEmpty();
    }

    @Test
    void whoIsMentionedIsToldThatAndNotThatItWasShared() {
        desk.add(LEAD, new Comment("look", null, List.of(new Mention(CONTRIBUTOR, "ana"))), CONTRIBUTOR, OBSERVER);

        assertThat(told())
                .containsExactlyInAnyOrder(told(Reason.MENTIONED, CONTRIBUTOR), told(Reason.SHARED, OBSERVER));
    }

    @Test
    void aQuestionIsToldWhereItConcerns() {
        Item late = desk.add(LEAD, new Request(CONTRIBUTOR, "seen?", desk.now().plusSeconds(60)), CONTRIBUTOR);
        assertThat(told()).containsExactly(told(Reason.ASKED, CONTRIBUTOR));

        desk.wait(Duration.ofMinutes(2));
        desk.applied(desk.file()
                .send(new Command.OnItem(
                        new By(Desk.ID, "lapse", "x", Actor.HUB, desk.now(), null), new ItemAct.Lapse(late.id()))));
        assertThat(told()).containsExactlyInAnyOrder(told(Reason.OVERDUE, LEAD), told(Reason.OVERDUE, CONTRIBUTOR));

        desk.work(CONTRIBUTOR, new ItemAct.Answer(late.id(), "yes"));
        assertThat(told()).containsExactly(told(Reason.ANSWERED, LEAD));
    }

    @Test
    void aTaskIsToldWhenItsTimeComesAndTakenBackWhenItIsDone() {
        Instant due = desk.now().plus(Duration.ofDays(1));
        Item task = desk.add(LEAD, new Task("block", CONTRIBUTOR, due), CONTRIBUTOR);
        assertThat(told()).containsExactly(told(Reason.ASSIGNED, CONTRIBUTOR), told(Reason.DUE, CONTRIBUTOR));
        Notice notice = last().getLast();
        assertThat(notice.at()).isEqualTo(due);

        desk.work(CONTRIBUTOR, new ItemAct.Move(task.id(), Work.State.DONE, null));

        assertThat(told()).containsExactly(told(Reason.MOVED, LEAD));
        assertThat(last())
                .anyMatch(
                        each -> each.id().equals(notice.id()) && each.audience().equals(Audience.NOBODY));
    }

    @Test
    void onlyPeopleForRedAreToldOfRed() {
        desk.applied(desk.send(LEAD, new ItemAct.Add(Marking.of(Tlp.RED), List.of(CONTRIBUTOR), new Note(null, "t"))));

        assertThat(last().getFirst().audience()).isEqualTo(Audience.among(Tlp.RED, List.of(CONTRIBUTOR)));
    }
}
