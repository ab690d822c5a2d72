package hub.model.investigation;

import static hub.model.investigation.Desk.AMBER;
import static hub.model.investigation.Desk.CONTRIBUTOR;
import static hub.model.investigation.Desk.FORMER;
import static hub.model.investigation.Desk.INVITED;
import static hub.model.investigation.Desk.LEAD;
import static hub.model.investigation.Desk.OBSERVER;
import static hub.model.investigation.Desk.STRANGER;
import static hub.model.investigation.Desk.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.Member.Role;
import hub.model.investigation.item.Comment;
import hub.model.investigation.item.Decision;
import hub.model.investigation.item.Evidence;
import hub.model.investigation.item.Hypothesis;
import hub.model.investigation.item.IncidentLink;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.Note;
import hub.model.investigation.item.Progress;
import hub.model.investigation.item.Request;
import hub.model.investigation.item.Statement;
import hub.model.investigation.item.Task;
import hub.model.investigation.item.TimelineEvent;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what: docs/investigations.md shows the same table. */
class RightsTest {
    private static final List<AgencyId> COLUMNS = List.of(LEAD, CONTRIBUTOR, OBSERVER, INVITED, FORMER, STRANGER);
    private static final AgencyId NEW = new AgencyId("cert-new");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        #             lead      contributor observer  invited   former    stranger
        invite      | yes       | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | NOT_FOUND
        accept      | FORBIDDEN | FORBIDDEN | FORBIDDEN | yes       | FORBIDDEN | NOT_FOUND
        decline     | FORBIDDEN | FORBIDDEN | FORBIDDEN | yes       | FORBIDDEN | NOT_FOUND
        leave       | FORBIDDEN | yes       | yes       | FORBIDDEN | FORBIDDEN | NOT_FOUND
        remove      | yes       | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | NOT_FOUND
        change-role | yes       | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | NOT_FOUND
        offer-lead  | yes       | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | NOT_FOUND
        answer-lead | FORBIDDEN | yes       | CONFLICT  | FORBIDDEN | FORBIDDEN | NOT_FOUND
        take-over   | FORBIDDEN | yes       | FORBIDDEN | FORBIDDEN | FORBIDDEN | NOT_FOUND
        close       | yes       | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | NOT_FOUND
        reopen      | yes       | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | NOT_FOUND
        """)
    void onTheAgreement(
            String act, String lead, String contributor, String observer, String invited, String former, String far) {
        List<String> expected = List.of(lead, contributor, observer, invited, former, far);
        for (int i = 0; i < COLUMNS.size(); i++) {
            Desk desk = Desk.withAll();
            if (act.equals("answer-lead")) {
                desk.agree(LEAD, new AgreementAct.OfferLead(CONTRIBUTOR));
            }
            if (act.equals("reopen")) {
                desk.agree(LEAD, new AgreementAct.Close("done", null));
            }
            assertThat(outcome(desk.send(COLUMNS.get(i), agreementAct(act))))
                    .as(act + " by " + COLUMNS.get(i))
                    .isEqualTo(expected.get(i));
        }
    }

    private static AgreementAct agreementAct(String act) {
        return switch (act) {
            case "invite" -> new AgreementAct.Invite(NEW, Role.CONTRIBUTOR);
            case "accept" -> new AgreementAct.Accept(null);
            case "decline" -> new AgreementAct.Decline(null);
            case "leave" -> new AgreementAct.Leave(null);
            case "remove" -> new AgreementAct.Remove(OBSERVER, "why");
            case "change-role" -> new AgreementAct.ChangeRole(OBSERVER, Role.CONTRIBUTOR);
            case "offer-lead" -> new AgreementAct.OfferLead(CONTRIBUTOR);
            case "answer-lead" -> new AgreementAct.AnswerLead(true);
            case "take-over" -> new AgreementAct.TakeOver(LEAD);
            case "close" -> new AgreementAct.Close("done", null);
            case "reopen" -> new AgreementAct.Reopen("more", UNTIL);
            default -> throw new AssertionError(act);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        note       | yes | yes       | FORBIDDEN | FORBIDDEN | FORBIDDEN | NOT_FOUND
        hypothesis | yes | yes       | FORBIDDEN | FORBIDDEN | FORBIDDEN | NOT_FOUND
        task       | yes | yes       | FORBIDDEN | FORBIDDEN | FORBIDDEN | NOT_FOUND
        request    | yes | yes       | FORBIDDEN | FORBIDDEN | FORBIDDEN | NOT_FOUND
        event      | yes | yes       | FORBIDDEN | FORBIDDEN | FORBIDDEN | NOT_FOUND
        evidence   | yes | yes       | FORBIDDEN | FORBIDDEN | FORBIDDEN | NOT_FOUND
        incident   | yes | yes       | FORBIDDEN | FORBIDDEN | FORBIDDEN | NOT_FOUND
        comment    | yes | yes       | yes       | FORBIDDEN | FORBIDDEN | NOT_FOUND
        decision   | yes | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | NOT_FOUND
        """)
    void writing(
            String kind, String lead, String contributor, String observer, String invited, String former, String far) {
        List<String> expected = List.of(lead, contributor, observer, invited, former, far);
        for (int i = 0; i < COLUMNS.size(); i++) {
            ItemAct add = new ItemAct.Add(AMBER, List.of(LEAD, CONTRIBUTOR, OBSERVER), statement(kind));
            assertThat(outcome(Desk.withAll().send(COLUMNS.get(i), add)))
                    .as(kind + " by " + COLUMNS.get(i))
                    .isEqualTo(expected.get(i));
        }
    }

    /** The lead wrote it and gave it to everybody, to her who left too, before she did. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        edit a note         | yes       | yes       | FORBIDDEN | NOT_FOUND | FORBIDDEN | NOT_FOUND
        edit an event       | yes       | yes       | FORBIDDEN | NOT_FOUND | FORBIDDEN | NOT_FOUND
        edit a hypothesis   | yes       | yes       | FORBIDDEN | NOT_FOUND | FORBIDDEN | NOT_FOUND
        edit a task         | yes       | FORBIDDEN | FORBIDDEN | NOT_FOUND | FORBIDDEN | NOT_FOUND
        edit a request      | yes       | FORBIDDEN | FORBIDDEN | NOT_FOUND | FORBIDDEN | NOT_FOUND
        edit a comment      | yes       | FORBIDDEN | FORBIDDEN | NOT_FOUND | FORBIDDEN | NOT_FOUND
        narrow a note       | yes       | FORBIDDEN | FORBIDDEN | NOT_FOUND | FORBIDDEN | NOT_FOUND
        mark a note         | yes       | FORBIDDEN | FORBIDDEN | NOT_FOUND | FORBIDDEN | NOT_FOUND
        withdraw a note     | yes       | FORBIDDEN | FORBIDDEN | NOT_FOUND | FORBIDDEN | NOT_FOUND
        finish a task       | FORBIDDEN | yes       | FORBIDDEN | NOT_FOUND | FORBIDDEN | NOT_FOUND
        call off a task     | yes       | FORBIDDEN | FORBIDDEN | NOT_FOUND | FORBIDDEN | NOT_FOUND
        answer a request    | FORBIDDEN | FORBIDDEN | yes       | NOT_FOUND | FORBIDDEN | NOT_FOUND
        refuse a request    | FORBIDDEN | FORBIDDEN | yes       | NOT_FOUND | FORBIDDEN | NOT_FOUND
        handle an evidence  | yes       | yes       | yes       | NOT_FOUND | FORBIDDEN | NOT_FOUND
        """)
    void onAnItem(
            String act, String lead, String contributor, String observer, String invited, String former, String far) {
        List<String> expected = List.of(lead, contributor, observer, invited, former, far);
        String kind = act.substring(act.lastIndexOf(' ') + 1);
        for (int i = 0; i < COLUMNS.size(); i++) {
            Desk desk = Desk.withAll();
            desk.agree(LEAD, new AgreementAct.Invite(FORMER, Role.CONTRIBUTOR));
            desk.agree(FORMER, new AgreementAct.Accept(null));
            Item item = desk.add(LEAD, statement(kind), CONTRIBUTOR, OBSERVER, FORMER);
            desk.agree(FORMER, new AgreementAct.Leave(null));
            assertThat(outcome(desk.send(COLUMNS.get(i), itemAct(act, item))))
                    .as(act + " by " + COLUMNS.get(i))
                    .isEqualTo(expected.get(i));
        }
    }

    private static ItemAct itemAct(String act, Item item) {
        return switch (act.substring(0, act.indexOf(' '))) {
            case "edit" -> new ItemAct.Revise(item.id(), null, null, item.statement());
            case "narrow" -> new ItemAct.Revise(item.id(), null, new ItemAct.Listing(List.of()), null);
            case "mark" -> new ItemAct.Revise(item.id(), AMBER, null, null);
            case "withdraw" -> new ItemAct.Withdraw(item.id(), "wrong");
            case "finish" -> new ItemAct.Move(item.id(), Progress.Work.State.DONE, null);
            case "call" -> new ItemAct.Move(item.id(), Progress.Work.State.CANCELLED, null);
            case "answer" -> new ItemAct.Answer(item.id(), "yes");
            case "refuse" -> new ItemAct.Refuse(item.id(), "we may not");
            case "handle" -> new ItemAct.Handle(item.id(), Progress.Custody.Deed.EXAMINED, null);
            default -> throw new AssertionError(act);
        };
    }

    private static Statement statement(String kind) {
        return switch (kind) {
            case "note" -> new Note("title", "text");
            case "hypothesis" -> new Hypothesis("an insider", 40, List.of(), List.of());
            case "task" -> new Task("block it", CONTRIBUTOR, null);
            case "request" -> new Request(OBSERVER, "seen?", UNTIL);
            case "event" -> new TimelineEvent("flood", Desk.T, null, null, TimelineEvent.Precision.MINUTE, null);
            case "evidence" -> new Evidence("n4.pcap", "application/vnd.tcpdump.pcap", 9, "ab".repeat(32), null);
            case "incident" -> new IncidentLink(IncidentId.of(LEAD, "N-1"), "same flood");
            case "comment" -> new Comment("indeed", null, List.of());
            case "decision" -> new Decision("tell the press nothing", "too early", null);
            default -> throw new AssertionError(kind);
        };
    }

    private static String outcome(hub.model.investigation.Decision decision) {
        return decision instanceof hub.model.investigation.Decision.Applied
                ? "yes"
                : Desk.code(decision).name();
    }
}
