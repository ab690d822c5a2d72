package hub.model.investigation;

import static hub.model.investigation.Desk.CONTRIBUTOR;
import static hub.model.investigation.Desk.ID;
import static hub.model.investigation.Desk.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.By;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.Note;
import hub.model.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** S56 and S57 on the fold: nothing is overwritten, and a command that comes again has no second effect. */
class OnceTest {
    private final Desk desk = Desk.withAll();

    private Command add(String request, Instant at) {
        By by = new By(ID, "once", request, new Actor(LEAD, "ana", true), at, null);
        return new Command.OnItem(by, new ItemAct.Add(Desk.AMBER, List.of(CONTRIBUTOR), new Note(null, "text")));
    }

    @Test
    void aCommandThatComesAgainIsAnsweredAgain() {
        Decision first = desk.file().send(add("r", desk.now()));
        int length = desk.file().log().size();

        Decision again = desk.file().send(add("r", desk.now().plus(Duration.ofDays(29))));

        assertThat(again).isEqualTo(new Decision.Known(first.answer()));
        assertThat(desk.file().log()).hasSize(length);
    }

    @Test
    void aRefusalIsRememberedToo() {
        By by = new By(ID, "no", "r", new Actor(CONTRIBUTOR, "ana", true), desk.now(), null);
        Command close = new Command.OnAgreement(by, new AgreementAct.Close("done", null));
        Decision first = desk.file().send(close);
        desk.agree(LEAD, new AgreementAct.OfferLead(CONTRIBUTOR));
        desk.agree(CONTRIBUTOR, new AgreementAct.AnswerLead(true));

        assertThat(desk.file().send(close)).isEqualTo(new Decision.Known(first.answer()));
        assertThat(desk.agreement().closed()).isNull();
    }

    @Test
    void anEditThatChangesNothingWritesNothingAndIsKnownAllTheSame() {
        Item note = desk.note(LEAD, CONTRIBUTOR);
        int length = desk.file().log().size();
        By by = new By(ID, "same", "r", new Actor(CONTRIBUTOR, "ana", true), desk.now(), note.revision());
        Command same = new Command.OnItem(by, new ItemAct.Revise(note.id(), null, null, null));

        Decision first = desk.file().send(same);

        assertThat(first.answer().written()).containsExactly(note.key());
        assertThat(desk.file().log()).hasSize(length);
        desk.work(LEAD, new ItemAct.Revise(note.id(), null, null, new Note(null, "later")));
        assertThat(desk.file().send(same)).isEqualTo(new Decision.Known(first.answer()));
        assertThat(Desk.code(desk.send(LEAD, new ItemAct.Revise(note.id(), null, null, null), note.revision())))
                .isEqualTo(ProblemCode.PRECONDITION_FAILED);
    }

    @Test
    void anotherRequestUnderTheSameIdIsRefusedAndTheFirstStaysKnown() {
        Decision first = desk.file().send(add("r", desk.now()));

        assertThat(Desk.code(desk.file().send(add("another", desk.now()))))
                .isEqualTo(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        assertThat(desk.file().send(add("r", desk.now()))).isEqualTo(new Decision.Known(first.answer()));
    }

    @Test
    void afterThirtyDaysItIsNotKnownAndStillWritesNothingTwice() {
        desk.file().send(add("r", desk.now()));

        assertThat(Desk.code(desk.file().send(add("r", desk.now().plus(Duration.ofDays(31))))))
                .isEqualTo(ProblemCode.CONFLICT);
        Desk longer = Desk.withAll();
        longer.agree(LEAD, new AgreementAct.Close("x", null));
        longer.agree(LEAD, new AgreementAct.Reopen("x", longer.now().plus(Duration.ofDays(90))));
        longer.file().send(add("r", longer.now()));
        assertThat(Desk.code(longer.file().send(add("r", longer.now().plus(Duration.ofDays(31))))))
                .isEqualTo(ProblemCode.ALREADY_THERE);
    }

    @Test
    void idsOfTwoSendersAreNotTheSame() {
        desk.file().send(add("r", desk.now()));
        By by = new By(ID, "once", "r", new Actor(CONTRIBUTOR, "ana", true), desk.now(), null);

        desk.applied(desk.file()
                .send(new Command.OnItem(by, new ItemAct.Add(Desk.AMBER, List.of(), new Note(null, "mine")))));
    }

    @Test
    void ofTwoEditsOfOneRevisionTheSecondIsToldWhichIsCurrent() {
        Item note = desk.note(LEAD, CONTRIBUTOR);
        desk.applied(desk.send(LEAD, new ItemAct.Revise(note.id(), null, null, new Note(null, "a")), 1L));

        Decision second = desk.send(CONTRIBUTOR, new ItemAct.Revise(note.id(), null, null, new Note(null, "b")), 1L);

        assertThat(Desk.code(second)).isEqualTo(ProblemCode.PRECONDITION_FAILED);
        assertThat(second.answer().current()).isEqualTo(2);
        assertThat(desk.item(note.id()).statement()).isEqualTo(new Note(null, "a"));
    }

    @Test
    void anEditNamesTheRevisionThatItStartsFrom() {
        Item note = desk.note(LEAD, CONTRIBUTOR);

        Decision blind = desk.send(LEAD, new ItemAct.Revise(note.id(), null, null, new Note(null, "a")), null);

        assertThat(Desk.code(blind)).isEqualTo(ProblemCode.PRECONDITION_REQUIRED);
        assertThat(Objects.requireNonNull(blind.answer().current())).isEqualTo(1);
    }
}
