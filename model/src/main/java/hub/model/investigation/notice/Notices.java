package hub.model.investigation.notice;

import hub.model.id.AgencyId;
import hub.model.investigation.Event;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.Member;
import hub.model.investigation.agreement.Member.State;
import hub.model.investigation.item.Comment;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.Progress.Reply;
import hub.model.investigation.item.Progress.Work;
import hub.model.investigation.item.Request;
import hub.model.investigation.item.Task;
import hub.model.investigation.notice.Notice.Reason;
import hub.model.marking.Audience;
import hub.model.marking.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The one place that decides what is told to whom. Nobody is told of what her own agency did. */
public final class Notices {
    private Notices() {}

    /** What a record of the log tells. */
    public static List<Notice> of(Event event) {
        return switch (event) {
            case Event.OfAgreement(Agreement agreement) -> of(agreement);
            case Event.OfItem(Item item) -> of(item);
            case Event.Erased erased -> List.of();
        };
    }

    private static List<Notice> of(Agreement now) {
        List<Notice> notices = new ArrayList<>();
        AgencyId lead = now.lead();
        now.members().forEach((agency, member) -> {
            if (member.changed() == now.revision()) {
                tell(notices, now, becoming(member), isOwn(member) ? lead : agency);
            }
        });
        AgencyId offered = now.offered();
        switch (now.change()) {
            case "offer-lead" -> {
                if (offered != null) {
                    tell(notices, now, Reason.LEAD_OFFERED, offered);
                }
            }
            case "close" -> all(notices, now, Reason.CLOSED);
            case "reopen" -> all(notices, now, Reason.REOPENED);
            default -> {
                // told by who came or went
            }
        }
        return notices;
    }

    /** What a member did itself is told to the lead. */
    private static boolean isOwn(Member member) {
        return member.state() == State.ACCEPTED || member.state() == State.DECLINED || member.state() == State.LEFT;
    }

    private static Reason becoming(Member member) {
        return switch (member.state()) {
            case INVITED -> Reason.INVITED;
            case ACCEPTED -> Reason.ACCEPTED;
            case DECLINED -> Reason.DECLINED;
            case LEFT -> Reason.LEFT;
            case REMOVED -> Reason.REMOVED;
        };
    }

    private static void all(List<Notice> notices, Agreement now, Reason reason) {
        now.members().forEach((agency, member) -> {
            if (member.state() == State.ACCEPTED) {
                tell(notices, now, reason, agency);
            }
        });
    }

    private static void tell(List<Notice> notices, Agreement now, Reason reason, AgencyId to) {
        if (!to.equals(now.by().agency())) {
            Audience audience = Audience.among(now.ceiling(), List.of(to));
            notices.add(new Notice(now.id(), null, now.revision(), reason, to, now.by(), now.updated(), audience));
        }
    }

    private static List<Notice> of(Item now) {
        Map<AgencyId, Reason> told = new TreeMap<>();
        now.readers().keySet().stream()
                .filter(agency -> isNew(now, agency))
                .forEach(agency -> told.put(agency, Reason.SHARED));
        boolean stated = now.change().equals("add") || now.change().equals("revise");
        switch (now.statement()) {
            case Comment comment when stated -> comment.addresses().forEach(to -> told.put(to, Reason.MENTIONED));
            case Request request when now.progress() instanceof Reply reply -> reply(now, request, reply, stated, told);
            case Task task when now.progress() instanceof Work work -> work(now, task, work, stated, told);
            case null, default -> {
                // told to whom it is given
            }
        }
        told.remove(now.by().agency());
        told.keySet().retainAll(now.readers().keySet());
        List<Notice> notices = new ArrayList<>();
        told.forEach((to, reason) -> notices.add(notice(now, reason, to, now.updated(), true)));
        Notice due = due(now);
        if (due != null) {
            notices.add(due);
        }
        return notices;
    }

    private static boolean isNew(Item now, AgencyId agency) {
        Token token = Token.agency(agency.value());
        return !now.before().contains(token) && !now.before().contains(token.red());
    }

    private static void reply(Item now, Request request, Reply reply, boolean stated, Map<AgencyId, Reason> told) {
        switch (now.change()) {
            case "answer" -> told.put(now.author(), Reason.ANSWERED);
            case "refuse" -> told.put(now.author(), Reason.REFUSED);
            case "lapse" -> {
                told.put(now.author(), Reason.OVERDUE);
                told.put(request.to(), Reason.OVERDUE);
            }
            default -> {
                if (stated && reply.state() == Reply.State.OPEN) {
                    told.put(request.to(), Reason.ASKED);
                }
            }
        }
    }

    private static void work(Item now, Task task, Work work, boolean stated, Map<AgencyId, Reason> told) {
        if (now.change().equals("move")) {
            boolean byAuthor = now.by().agency().equals(now.author());
            told.put(byAuthor ? task.assignee() : now.author(), Reason.MOVED);
        } else if (stated && !work.state().isOver()) {
            told.put(task.assignee(), Reason.ASSIGNED);
        }
    }

    /** Told when the time comes, also to who set it for itself; taken back when there is no more to do. */
    private static @Nullable Notice due(Item now) {
        if (!(now.statement() instanceof Task task) || !(now.progress() instanceof Work work)) {
            return null;
        }
        Instant due = task.due();
        boolean holds = due != null && !work.state().isOver() && now.readers().containsKey(task.assignee());
        Instant at = due == null || due.isBefore(now.updated()) ? now.updated() : due;
        return notice(now, Reason.DUE, task.assignee(), at, holds);
    }

    private static Notice notice(Item now, Reason reason, AgencyId to, Instant at, boolean holds) {
        Audience audience = holds ? Audience.among(now.marking().tlp(), List.of(to)) : Audience.NOBODY;
        Actor by = reason == Reason.DUE ? Actor.HUB : now.by();
        return new Notice(now.investigation(), now.id(), now.revision(), reason, to, by, at, audience);
    }
}
