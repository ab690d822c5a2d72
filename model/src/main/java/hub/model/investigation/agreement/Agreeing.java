package hub.model.investigation.agreement;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Agreement.Closing;
import hub.model.investigation.agreement.AgreementAct.Invitation;
import hub.model.investigation.agreement.Member.Role;
import hub.model.investigation.agreement.Member.State;
import hub.model.marking.Audience;
import hub.model.marking.Tlp;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fold of one agreement: each agency alone decides that it takes part, the lead who may. */
public final class Agreeing {
    /** The longest time that one agreement runs before it has to be reopened. */
    static final Duration LONGEST = Duration.ofDays(5 * 366);

    private Agreeing() {}

    /** @param now the agreement as it stands; null before it is opened */
    public static Step<Agreement> decide(@Nullable Agreement now, By by, AgreementAct act) {
        if (act instanceof AgreementAct.Open open) {
            return open(now, by, open);
        }
        if (now == null || !now.isKnownTo(by.actor())) {
            return Step.notFound();
        }
        Optional<Problem> objection = objection(now, by, act);
        if (objection.isPresent()) {
            return Step.refused(objection.get());
        }
        if (by.expected() != null && by.expected() != now.revision()) {
            return Step.outdated("the agreement", by.expected(), now.revision());
        }
        return apply(now, by, act);
    }

    /** Why nobody of this standing may do this, or not now. */
    private static Optional<Problem> objection(Agreement now, By by, AgreementAct act) {
        Standing standing = now.standing(by.actor().agency());
        if (!act.who().contains(standing)) {
            return problem(
                    ProblemCode.FORBIDDEN,
                    "",
                    act.label() + " by " + standing.label() + " (expected "
                            + String.join(
                                    " or ",
                                    act.who().stream().map(Standing::label).toList())
                            + ")");
        }
        if (!act.isPossibleAfterTheEnd() && !now.isOpenAt(by.at())) {
            return problem(ProblemCode.CONFLICT, "", "the investigation has ended (expected one that is open)");
        }
        return faults(by, act);
    }

    private static Optional<Problem> faults(By by, AgreementAct act) {
        Faults faults = new Faults().remark("/reason", act.reason());
        switch (act) {
            case AgreementAct.Open open -> {
                faults.line("/title", open.title()).text("/purpose", open.purpose(), Faults.MAX_REMARK);
                until(faults, by, open.until());
                faults.list("/invite", open.invite());
            }
            case AgreementAct.Invite invite -> role(faults, invite.role());
            case AgreementAct.ChangeRole change -> role(faults, change.role());
            case AgreementAct.Close close -> faults.text("/outcome", close.outcome(), Faults.MAX_REMARK);
            case AgreementAct.Reopen reopen -> until(faults, by, reopen.until());
            default -> {
                // says nothing that could be too long or out of range
            }
        }
        return faults.problem();
    }

    private static void until(Faults faults, By by, Instant until) {
        if (!until.isAfter(by.at()) || until.isAfter(by.at().plus(LONGEST))) {
            faults.add("/until", until + " (expected after " + by.at() + ", by five years at most)");
        }
    }

    private static void role(Faults faults, Role role) {
        if (role == Role.LEAD) {
            faults.add("/role", "lead (expected contributor or observer; the lead is handed over)");
        }
    }

    private static Step<Agreement> open(@Nullable Agreement now, By by, AgreementAct.Open open) {
        AgencyId opener = by.actor().agency();
        if (!by.investigation().equals(InvestigationId.of(opener, by.command()))) {
            return Step.notFound();
        }
        if (now != null) {
            return Step.refused(ProblemCode.ALREADY_THERE, "", "the investigation was opened before");
        }
        Optional<Problem> fault = faults(by, open);
        if (fault.isPresent()) {
            return Step.refused(fault.get());
        }
        if (open.ceiling() == Tlp.RED && !by.actor().red()) {
            return Step.refused(ProblemCode.FORBIDDEN, "/tlpCeiling", "RED (expected a person with the role red)");
        }
        SortedMap<AgencyId, Member> members = new TreeMap<>();
        members.put(opener, new Member(State.ACCEPTED, Role.LEAD, open.ceiling(), 1, 1, by.at()));
        for (Invitation each : open.invite()) {
            Member invited = new Member(State.INVITED, each.role(), null, 0, 1, by.at());
            if (each.role() == Role.LEAD || members.put(each.agency(), invited) != null) {
                String message = each.agency() + " as " + each.role().label()
                        + " (expected each agency but your own once, as contributor or observer)";
                return Step.refused(ProblemCode.INVALID_VALUE, "/invite", message);
            }
        }
        if (members.size() > Agreement.MAX_MEMBERS) {
            return Step.refused(tooMany());
        }
        return new Step.Written<>(first(by, open, members));
    }

    private static Agreement first(By by, AgreementAct.Open open, SortedMap<AgencyId, Member> members) {
        return new Agreement(
                by.investigation(),
                1,
                open.title(),
                open.purpose(),
                open.ceiling(),
                open.until(),
                members,
                null,
                null,
                by.at(),
                by.at(),
                by.actor(),
                open.label(),
                null,
                Agreement.audience(open.ceiling(), members, 1),
                Audience.NOBODY);
    }

    private static Step<Agreement> apply(Agreement now, By by, AgreementAct act) {
        AgencyId self = by.actor().agency();
        return switch (act) {
            case AgreementAct.Open open -> open(now, by, open);
            case AgreementAct.Invite invite -> invite(now, by, invite);
            case AgreementAct.Accept accept -> accept(now, by, accept);
            case AgreementAct.Decline decline -> become(now, by, decline, self, State.DECLINED);
            case AgreementAct.Leave leave -> become(now, by, leave, self, State.LEFT);
            case AgreementAct.Remove remove -> remove(now, by, remove);
            case AgreementAct.ChangeRole change -> changeRole(now, by, change);
            case AgreementAct.OfferLead offer -> offer(now, by, offer);
            case AgreementAct.AnswerLead answer -> answer(now, by, answer);
            case AgreementAct.TakeOver over -> takeOver(now, by, over);
            case AgreementAct.Close close -> close(now, by, close);
            case AgreementAct.Reopen reopen -> reopen(now, by, reopen);
        };
    }

    private static Step<Agreement> invite(Agreement now, By by, AgreementAct.Invite invite) {
        Member old = now.members().get(invite.agency());
        if (old != null && old.isActive()) {
            return conflict(
                    invite.agency() + " is " + old.state().label() + " (expected an agency that takes no part)");
        }
        if (old == null && now.members().size() == Agreement.MAX_MEMBERS) {
            return Step.refused(tooMany());
        }
        int joins = old == null ? 0 : old.joins();
        Member invited = new Member(State.INVITED, invite.role(), null, joins, now.revision() + 1, by.at());
        return written(now, by, invite, invite.agency(), invited);
    }

    private static Step<Agreement> accept(Agreement now, By by, AgreementAct.Accept accept) {
        Tlp own = Objects.requireNonNullElse(accept.ceiling(), now.ceiling());
        if (now.ceiling().isStricterThan(own)) {
            String message =
                    own.label() + " (expected " + now.ceiling().label() + " or stricter, as the investigation)";
            return Step.refused(ProblemCode.INVALID_VALUE, "/tlpCeiling", message);
        }
        AgencyId self = by.actor().agency();
        return written(now, by, accept, self, member(now, self).accepting(own, now.revision() + 1, by.at()));
    }

    private static Step<Agreement> remove(Agreement now, By by, AgreementAct.Remove remove) {
        Member member = now.members().get(remove.agency());
        if (member == null || !member.isActive()) {
            return conflict(remove.agency() + " takes no part (expected a member or an invited agency)");
        }
        return member.role() == Role.LEAD
                ? conflict("the lead does not remove itself (expected another agency)")
                : become(now, by, remove, remove.agency(), State.REMOVED);
    }

    private static Step<Agreement> changeRole(Agreement now, By by, AgreementAct.ChangeRole change) {
        Member member = now.members().get(change.agency());
        if (member == null || !member.isActive() || member.role() == Role.LEAD || member.role() == change.role()) {
            return conflict(change.agency() + " (expected a member that is not the lead and has another role)");
        }
        return written(now, by, change, change.agency(), member.as(change.role()));
    }

    private static Step<Agreement> offer(Agreement now, By by, AgreementAct.OfferLead offer) {
        if (now.accepted(offer.to()) == null || offer.to().equals(now.lead())) {
            return conflict(offer.to() + " (expected another agency that takes part)");
        }
        return new Step.Written<>(now.next(by, offer, now.members()).offering(offer.to()));
    }

    private static Step<Agreement> answer(Agreement now, By by, AgreementAct.AnswerLead answer) {
        AgencyId self = by.actor().agency();
        if (!now.isOfferedTo(self)) {
            return conflict("the lead is not offered to " + self + " (expected an offer)");
        }
        SortedMap<AgencyId, Member> members = new TreeMap<>(now.members());
        if (answer.takes()) {
            members.put(now.lead(), member(now, now.lead()).as(Role.CONTRIBUTOR));
            members.put(self, member(now, self).as(Role.LEAD));
        }
        return new Step.Written<>(now.next(by, answer, members).offering(null));
    }

    private static Step<Agreement> takeOver(Agreement now, By by, AgreementAct.TakeOver over) {
        if (!over.from().equals(now.lead())) {
            return conflict(over.from() + " is not the lead any more (expected " + now.lead() + " to hand over)");
        }
        AgencyId self = by.actor().agency();
        SortedMap<AgencyId, Member> members = new TreeMap<>(now.members());
        Member gone = member(now, over.from()).as(Role.CONTRIBUTOR);
        members.put(over.from(), gone.as(State.REMOVED, now.revision() + 1, by.at()));
        members.put(self, member(now, self).as(Role.LEAD));
        return new Step.Written<>(now.next(by, over, members).offering(null));
    }

    private static Step<Agreement> close(Agreement now, By by, AgreementAct.Close close) {
        if (now.closed() != null) {
            return conflict("the investigation is closed (expected one that is not)");
        }
        Closing closing = new Closing(close.outcome(), by.at());
        return new Step.Written<>(now.next(by, close, now.members()).closing(closing, now.until()));
    }

    private static Step<Agreement> reopen(Agreement now, By by, AgreementAct.Reopen reopen) {
        if (now.isOpenAt(by.at())) {
            return conflict("the investigation is open (expected one that was closed or has ended)");
        }
        return new Step.Written<>(now.next(by, reopen, now.members()).closing(null, reopen.until()));
    }

    private static Step<Agreement> become(Agreement now, By by, AgreementAct act, AgencyId who, State state) {
        return written(now, by, act, who, member(now, who).as(state, now.revision() + 1, by.at()));
    }

    private static Step<Agreement> written(Agreement now, By by, AgreementAct act, AgencyId who, Member member) {
        SortedMap<AgencyId, Member> members = new TreeMap<>(now.members());
        members.put(who, member);
        return new Step.Written<>(now.next(by, act, members));
    }

    private static Member member(Agreement now, AgencyId agency) {
        return Objects.requireNonNull(now.members().get(agency));
    }

    private static Problem tooMany() {
        String message = "more than " + Agreement.MAX_MEMBERS + " agencies (expected at most that, former ones too)";
        return Problem.of(ProblemCode.TOO_LARGE, "/invite", message);
    }

    private static Step<Agreement> conflict(String message) {
        return Step.refused(ProblemCode.CONFLICT, "", message);
    }

    private static Optional<Problem> problem(ProblemCode code, String pointer, String message) {
        return Optional.of(Problem.of(code, pointer, message));
    }
}
