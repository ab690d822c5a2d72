package hub.model.investigation;

import static hub.model.investigation.Desk.AMBER;
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
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.Note;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who sees an item is decided by its author when it is made, and by nobody's coming or going. */
class ReadersTest {
    private final Desk desk = Desk.withAll();

    @Test
    void anItemIsForThoseListedAndItsAuthor() {
        assertThat(tokens(desk.note(LEAD, CONTRIBUTOR))).hasToString("[agency:cert-north, agency:cert-south]");
        assertThat(tokens(desk.note(observerAsContributor()))).hasToString("[agency:telco-alpha]");
    }

    private AgencyId observerAsContributor() {
        desk.agree(LEAD, new AgreementAct.ChangeRole(OBSERVER, Role.CONTRIBUTOR));
        return OBSERVER;
    }

    @Test
    void onlyThoseWhoTakePartCanBeListed() {
        assertThat(Desk.message(desk.send(LEAD, add(AMBER, CONTRIBUTOR, INVITED))))
                .isEqualTo("cert-east (expected an agency that takes part)");
        assertThat(Desk.code(desk.send(LEAD, add(AMBER, FORMER)))).isEqualTo(ProblemCode.INVALID_VALUE);
    }

    @Test
    void theStrictestCeilingOfItsReadersHolds() {
        desk.agree(INVITED, new AgreementAct.Accept(Tlp.AMBER_STRICT));

        assertThat(Desk.message(desk.send(LEAD, add(AMBER, CONTRIBUTOR, INVITED))))
                .isEqualTo("AMBER (expected AMBER+STRICT or stricter, the ceiling of cert-east)");
        desk.applied(desk.send(LEAD, add(Marking.of(Tlp.AMBER_STRICT), INVITED)));
        desk.applied(desk.send(LEAD, add(AMBER, CONTRIBUTOR)));
        assertThat(Desk.code(desk.send(INVITED, add(AMBER)))).isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(Desk.code(desk.send(LEAD, add(Marking.of(Tlp.GREEN))))).isEqualTo(ProblemCode.INVALID_VALUE);
    }

    @Test
    void aMarkingNamesNobody() {
        Marking named = new Marking(Tlp.AMBER, null, List.of(Token.agency("cert-far")), false);

        assertThat(Desk.code(desk.send(LEAD, add(named)))).isEqualTo(ProblemCode.INVALID_VALUE);
    }

    @Test
    void redIsForPeopleWithTheRole() {
        Item red = red();

        assertThat(tokens(red)).hasToString("[red:agency:cert-north, red:agency:cert-south]");
        assertThat(Desk.code(desk.file().send(new Command.OnItem(plain("w"), new ItemAct.Withdraw(red.id(), "x")))))
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(Desk.code(desk.file().send(new Command.OnItem(plain("a"), add(Marking.of(Tlp.RED))))))
                .isEqualTo(ProblemCode.FORBIDDEN);
    }

    private By plain(String command) {
        return new By(Desk.ID, command, command, new Actor(CONTRIBUTOR, "eva", false), desk.now(), 1L);
    }

    private Item red() {
        Decision decision = desk.send(LEAD, add(Marking.of(Tlp.RED), CONTRIBUTOR));
        return ((Event.OfItem) decision.events().getFirst()).item();
    }

    @Test
    void whoJoinsLaterSeesNothingOfWhatWasThere() {
        Item note = desk.note(LEAD, CONTRIBUTOR, OBSERVER);
        desk.agree(INVITED, new AgreementAct.Accept(null));

        Item edited = edit(note, CONTRIBUTOR, "more");

        assertThat(tokens(edited)).isEqualTo(tokens(note));
        assertThat(Desk.code(desk.send(INVITED, new ItemAct.Withdraw(note.id(), "x"))))
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void whoIsRemovedKeepsWhatSheSawAndNothingAfter() {
        Item note = desk.note(LEAD, CONTRIBUTOR, OBSERVER);
        desk.agree(LEAD, new AgreementAct.Remove(CONTRIBUTOR, "left the community"));

        Item edited = edit(note, LEAD, "more");

        assertThat(tokens(edited)).hasToString("[agency:cert-north, agency:telco-alpha]");
        assertThat(edited.kept()).hasToString("{cert-south=1}");
        assertThat(edited.before()).isEqualTo(note.audience());
    }

    @Test
    void whoHasLeftIsNotToldHowOftenItsNoteWasEditedSince() {
        Item note = desk.add(CONTRIBUTOR, new Note(null, "text"), LEAD);
        desk.agree(CONTRIBUTOR, new AgreementAct.Leave(null));
        edit(edit(note, LEAD, "more"), LEAD, "still more");
        ItemAct.Withdraw withdraw = new ItemAct.Withdraw(note.id(), "ours");

        assertThat(Desk.message(desk.send(CONTRIBUTOR, withdraw, 7L))).contains("has revision 1 now (expected 7");
        assertThat(Desk.code(desk.send(CONTRIBUTOR, withdraw, 3L))).isEqualTo(ProblemCode.PRECONDITION_FAILED);
        desk.applied(desk.send(CONTRIBUTOR, withdraw, 1L));

        Item gone = desk.item(note.id());
        assertThat(gone.shownTo(LEAD).revision()).isEqualTo(4);
        assertThat(gone.shownTo(CONTRIBUTOR).revision()).isEqualTo(2);
        assertThat(gone.shownTo(CONTRIBUTOR).withdrawn()).isEqualTo("ours");
    }

    @Test
    void whoComesBackIsGivenNothingByThat() {
        Item note = desk.note(LEAD, CONTRIBUTOR);
        desk.agree(CONTRIBUTOR, new AgreementAct.Leave(null));
        desk.agree(LEAD, new AgreementAct.Invite(CONTRIBUTOR, Role.CONTRIBUTOR));
        desk.agree(CONTRIBUTOR, new AgreementAct.Accept(null));

        assertThat(Desk.code(desk.send(CONTRIBUTOR, new ItemAct.Revise(note.id(), null, null, new Note(null, "b")))))
                .isEqualTo(ProblemCode.FORBIDDEN);
        Item edited = edit(note, LEAD, "more");
        assertThat(tokens(edited)).hasToString("[agency:cert-north]");
        assertThat(edited.kept()).hasToString("{cert-south=1}");

        Item given =
                desk.work(LEAD, new ItemAct.Revise(note.id(), null, new ItemAct.Listing(List.of(CONTRIBUTOR)), null));
        assertThat(tokens(given)).hasToString("[agency:cert-north, agency:cert-south]");
        assertThat(given.kept()).isEmpty();
    }

    @Test
    void anAuthorNarrowsAndThatIsNotKept() {
        Item note = desk.note(LEAD, CONTRIBUTOR, OBSERVER);

        Item narrow =
                desk.work(LEAD, new ItemAct.Revise(note.id(), null, new ItemAct.Listing(List.of(OBSERVER)), null));

        assertThat(tokens(narrow)).hasToString("[agency:cert-north, agency:telco-alpha]");
        assertThat(narrow.kept()).isEmpty();
        assertThat(Desk.code(desk.send(CONTRIBUTOR, new ItemAct.Withdraw(note.id(), "x"))))
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void theWordsOfOthersAreNotGivenAway() {
        Item note = desk.note(LEAD, CONTRIBUTOR);
        edit(note, CONTRIBUTOR, "our secret");

        assertThat(Desk.code(desk.send(
                        LEAD,
                        new ItemAct.Revise(
                                note.id(), null, new ItemAct.Listing(List.of(CONTRIBUTOR, OBSERVER)), null))))
                .isEqualTo(ProblemCode.WIDENING_REFUSED);
        desk.work(LEAD, new ItemAct.Revise(note.id(), Marking.of(Tlp.AMBER_STRICT), null, null));
        assertThat(Desk.code(desk.send(LEAD, new ItemAct.Revise(note.id(), AMBER, null, null))))
                .isEqualTo(ProblemCode.WIDENING_REFUSED);
        desk.work(LEAD, new ItemAct.Revise(note.id(), null, new ItemAct.Listing(List.of()), null));
    }

    @Test
    void whoeverHadItSeesThatItIsWithdrawn() {
        Item note = desk.note(CONTRIBUTOR, LEAD, OBSERVER);
        desk.agree(OBSERVER, new AgreementAct.Leave(null));
        edit(note, LEAD, "more");
        desk.agree(CONTRIBUTOR, new AgreementAct.Leave(null));
        desk.agree(LEAD, new AgreementAct.Close("done", null));

        Item gone = desk.work(CONTRIBUTOR, new ItemAct.Withdraw(note.id(), "not ours to share"));

        assertThat(gone.statement()).isNull();
        assertThat(tokens(gone)).hasToString("[agency:cert-north, agency:cert-south, agency:telco-alpha]");
        assertThat(Desk.code(desk.send(CONTRIBUTOR, new ItemAct.Withdraw(note.id(), "again"))))
                .isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void aRevisionTakesWhatSomebodyCouldReadBefore() {
        Item note = desk.note(LEAD, CONTRIBUTOR, OBSERVER);

        assertThat(note.takes()).isFalse();
        assertThat(edit(note, LEAD, "more").takes()).isFalse();
        assertThat(listed(note, CONTRIBUTOR).takes()).isTrue();
        assertThat(edit(note, LEAD, "even more").takes()).isFalse();
        assertThat(listed(note, CONTRIBUTOR, OBSERVER).takes()).isFalse();
        assertThat(desk.work(LEAD, new ItemAct.Withdraw(note.id(), "wrong")).takes())
                .isTrue();
    }

    private Item listed(Item item, AgencyId... agencies) {
        ItemAct.Listing listing = new ItemAct.Listing(Arrays.asList(agencies));
        return desk.work(LEAD, new ItemAct.Revise(item.id(), null, listing, null));
    }

    /** An id that a reader may not follow would tell of what is hidden from her. */
    @Test
    void whatIsNamedIsSeenByAllReaders() {
        Item narrow = desk.note(LEAD, CONTRIBUTOR);
        Comment about = new Comment("see", narrow.id(), List.of());

        desk.add(CONTRIBUTOR, about, LEAD);
        String refused = Desk.message(desk.send(LEAD, new ItemAct.Add(AMBER, List.of(OBSERVER, CONTRIBUTOR), about)));
        Item comment = desk.add(LEAD, about);
        assertThat(Desk.message(desk.send(
                        LEAD, new ItemAct.Revise(comment.id(), null, new ItemAct.Listing(List.of(OBSERVER)), null))))
                .isEqualTo(refused);
        assertThat(Desk.message(
                        desk.send(LEAD, new ItemAct.Add(AMBER, List.of(), new Comment("?", red().id(), List.of())))))
                .startsWith("item--");
    }

    private Item edit(Item item, AgencyId who, String text) {
        return desk.work(who, new ItemAct.Revise(item.id(), null, null, new Note(null, text)));
    }

    private static ItemAct add(Marking marking, AgencyId... audience) {
        return new ItemAct.Add(marking, Arrays.asList(audience), new Note(null, "text"));
    }

    private static List<Token> tokens(Item item) {
        return item.audience().tokens();
    }
}
