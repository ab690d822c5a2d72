package hub.bench.corpus;

import hub.journal.record.JournalJson;
import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.investigation.Event;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.Agreeing;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.agreement.Member;
import hub.model.investigation.agreement.Step;
import hub.model.investigation.item.Comment;
import hub.model.investigation.item.Decision;
import hub.model.investigation.item.Hypothesis;
import hub.model.investigation.item.IncidentLink;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.Note;
import hub.model.investigation.item.Statement;
import hub.model.investigation.item.Task;
import hub.model.investigation.item.TimelineEvent;
import hub.model.investigation.item.Working;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.search.write.InvestigationDocuments;
import hub.search.write.NoticeDocuments;
import hub.search.write.Versions;
import hub.search.write.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A joint investigation of three agencies with its items by number, always the same ones: two of five are notes, one of five is an event, one of twenty links
 * an incident. A fifth is its author's alone.
 */
public final class JointCase {
    private static final Instant BEGUN = Synthetic.NOW.minus(Duration.ofDays(60));
    private static final List<AgencyId> MEMBERS = List.of(Partners.agency(0), Partners.agency(1), Partners.agency(2));
    private static final int KINDS = 20;
    private static final int MINUTES = 500_000;

    private final String name;
    private final Synthetic incidents;
    private final Agreement agreement;

    /** @param incidents what is linked */
    public JointCase(String name, Synthetic incidents) {
        this.name = name;
        this.incidents = incidents;
        List<AgreementAct.Invitation> invite = MEMBERS.stream()
                .skip(1)
                .map(agency -> new AgreementAct.Invitation(agency, Member.Role.CONTRIBUTOR))
                .toList();
        Instant until = Synthetic.NOW.plus(Duration.ofDays(900));
        Agreement agreed = agree(null, 0, new AgreementAct.Open(name, "measured", Tlp.AMBER, until, invite));
        for (int i = 1; i < MEMBERS.size(); i++) {
            agreed = agree(agreed, i, new AgreementAct.Accept(null));
        }
        agreement = agreed;
    }

    public InvestigationId id() {
        return InvestigationId.of(MEMBERS.getFirst(), name);
    }

    private Agreement agree(@Nullable Agreement now, int member, AgreementAct act) {
        return written(Agreeing.decide(now, by(member, now == null ? name : "accept", 0), act));
    }

    private static <T> T written(Step<T> step) {
        return switch (step) {
            case Step.Written<T>(T now) -> now;
            case Step.Refused<T> refused ->
                throw new IllegalStateException(refused.problem().message());
        };
    }

    private By by(int member, String command, int seconds) {
        Actor actor = new Actor(MEMBERS.get(member), "ana", false);
        return new By(id(), command, "", actor, BEGUN.plusSeconds(seconds), null);
    }

    /** What the projector makes of the agreement. */
    public List<Write> agreement() {
        return writes(new Event.OfAgreement(agreement), 0);
    }

    /** What the projector makes of an item. */
    public List<Write> item(int number) {
        RandomGenerator random = new Random(number * 0x9E3779B97F4A7C15L);
        Statement statement = statement(number, random);
        int author = statement instanceof Decision ? 0 : random.nextInt(MEMBERS.size());
        boolean alone = random.nextInt(5) == 0 && statement.addresses().isEmpty();
        ItemAct add = new ItemAct.Add(Marking.of(Tlp.AMBER), alone ? List.of() : MEMBERS, statement);
        Item item = written(Working.decide(agreement, unseen -> null, by(author, "item " + number, number), add));
        return writes(new Event.OfItem(item), number + 1L);
    }

    private static List<Write> writes(Event event, long offset) {
        long version = Versions.of(1, offset);
        return Stream.concat(
                        InvestigationDocuments.of(event, JournalJson.write(event), version).stream(),
                        NoticeDocuments.of(event, version).stream())
                .toList();
    }

    private Statement statement(int number, RandomGenerator random) {
        String text = Vocabulary.text(random, 40);
        AgencyId asked = MEMBERS.get(random.nextInt(MEMBERS.size()));
        Instant later = BEGUN.plusSeconds(number).plus(Duration.ofDays(10));
        return switch (number % KINDS) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> new Note(Vocabulary.text(random, 5), text);
            case 8, 9, 10, 11 -> event(text, BEGUN.minus(Duration.ofMinutes(random.nextInt(MINUTES))));
            case 12, 13 -> new Task(text, asked, later);
            case 14 -> new Task(text, asked, null);
            case 15, 16 -> new Comment(text, null, List.of());
            case 17 -> new IncidentLink(linked(random), text);
            case 18 -> new Hypothesis(text, random.nextInt(101), List.of(), List.of());
            default -> new Decision(text, null, null);
        };
    }

    private IncidentId linked(RandomGenerator random) {
        return incidents.revision(random.nextInt(incidents.incidents())).id();
    }

    private static TimelineEvent event(String text, Instant occurred) {
        return new TimelineEvent(text, occurred, null, null, TimelineEvent.Precision.MINUTE, null);
    }
}
