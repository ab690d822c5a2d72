package hub.model.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.AgreementAct.Invitation;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.agreement.Member.Role;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Note;
import hub.model.investigation.item.Statement;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Agencies that work on one investigation, with a clock that goes on by a second with each command. */
final class Desk {
    static final AgencyId LEAD = new AgencyId("cert-north");
    static final AgencyId CONTRIBUTOR = new AgencyId("cert-south");
    static final AgencyId OBSERVER = new AgencyId("telco-alpha");
    static final AgencyId INVITED = new AgencyId("cert-east");
    static final AgencyId FORMER = new AgencyId("cert-west");
    static final AgencyId STRANGER = new AgencyId("cert-far");
    static final Instant T = Instant.parse("2026-05-02T08:00:00Z");
    static final Instant UNTIL = T.plus(Duration.ofDays(30));
    static final Marking AMBER = Marking.of(Tlp.AMBER);
    static final InvestigationId ID = InvestigationId.of(LEAD, "open");

    private final CaseFile file = new CaseFile();
    private Instant now = T;
    private int commands;
    private @Nullable ItemId last;

    /** One member of each standing, under AMBER. */
    static Desk withAll() {
        Desk desk = opened(Tlp.AMBER);
        desk.agree(CONTRIBUTOR, new AgreementAct.Accept(null));
        desk.agree(OBSERVER, new AgreementAct.Accept(null));
        desk.agree(FORMER, new AgreementAct.Accept(null));
        desk.agree(FORMER, new AgreementAct.Leave("no time"));
        return desk;
    }

    /** Only its lead takes part yet. */
    static Desk opened(Tlp ceiling) {
        Desk desk = new Desk();
        AgreementAct open = new AgreementAct.Open(
                "N4 flood",
                "find who floods N4",
                ceiling,
                UNTIL,
                List.of(
                        new Invitation(CONTRIBUTOR, Role.CONTRIBUTOR),
                        new Invitation(OBSERVER, Role.OBSERVER),
                        new Invitation(INVITED, Role.CONTRIBUTOR),
                        new Invitation(FORMER, Role.CONTRIBUTOR)));
        desk.applied(desk.file.send(new Command.OnAgreement(desk.by(LEAD, "open", null), open)));
        return desk;
    }

    By by(AgencyId who, String command, @Nullable Long expected) {
        now = now.plusSeconds(1);
        return new By(ID, command, "body of " + command, new Actor(who, "ana", true), now, expected);
    }

    Desk wait(Duration time) {
        now = now.plus(time);
        return this;
    }

    Instant now() {
        return now;
    }

    CaseFile file() {
        return file;
    }

    Agreement agreement() {
        return Objects.requireNonNull(file.agreement(ID));
    }

    Item item(ItemId id) {
        return Objects.requireNonNull(file.item(ID, id));
    }

    /** Sends a command on the agreement. */
    Decision send(AgencyId who, AgreementAct act) {
        return file.send(new Command.OnAgreement(by(who, "c" + ++commands, null), act));
    }

    /** Sends a command on an item, from its current revision. */
    Decision send(AgencyId who, ItemAct act) {
        Long expected = act instanceof ItemAct.Revise on
                ? Objects.requireNonNull(file.items().get(on.item())).revision()
                : null;
        return send(who, act, expected);
    }

    Decision send(AgencyId who, ItemAct act, @Nullable Long expected) {
        String command = "c" + ++commands;
        last = ItemId.of(ID, who, command);
        return file.send(new Command.OnItem(by(who, command, expected), act));
    }

    Agreement agree(AgencyId who, AgreementAct act) {
        applied(send(who, act));
        return agreement();
    }

    Item add(AgencyId who, Statement statement, AgencyId... audience) {
        applied(send(who, new ItemAct.Add(AMBER, List.of(audience), statement)));
        return item(Objects.requireNonNull(last));
    }

    Item note(AgencyId who, AgencyId... audience) {
        return add(who, new Note(null, "text"), audience);
    }

    Item work(AgencyId who, ItemAct.OnItem act) {
        applied(send(who, act));
        return item(act.item());
    }

    void applied(Decision decision) {
        assertThat(decision).as(decision.toString()).isInstanceOf(Decision.Applied.class);
    }

    static ProblemCode code(Decision decision) {
        assertThat(decision.events()).isEmpty();
        return Objects.requireNonNull(decision.answer().problem(), decision.toString())
                .code();
    }

    static String pointer(Decision decision) {
        return Objects.requireNonNull(decision.answer().problem(), decision.toString())
                .pointer();
    }

    static String message(Decision decision) {
        return Objects.requireNonNull(decision.answer().problem(), decision.toString())
                .message();
    }
}
