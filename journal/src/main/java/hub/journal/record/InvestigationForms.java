package hub.journal.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import hub.model.investigation.Answer;
import hub.model.investigation.Command;
import hub.model.investigation.Entry;
import hub.model.investigation.Event;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.item.Comment;
import hub.model.investigation.item.Decision;
import hub.model.investigation.item.Evidence;
import hub.model.investigation.item.Hypothesis;
import hub.model.investigation.item.IncidentLink;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.Note;
import hub.model.investigation.item.Progress;
import hub.model.investigation.item.Request;
import hub.model.investigation.item.Statement;
import hub.model.investigation.item.Task;
import hub.model.investigation.item.TimelineEvent;
import tools.jackson.databind.module.SimpleModule;

/** How the sealed types of investigations say in the stored form which of their kinds they are. A name never changes: the log holds it. */
final class InvestigationForms {
    private InvestigationForms() {}

    static SimpleModule module() {
        return new SimpleModule("hub-investigations")
                .setMixInAnnotation(Command.class, Commands.class)
                .setMixInAnnotation(Entry.class, Entries.class)
                .setMixInAnnotation(AgreementAct.class, AgreementActs.class)
                .setMixInAnnotation(ItemAct.class, ItemActs.class)
                .setMixInAnnotation(Statement.class, Statements.class)
                .setMixInAnnotation(Progress.class, Progresses.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "on")
    @JsonSubTypes({
        @Type(value = Command.OnAgreement.class, name = "agreement"),
        @Type(value = Command.OnItem.class, name = "item"),
        @Type(value = Command.Erase.class, name = "erasure")
    })
    private interface Commands {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "record")
    @JsonSubTypes({
        @Type(value = Event.OfAgreement.class, name = "agreement"),
        @Type(value = Event.OfItem.class, name = "item"),
        @Type(value = Event.Erased.class, name = "erasure"),
        @Type(value = Answer.class, name = "answer")
    })
    private interface Entries {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
    @JsonSubTypes({
        @Type(value = AgreementAct.Open.class, name = "open"),
        @Type(value = AgreementAct.Invite.class, name = "invite"),
        @Type(value = AgreementAct.Accept.class, name = "accept"),
        @Type(value = AgreementAct.Decline.class, name = "decline"),
        @Type(value = AgreementAct.Leave.class, name = "leave"),
        @Type(value = AgreementAct.Remove.class, name = "remove"),
        @Type(value = AgreementAct.ChangeRole.class, name = "change-role"),
        @Type(value = AgreementAct.OfferLead.class, name = "offer-lead"),
        @Type(value = AgreementAct.AnswerLead.class, name = "answer-lead"),
        @Type(value = AgreementAct.TakeOver.class, name = "take-over"),
        @Type(value = AgreementAct.Close.class, name = "close"),
        @Type(value = AgreementAct.Reopen.class, name = "reopen")
    })
    private interface AgreementActs {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
    @JsonSubTypes({
        @Type(value = ItemAct.Add.class, name = "add"),
        @Type(value = ItemAct.Revise.class, name = "revise"),
        @Type(value = ItemAct.Withdraw.class, name = "withdraw"),
        @Type(value = ItemAct.Move.class, name = "move"),
        @Type(value = ItemAct.Answer.class, name = "answer"),
        @Type(value = ItemAct.Refuse.class, name = "refuse"),
        @Type(value = ItemAct.Lapse.class, name = "lapse"),
        @Type(value = ItemAct.Handle.class, name = "handle")
    })
    private interface ItemActs {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @Type(value = Note.class, name = "note"),
        @Type(value = Hypothesis.class, name = "hypothesis"),
        @Type(value = Task.class, name = "task"),
        @Type(value = Request.class, name = "request"),
        @Type(value = TimelineEvent.class, name = "event"),
        @Type(value = Decision.class, name = "decision"),
        @Type(value = Evidence.class, name = "evidence"),
        @Type(value = IncidentLink.class, name = "incident"),
        @Type(value = Comment.class, name = "comment")
    })
    private interface Statements {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "progress")
    @JsonSubTypes({
        @Type(value = Progress.None.class, name = "none"),
        @Type(value = Progress.Work.class, name = "work"),
        @Type(value = Progress.Reply.class, name = "reply"),
        @Type(value = Progress.Custody.class, name = "custody")
    })
    private interface Progresses {}
}
