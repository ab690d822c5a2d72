package hub.model.investigation;

import static hub.model.investigation.Desk.CONTRIBUTOR;
import static hub.model.investigation.Desk.FORMER;
import static hub.model.investigation.Desk.ID;
import static hub.model.investigation.Desk.INVITED;
import static hub.model.investigation.Desk.LEAD;
import static hub.model.investigation.Desk.OBSERVER;
import static hub.model.investigation.Desk.T;
import static hub.model.investigation.Desk.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.AgreementAct.Invitation;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.agreement.Member;
import hub.model.investigation.agreement.Member.Role;
import hub.model.investigation.agreement.Standing;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.Note;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The agreement as a thing that each agency enters and leaves by its own word. */
class AgreementTest {
    @Test
    void whoIsInvitedSeesWhatSheIsAskedTo() {
        Agreement opened = Desk.opened(Tlp.AMBER).agreement();

        assertThat(opened.audience().tokens())
                .hasToString("[agency:cert-east, agency:cert-north, agency:cert-south, agency:cert-west, "
                        + "agency:telco-alpha]");
        assertThat(opened.standing(INVITED)).isEqualTo(Standing.INVITED);
        assertThat(opened.lead()).isEqualTo(LEAD);
    }

    @Test
    void underRedOnlyPeopleWithTheRoleSeeIt() {
        Desk desk = Desk.opened(Tlp.RED);
        By machine = new By(ID, "x", "x", new Actor(CONTRIBUTOR, null, false), T, null);

        assertThat(desk.agreement().audience().tokens()).allMatch(token -> token.isRed());
        assertThat(Desk.code(desk.file().send(new Command.OnAgreement(machine, new AgreementAct.Accept(null)))))
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void eachAcceptsUnderACeilingOfItsOwnThatIsNoWeaker() {
        Desk desk = Desk.opened(Tlp.AMBER);

        assertThat(Desk.message(desk.send(CONTRIBUTOR, new AgreementAct.Accept(Tlp.GREEN))))
                .isEqualTo("GREEN (expected AMBER or stricter, as the investigation)");
        desk.agree(CONTRIBUTOR, new AgreementAct.Accept(Tlp.AMBER_STRICT));
        assertThat(member(desk, CONTRIBUTOR).ceiling()).isEqualTo(Tlp.AMBER_STRICT);
        assertThat(member(desk, CONTRIBUTOR).joins()).isEqualTo(1);
    }

    @Test
    void whoLeavesSeesThatAndNothingAfter() {
        Desk desk = Desk.withAll();
        Agreement left = desk.agreement();

        Agreement after = desk.agree(LEAD, new AgreementAct.ChangeRole(OBSERVER, Role.CONTRIBUTOR));

        assertThat(left.audience().tokens()).asString().contains("agency:cert-west");
        assertThat(after.audience().tokens()).asString().doesNotContain("agency:cert-west");
        assertThat(after.before()).isEqualTo(left.audience());
        assertThat(member(desk, FORMER).changed()).isEqualTo(left.revision());
    }

    @Test
    void theLeadChangesHandsByTwoWords() {
        Desk desk = Desk.withAll();
        desk.agree(LEAD, new AgreementAct.OfferLead(CONTRIBUTOR));
        assertThat(desk.agreement().lead()).isEqualTo(LEAD);

        desk.agree(CONTRIBUTOR, new AgreementAct.AnswerLead(true));

        assertThat(desk.agreement().lead()).isEqualTo(CONTRIBUTOR);
        assertThat(desk.agreement().standing(LEAD)).isEqualTo(Standing.CONTRIBUTOR);
        assertThat(desk.agreement().offered()).isNull();
        desk.agree(LEAD, new AgreementAct.Leave(null));
    }

    @Test
    void aContributorTakesTheLeadOfAnAgencyThatIsGone() {
        Desk desk = Desk.withAll();
        desk.agree(LEAD, new AgreementAct.OfferLead(OBSERVER));
        desk.agree(LEAD, new AgreementAct.Close("done", null));

        desk.agree(CONTRIBUTOR, new AgreementAct.TakeOver(LEAD));

        Agreement now = desk.agreement();
        assertThat(now.lead()).isEqualTo(CONTRIBUTOR);
        assertThat(now.standing(LEAD)).isEqualTo(Standing.FORMER);
        assertThat(now.offered()).isNull();
        assertThat(now.change()).isEqualTo("take-over");
        assertThat(now.audience().tokens()).asString().contains("agency:telco-alpha", "agency:cert-south");
        desk.agree(CONTRIBUTOR, new AgreementAct.Reopen("more", UNTIL));
    }

    @Test
    void theFirstWhoTakesOverIsTheLead() {
        Desk desk = Desk.withAll();
        desk.agree(INVITED, new AgreementAct.Accept(null));
        desk.agree(CONTRIBUTOR, new AgreementAct.TakeOver(LEAD));

        assertThat(Desk.message(desk.send(INVITED, new AgreementAct.TakeOver(LEAD))))
                .isEqualTo("cert-north is not the lead any more (expected cert-south to hand over)");
    }

    @Test
    void anOfferEndsWithANoAndWithWhomItWasMadeTo() {
        Desk desk = Desk.withAll();
        desk.agree(LEAD, new AgreementAct.OfferLead(CONTRIBUTOR));
        desk.agree(CONTRIBUTOR, new AgreementAct.AnswerLead(false));
        assertThat(desk.agreement().offered()).isNull();

        desk.agree(LEAD, new AgreementAct.OfferLead(OBSERVER));
        desk.agree(LEAD, new AgreementAct.Remove(OBSERVER, "merged"));

        assertThat(desk.agreement().offered()).isNull();
        assertThat(desk.agreement().lead()).isEqualTo(LEAD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''          | 1   | MISSING_FIELD
        'two\nlines'| 1   | INVALID_VALUE
        'long'      | 400 | TOO_LARGE
        """)
    void titlesAreOneLine(String title, int times, ProblemCode code) {
        assertThat(open(title.repeat(times), UNTIL, List.of())).isEqualTo(code);
    }

    @Test
    void theEndIsInTheFutureAndNotForEver() {
        assertThat(open("t", T.minusSeconds(1), List.of())).isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(open("t", Instant.MAX, List.of())).isEqualTo(ProblemCode.INVALID_VALUE);
    }

    @Test
    void invitationsAreBoundedAndEachAgencyIsOne() {
        List<Invitation> many = IntStream.range(0, 101)
                .mapToObj(i -> new Invitation(new AgencyId("cert-" + i + "x"), Role.OBSERVER))
                .toList();

        assertThat(open("t", UNTIL, many)).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(open("t", UNTIL, List.of(new Invitation(LEAD, Role.OBSERVER))))
                .isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(open("t", UNTIL, List.of(new Invitation(OBSERVER, Role.LEAD))))
                .isEqualTo(ProblemCode.INVALID_VALUE);
    }

    /** Whether an id is taken says nothing to another agency. */
    @Test
    void nobodyOpensUnderAnothersId() {
        By by = new By(ID, "open", "x", new Actor(CONTRIBUTOR, "ana", true), T, null);
        AgreementAct open = new AgreementAct.Open("t", "p", Tlp.AMBER, UNTIL, List.of());

        assertThat(Desk.code(Desk.withAll().file().send(new Command.OnAgreement(by, open))))
                .isEqualTo(Desk.code(new CaseFile().send(new Command.OnAgreement(by, open))))
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void afterTheEndNothingIsWrittenUntilItIsReopened() {
        Desk desk = Desk.withAll().wait(Duration.ofDays(31));

        assertThat(Desk.code(desk.send(LEAD, new AgreementAct.Invite(FORMER, Role.OBSERVER))))
                .isEqualTo(ProblemCode.CONFLICT);
        desk.agree(LEAD, new AgreementAct.Reopen("new traces", UNTIL.plus(Duration.ofDays(9))));
        desk.agree(LEAD, new AgreementAct.Invite(FORMER, Role.OBSERVER));
        assertThat(desk.agreement().reason()).isNull();
    }

    @Test
    void whatWasLearnedIsANoteWithAMarkingOfItsOwn() {
        Desk desk = Desk.withAll().wait(Duration.ofDays(31));
        Marking strict = new Marking(Tlp.AMBER_STRICT, Pap.RED, List.of(), false);
        AgreementAct.Lessons lessons = new AgreementAct.Lessons("patch sooner", strict, List.of(CONTRIBUTOR));

        Decision closed = desk.send(LEAD, new AgreementAct.Close("an insider", lessons));

        Item note = ((Event.OfItem) closed.events().getFirst()).item();
        assertThat(note.statement()).isEqualTo(new Note("Lessons learned", "patch sooner"));
        assertThat(note.marking()).isEqualTo(strict);
        assertThat(note.audience().tokens()).hasToString("[agency:cert-north, agency:cert-south]");
        assertThat(Objects.requireNonNull(desk.agreement().closed()).outcome()).isEqualTo("an insider");
        assertThat(closed.answer().written())
                .containsExactly(note.key(), desk.agreement().key());
    }

    @Test
    void aCloseWhoseLessonsAreRefusedDoesNotClose() {
        Desk desk = Desk.withAll();
        AgreementAct.Lessons lessons = new AgreementAct.Lessons("x", Marking.of(Tlp.GREEN), List.of());

        assertThat(Desk.code(desk.send(LEAD, new AgreementAct.Close("done", lessons))))
                .isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(desk.agreement().closed()).isNull();
    }

    @Test
    void aRevisionThatIsNotTheCurrentOneIsNamed() {
        Desk desk = Desk.withAll();
        Decision decision = desk.file()
                .send(new Command.OnAgreement(desk.by(LEAD, "late", 2L), new AgreementAct.Close("done", null)));

        assertThat(Desk.code(decision)).isEqualTo(ProblemCode.PRECONDITION_FAILED);
        assertThat(decision.answer().current()).isEqualTo(desk.agreement().revision());
    }

    private static ProblemCode open(String title, Instant until, List<Invitation> invite) {
        By by = new By(InvestigationId.of(LEAD, "c"), "c", "x", new Actor(LEAD, "ana", true), T, null);
        return Desk.code(new CaseFile()
                .send(new Command.OnAgreement(by, new AgreementAct.Open(title, "p", Tlp.AMBER, until, invite))));
    }

    private static Member member(Desk desk, AgencyId agency) {
        return Objects.requireNonNull(desk.agreement().members().get(agency));
    }
}
