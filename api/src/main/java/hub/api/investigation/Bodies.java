package hub.api.investigation;

import hub.api.problem.ApiProblem;
import hub.api.request.JsonBody;
import hub.formats.hub.HubMarking;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.formats.value.Times;
import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.AgreementAct.Invitation;
import hub.model.investigation.agreement.Member.Role;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.partner.Directory;
import hub.model.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Reads what somebody does to an agreement. Lengths and times, and whether she may, the fold says. */
@Component
class Bodies {
    private static final String TLPS =
            "one of " + Arrays.stream(Tlp.values()).map(Tlp::label).collect(Collectors.joining(", "));
    private static final String ROLES = "contributor or observer";
    private static final String AGENCY = "the id of an agency of the hub, such as cert-south";

    private final Supplier<Directory> directory;

    Bodies(Supplier<Directory> directory) {
        this.directory = directory;
    }

    /** The body without subscribers: what is in the log stays there. */
    static ObjectNode of(HttpServletRequest request) {
        return JsonBody.nameless(JsonBody.object(request));
    }

    AgreementAct.Open open(ObjectNode body) {
        return JsonBody.read(body, Set.of("title", "purpose", "tlpCeiling", "until", "invite"), (in, findings) -> {
            String title = text(in, "title");
            String purpose = text(in, "purpose");
            in.require("tlpCeiling", TLPS);
            Tlp ceiling = tlp(in);
            Instant until = until(in);
            List<Invitation> invite = in.items("invite", (value, pointer) -> {
                AgencyId agency = value.isString() ? known(value.stringValue()) : null;
                if (agency == null) {
                    findings.refuse(ProblemCode.UNKNOWN_RECIPIENT, pointer, value, AGENCY);
                }
                return agency == null ? null : new Invitation(agency, Role.CONTRIBUTOR);
            });
            return title == null || purpose == null || ceiling == null || until == null
                    ? null
                    : new AgreementAct.Open(title, purpose, ceiling, until, invite);
        });
    }

    static AgreementAct accept(ObjectNode body) {
        return JsonBody.read(body, Set.of("tlpCeiling"), (in, findings) -> new AgreementAct.Accept(tlp(in)));
    }

    static AgreementAct decline(ObjectNode body) {
        return JsonBody.read(body, Set.of("reason"), (in, findings) -> new AgreementAct.Decline(in.text("reason")));
    }

    static AgreementAct leave(ObjectNode body) {
        return JsonBody.read(body, Set.of("reason"), (in, findings) -> new AgreementAct.Leave(in.text("reason")));
    }

    static AgreementAct reopen(ObjectNode body) {
        return JsonBody.read(body, Set.of("reason", "until"), (in, findings) -> {
            String reason = text(in, "reason");
            Instant until = until(in);
            return reason == null || until == null ? null : new AgreementAct.Reopen(reason, until);
        });
    }

    static AgreementAct close(ObjectNode body) {
        return JsonBody.read(body, Set.of("outcome", "lessons"), (in, findings) -> {
            String outcome = text(in, "outcome");
            Members learned = in.object("lessons");
            AgreementAct.Lessons lessons = learned == null ? null : lessons(learned, findings);
            return outcome == null ? null : new AgreementAct.Close(outcome, lessons);
        });
    }

    private static AgreementAct.@Nullable Lessons lessons(Members in, Findings findings) {
        String text = text(in, "text");
        Marking marking = HubMarking.read(in, findings);
        in.require("audience", "the agencies that get it, such as agency:cert-south; none for your own alone");
        List<AgencyId> audience = StatementReader.agencies(in, "audience", findings);
        in.rest();
        return text == null || marking == null ? null : new AgreementAct.Lessons(text, marking, audience);
    }

    AgreementAct invite(ObjectNode body) {
        return JsonBody.read(body, Set.of("agency", "role"), (in, findings) -> {
            in.require("agency", AGENCY);
            AgencyId agency = in.value("agency", this::known, AGENCY);
            Role role = role(in);
            return agency == null
                    ? null
                    : new AgreementAct.Invite(agency, Objects.requireNonNullElse(role, Role.CONTRIBUTOR));
        });
    }

    /** Another role; the lead is offered, for both have to agree. Or the end of its part. */
    static AgreementAct member(AgencyId agency, ObjectNode body) {
        return JsonBody.read(body, Set.of("role", "remove"), (in, findings) -> {
            Members remove = in.object("remove");
            String reason = remove == null ? null : text(remove, "reason");
            if (remove != null) {
                remove.rest();
            }
            Role role = in.value("role", word -> Role.parse(word).orElse(null), "lead, " + ROLES);
            if ((role == null) == (remove == null)) {
                findings.refuse(ProblemCode.INVALID_VALUE, "", "expected either role or remove");
                return null;
            }
            if (remove != null) {
                return reason == null ? null : new AgreementAct.Remove(agency, reason);
            }
            return role == Role.LEAD
                    ? new AgreementAct.OfferLead(agency)
                    : new AgreementAct.ChangeRole(agency, Objects.requireNonNull(role));
        });
    }

    /** An answer to an offer. Where the operator removed the lead from the hub, a contributor takes over without one. */
    AgreementAct lead(AgencyId self, Agreement agreement, ObjectNode body) {
        return JsonBody.read(body, Set.of("take"), (in, findings) -> {
            in.require("take", "true or false");
            Boolean takes = in.flag("take");
            if (takes == null) {
                return null;
            }
            boolean over = takes
                    && !self.equals(agreement.offered())
                    && directory.get().isRemoved(agreement.lead());
            return over ? new AgreementAct.TakeOver(agreement.lead()) : new AgreementAct.AnswerLead(takes);
        });
    }

    private static @Nullable Role role(Members in) {
        return in.value("role", word -> Role.parse(word).orElse(null), ROLES);
    }

    private static @Nullable Tlp tlp(Members in) {
        return in.value("tlpCeiling", text -> Tlp.parse(text).orElse(null), TLPS);
    }

    private static @Nullable Instant until(Members in) {
        in.require("until", Times.EXPECTED);
        return in.value("until", Times::parse, Times.EXPECTED);
    }

    private static @Nullable String text(Members in, String name) {
        in.require(name, "some text");
        return in.text(name);
    }

    private @Nullable AgencyId known(String text) {
        AgencyId agency = StatementReader.agency(text);
        return agency != null && directory.get().isActive(agency) ? agency : null;
    }

    /** The agency of an address; what is no agency's id is nobody here. */
    static AgencyId agency(String id) {
        AgencyId agency = StatementReader.agency(id);
        if (agency == null) {
            throw ApiProblem.notFound();
        }
        return agency;
    }
}
