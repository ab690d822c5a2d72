package hub.model.investigation.item;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.Step;
import hub.model.investigation.item.Progress.Custody;
import hub.model.investigation.item.Progress.Custody.Handling;
import hub.model.investigation.item.Progress.Reply;
import hub.model.investigation.item.Progress.Work;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** How the kinds go on beside their edits: tasks move, requests are answered, evidence changes hands. */
final class Advancing {
    private Advancing() {}

    static Step<Progress> decide(Item item, By by, ItemAct.Advance act) {
        return switch (act) {
            case ItemAct.Move move
            when item.statement() instanceof Task task && item.progress() instanceof Work work ->
                move(item, task, work, by, move);
            case ItemAct.Answer answer
            when item.statement() instanceof Request request && item.progress() instanceof Reply reply ->
                reply(request, reply, by, Reply.State.ANSWERED, answer.text());
            case ItemAct.Refuse refuse
            when item.statement() instanceof Request request && item.progress() instanceof Reply reply ->
                reply(request, reply, by, Reply.State.REFUSED, refuse.text());
            case ItemAct.Lapse unused
            when item.statement() instanceof Request request && item.progress() instanceof Reply reply ->
                lapse(request, reply, by);
            case ItemAct.Handle handle when item.progress() instanceof Custody custody -> handle(custody, by, handle);
            default ->
                Step.refused(ProblemCode.CONFLICT, "", act.label() + " (expected an item of a kind that has this)");
        };
    }

    private static Step<Progress> move(Item item, Task task, Work work, By by, ItemAct.Move move) {
        AgencyId self = by.actor().agency();
        boolean authors = move.state() == Work.State.CANCELLED || move.state() == Work.State.OPEN;
        AgencyId expected = authors ? item.author() : task.assignee();
        if (!expected.equals(self)) {
            return Step.refused(
                    ProblemCode.FORBIDDEN,
                    "/state",
                    move.state().label() + " by " + self + " (expected " + expected + ")");
        }
        boolean possible = switch (move.state()) {
            case OPEN -> work.state().isOver();
            case IN_PROGRESS -> work.state() == Work.State.OPEN;
            case DONE, REFUSED, CANCELLED -> !work.state().isOver();
        };
        return possible
                ? new Step.Written<>(new Work(move.state(), move.text()))
                : Step.refused(
                        ProblemCode.CONFLICT,
                        "/state",
                        "from " + work.state().label() + " to " + move.state().label()
                                + " (expected a move that leads there)");
    }

    private static Step<Progress> reply(Request request, Reply reply, By by, Reply.State state, String text) {
        if (!request.to().equals(by.actor().agency())) {
            return Step.refused(
                    ProblemCode.FORBIDDEN, "", "only " + request.to() + " answers (expected the agency asked)");
        }
        return new Step.Written<>(reply.said(state, text, by.at(), request.deadline()));
    }

    private static Step<Progress> lapse(Request request, Reply reply, By by) {
        if (!by.actor().equals(Actor.HUB)) {
            return Step.refused(ProblemCode.FORBIDDEN, "", "only the hub says that time has passed");
        }
        return reply.state() == Reply.State.OPEN && by.at().isAfter(request.deadline())
                ? new Step.Written<>(new Reply(Reply.State.OVERDUE, null, null, true))
                : Step.refused(
                        ProblemCode.CONFLICT,
                        "",
                        reply.state().label() + " at " + by.at() + " (expected an open request" + " after "
                                + request.deadline() + ")");
    }

    private static Step<Progress> handle(Custody custody, By by, ItemAct.Handle act) {
        List<Handling> before = custody.log();
        long own = before.stream()
                .filter(each -> each.by().agency().equals(by.actor().agency()))
                .count();
        boolean again = before.stream()
                .anyMatch(each -> each.deed() == act.deed() && each.by().equals(by.actor()));
        boolean first = act.deed() == Custody.Deed.RECEIVED && !again;
        // nobody fills a log alone: who is given the file has to fit in
        if (before.size() == Custody.MAX_HANDLINGS || (!first && own >= Custody.MAX_OF_AGENCY)) {
            String message = before.size() + " entries, " + own + " of "
                    + by.actor().agency() + " (expected fewer than " + Custody.MAX_HANDLINGS + ", and than "
                    + Custody.MAX_OF_AGENCY + "; state the evidence again)";
            return Step.refused(ProblemCode.TOO_LARGE, "", message);
        }
        List<Handling> log = new ArrayList<>(custody.log());
        log.add(new Handling(act.deed(), by.actor(), by.at(), act.text()));
        return new Step.Written<>(new Custody(log));
    }
}
