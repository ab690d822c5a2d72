package hub.journal.record;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.investigation.Answer;
import hub.model.investigation.Command;
import hub.model.investigation.Entry;
import hub.model.investigation.Event;
import hub.model.investigation.Investigating;
import hub.model.investigation.Memory;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.AgreementAct.Invitation;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.agreement.Member.Role;
import hub.model.investigation.item.Comment;
import hub.model.investigation.item.Decision;
import hub.model.investigation.item.Evidence;
import hub.model.investigation.item.Hypothesis;
import hub.model.investigation.item.IncidentLink;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Note;
import hub.model.investigation.item.Progress;
import hub.model.investigation.item.Request;
import hub.model.investigation.item.Statement;
import hub.model.investigation.item.Task;
import hub.model.investigation.item.TimelineEvent;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the log holds of investigations comes back as it was. */
class InvestigationFormsTest {
    private static final Instant T = Instant.parse("2026-05-02T08:10:00.123456Z");
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final AgencyId SOUTH = new AgencyId("cert-south");
    private static final InvestigationId ID = InvestigationId.of(NORTH, "open");
    private static final ItemId ITEM = ItemId.of(ID, NORTH, "c");
    private static final IncidentId INCIDENT = IncidentId.of(NORTH, "N-1");
    private static final Actor ANA = new Actor(NORTH, "ana", true);
    private static final By BY = new By(ID, "open", "hash", ANA, T, 3L);
    private static final Marking MARKING = new Marking(Tlp.AMBER_STRICT, Pap.RED, List.of(), false);

    static List<Statement> statements() {
        return List.of(
                new Note(null, "text"),
                new Hypothesis("an insider", 40, List.of(ITEM), List.of()),
                new Task("block it", SOUTH, T),
                new Request(SOUTH, "seen?", T),
                new TimelineEvent("flood", T, null, T, TimelineEvent.Precision.HOUR, INCIDENT),
                new Decision("wait", "too early", ITEM),
                new Evidence("f", "text/plain", 9, "ab".repeat(32), null),
                new IncidentLink(INCIDENT, "same"),
                new Comment("see", ITEM, List.of(new Comment.Mention(SOUTH, "eva"), new Comment.Mention(NORTH, null))));
    }

    static List<Progress> progresses() {
        Progress.Custody.Handling handling =
                new Progress.Custody.Handling(Progress.Custody.Deed.HANDED_OVER, ANA, T, "to the lab");
        return List.of(
                Progress.NONE,
                new Progress.Work(Progress.Work.State.IN_PROGRESS, "soon"),
                new Progress.Reply(Progress.Reply.State.ANSWERED, "yes", T, true),
                new Progress.Custody(List.of(handling)));
    }

    static List<AgreementAct> agreementActs() {
        return List.of(
                open(),
                new AgreementAct.Invite(SOUTH, Role.OBSERVER),
                new AgreementAct.Accept(Tlp.RED),
                new AgreementAct.Decline(null),
                new AgreementAct.Leave("l"),
                new AgreementAct.Remove(SOUTH, "r"),
                new AgreementAct.ChangeRole(SOUTH, Role.CONTRIBUTOR),
                new AgreementAct.OfferLead(SOUTH),
                new AgreementAct.AnswerLead(true),
                new AgreementAct.TakeOver(SOUTH),
                new AgreementAct.Close("o", new AgreementAct.Lessons("l", MARKING, List.of(SOUTH))),
                new AgreementAct.Reopen("r", T));
    }

    static List<ItemAct> itemActs() {
        return List.of(
                new ItemAct.Add(MARKING, List.of(SOUTH), new Note("t", "x")),
                new ItemAct.Revise(ITEM, null, new ItemAct.Listing(List.of()), null),
                new ItemAct.Revise(ITEM, MARKING, null, new Note(null, "x")),
                new ItemAct.Withdraw(ITEM, "w"),
                new ItemAct.Move(ITEM, Progress.Work.State.DONE, null),
                new ItemAct.Answer(ITEM, "yes"),
                new ItemAct.Refuse(ITEM, "no"),
                new ItemAct.Lapse(ITEM),
                new ItemAct.Handle(ITEM, Progress.Custody.Deed.COPIED, null));
    }

    static Stream<Command> commands() {
        Stream<Command> agreement = agreementActs().stream().map(act -> new Command.OnAgreement(BY, act));
        Stream<Command> item = itemActs().stream().map(act -> new Command.OnItem(BY, act));
        Command erase = new Command.Erase(BY, ITEM, new TreeSet<>(Set.of(SOUTH)));
        return Stream.of(agreement, item, Stream.of(erase)).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandComesBackAsItWas(Command command) {
        assertThat(JournalJson.read(JournalJson.write(command), Command.class)).isEqualTo(command);
    }

    static Stream<Entry> entries() {
        Stream<Entry> items = statements().stream().map(each -> new Event.OfItem(item(each, Progress.NONE)));
        Stream<Entry> advanced = progresses().stream().map(each -> new Event.OfItem(item(new Note(null, "x"), each)));
        Stream<Entry> others = Stream.of(
                new Event.OfAgreement(agreement()),
                new Event.OfItem(item(null, Progress.NONE)),
                new Event.Erased(ID, ITEM, 3, new TreeSet<>(Set.of(SOUTH)), Audience.among(Tlp.AMBER, List.of(SOUTH))),
                new Answer(ID, "k", "r", T, List.of("a", "b"), null, null),
                new Answer(ID, "k", "r", T, List.of(), Problem.of(ProblemCode.CONFLICT, "/x", "m"), 4L));
        return Stream.of(items, advanced, others).flatMap(each -> each);
    }

    @Test
    void anErasureThatDoesNotSayWhoSawTheItemTellsNobody() {
        String old = "{'record':'erasure','investigation':'%s','item':'%s','revisions':3,'agencies':['cert-south']}"
                .formatted(ID, ITEM)
                .replace('\'', '"');

        assertThat(JournalJson.read(old.getBytes(StandardCharsets.UTF_8), Entry.class))
                .isEqualTo(new Event.Erased(ID, ITEM, 3, new TreeSet<>(Set.of(SOUTH)), Audience.NOBODY));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryComesBackAsItWas(Entry entry) {
        byte[] bytes = JournalJson.write(entry);

        assertThat(JournalJson.read(bytes, Entry.class)).isEqualTo(entry);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("\"active\"", "\"over\"", "\"shared\"");
    }

    @Test
    void stateComesBackToo() {
        Item item = item(new Note(null, "x"), Progress.NONE);

        assertThat(JournalJson.read(JournalJson.write(item), Item.class)).isEqualTo(item);
        assertThat(JournalJson.read(JournalJson.write(agreement()), Agreement.class))
                .isEqualTo(agreement());
    }

    /** A kind without a name could be written and never read. */
    @Test
    void nothingIsForgotten() {
        assertThat(classes(statements())).isEqualTo(members(Statement.class));
        assertThat(classes(progresses())).isEqualTo(members(Progress.class));
        assertThat(classes(agreementActs())).isEqualTo(members(AgreementAct.class));
        assertThat(classes(itemActs())).isEqualTo(members(ItemAct.class));
    }

    private static Set<String> classes(List<?> values) {
        Set<String> names = new TreeSet<>();
        values.forEach(value -> names.add(value.getClass().getName()));
        return names;
    }

    private static Set<String> members(Class<?> sealed) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(sealed.getPermittedSubclasses())
                .forEach(each -> names.addAll(each.isInterface() ? members(each) : Set.of(each.getName())));
        return names;
    }

    private static AgreementAct.Open open() {
        return new AgreementAct.Open(
                "t", "p", Tlp.AMBER, T.plusSeconds(9), List.of(new Invitation(SOUTH, Role.CONTRIBUTOR)));
    }

    private static Agreement agreement() {
        Command command = new Command.OnAgreement(new By(ID, "open", "hash", ANA, T, null), open());
        Event event = Investigating.decide(new Nothing(), command).events().getFirst();
        return ((Event.OfAgreement) event).agreement();
    }

    private static Item item(@Nullable Statement statement, Progress progress) {
        return new Item(
                ID,
                ITEM,
                NORTH,
                2,
                T,
                T,
                ANA,
                "revise",
                MARKING,
                new TreeMap<>(Map.of(NORTH, 1, SOUTH, 2)),
                new TreeMap<>(Map.of(SOUTH, 1L)),
                new TreeSet<>(Set.of(NORTH)),
                statement,
                progress,
                statement == null ? "gone" : null,
                Audience.among(Tlp.AMBER_STRICT, List.of(NORTH, SOUTH)),
                Audience.NOBODY);
    }

    /** The state before anything happened. */
    private static final class Nothing implements Memory {
        @Override
        public @Nullable Agreement agreement(InvestigationId id) {
            return null;
        }

        @Override
        public @Nullable Item item(InvestigationId investigation, ItemId id) {
            return null;
        }

        @Override
        public @Nullable Answer answer(String commandKey) {
            return null;
        }
    }
}
