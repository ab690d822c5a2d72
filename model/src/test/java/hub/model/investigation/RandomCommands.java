package hub.model.investigation;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.AgreementAct.Invitation;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.agreement.Member.Role;
import hub.model.investigation.agreement.Standing;
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
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Commands as hasty people of five agencies might send them, half of them with an old view: the same for the same seed. */
final class RandomCommands {
    static final List<AgencyId> AGENCIES = List.of(
            new AgencyId("cert-north"),
            new AgencyId("cert-south"),
            new AgencyId("cert-west"),
            new AgencyId("telco-alpha"),
            new AgencyId("vendor-omega"));
    static final InvestigationId ID = InvestigationId.of(AGENCIES.getFirst(), "open");
    private static final Instant T = Instant.parse("2026-05-02T08:00:00Z");

    private final Random random;
    private Instant now = T;
    private int sent;

    RandomCommands(long seed) {
        random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /** Begins a history; the clock begins with it. */
    Command open() {
        now = T;
        List<Invitation> invite = AGENCIES.stream()
                .skip(1)
                .limit(3)
                .map(agency -> new Invitation(agency, one(List.of(Role.CONTRIBUTOR, Role.CONTRIBUTOR, Role.OBSERVER))))
                .toList();
        Instant until = T.plus(Duration.ofDays(20));
        return new Command.OnAgreement(
                new By(ID, "open", "open", actor(AGENCIES.getFirst()), now, null),
                new AgreementAct.Open("title", "purpose", one(List.of(Tlp.GREEN, Tlp.AMBER)), until, invite));
    }

    /** @param seen the state, which some senders know and others remember badly */
    Command any(CaseFile seen) {
        now = now.plus(Duration.ofMinutes(random.nextInt(180)));
        Agreement agreement = Objects.requireNonNull(seen.agreements().get(ID));
        List<AgencyId> invited = agreement.members().keySet().stream()
                .filter(agency -> agreement.standing(agency) == Standing.INVITED)
                .toList();
        if (!invited.isEmpty() && chance(40)) {
            Tlp ceiling = one(List.of(Tlp.AMBER, Tlp.AMBER, Tlp.AMBER_STRICT));
            AgreementAct act = chance(15) ? new AgreementAct.Decline(null) : new AgreementAct.Accept(ceiling);
            return new Command.OnAgreement(by(one(invited), null), act);
        }
        if (chance(15) || (!agreement.isOpenAt(now) && chance(50))) {
            AgencyId apt = chance(60) ? agreement.lead() : one(AGENCIES);
            return new Command.OnAgreement(by(apt, chance(5) ? 3L : null), agreementAct(agreement));
        }
        if (seen.items().isEmpty() || chance(25)) {
            return onItem(member(agreement), add(seen, agreement), null);
        }
        return onItem(seen, agreement, one(sorted(seen)));
    }

    private Command onItem(CaseFile seen, Agreement agreement, Item item) {
        ItemAct act = itemAct(seen, agreement, item);
        if (act instanceof ItemAct.Lapse) {
            By hub = new By(ID, "c" + ++sent, "r" + sent, Actor.HUB, now, null);
            return new Command.OnItem(hub, act);
        }
        AgencyId assigned = item.statement() == null ? null : item.statement().assigned();
        AgencyId apt = chance(40) ? item.author() : member(agreement);
        if (act instanceof ItemAct.Advance && assigned != null && chance(70)) {
            apt = assigned;
        }
        long expected = chance(10) ? Math.max(1, item.revision() - 1) : item.revision();
        return onItem(apt, act, act instanceof ItemAct.Revise || chance(20) ? Long.valueOf(expected) : null);
    }

    /** Mostly somebody who takes part. */
    private AgencyId member(Agreement agreement) {
        List<AgencyId> members = AGENCIES.stream()
                .filter(agency -> agreement.accepted(agency) != null)
                .toList();
        return one(chance(85) ? members : AGENCIES);
    }

    private AgreementAct agreementAct(Agreement agreement) {
        AgencyId other = one(AGENCIES);
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4, 5 -> new AgreementAct.Invite(other, one(List.of(Role.CONTRIBUTOR, Role.OBSERVER)));
            case 6 -> new AgreementAct.Accept(one(List.of(Tlp.CLEAR, Tlp.AMBER_STRICT)));
            case 7 -> new AgreementAct.Leave("l");
            case 8 -> chance(50) ? new AgreementAct.Remove(other, "r") : new AgreementAct.Decline(null);
            case 9 -> new AgreementAct.ChangeRole(other, one(List.of(Role.CONTRIBUTOR, Role.OBSERVER)));
            case 10, 11 -> new AgreementAct.OfferLead(member(agreement));
            case 12 -> new AgreementAct.AnswerLead(chance(70));
            case 13 ->
                chance(40)
                        ? new AgreementAct.Close("o", chance(50) ? lessons(agreement) : null)
                        : new AgreementAct.Leave(null);
            default -> new AgreementAct.Reopen("r", now.plus(Duration.ofDays(10)));
        };
    }

    private AgreementAct.Lessons lessons(Agreement agreement) {
        return new AgreementAct.Lessons("w" + sent, marking(), some(agreement));
    }

    /** Whoever is asked is mostly told. */
    private ItemAct add(CaseFile seen, Agreement agreement) {
        Statement statement = statement(seen, agreement);
        List<AgencyId> audience = new ArrayList<>(some(agreement));
        if (chance(90)) {
            audience.addAll(statement.addresses());
        }
        return new ItemAct.Add(marking(), audience, statement);
    }

    private ItemAct itemAct(CaseFile seen, Agreement agreement, Item item) {
        ItemId id = item.id();
        if (item.statement() instanceof Request && chance(60)) {
            return one(List.of(
                    new ItemAct.Answer(id, "w" + sent), new ItemAct.Refuse(id, "w" + sent), new ItemAct.Lapse(id)));
        }
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 ->
                new ItemAct.Revise(id, null, null, chance(80) ? sameKind(item) : statement(seen, agreement));
            case 4, 5 ->
                new ItemAct.Revise(id, null, new ItemAct.Listing(some(agreement)), chance(30) ? sameKind(item) : null);
            case 6 -> new ItemAct.Revise(id, chance(80) ? marking() : null, null, null);
            case 7 -> chance(40) ? new ItemAct.Withdraw(id, "w") : new ItemAct.Lapse(id);
            case 8, 9 -> new ItemAct.Move(id, one(List.of(Progress.Work.State.values())), "w" + sent);
            case 10 -> new ItemAct.Answer(id, "w" + sent);
            default -> new ItemAct.Handle(id, Progress.Custody.Deed.EXAMINED, chance(50) ? "w" + sent : null);
        };
    }

    private @Nullable Statement sameKind(Item item) {
        return item.statement() instanceof Note ? new Note(null, "w" + sent) : item.statement();
    }

    private Statement statement(CaseFile seen, Agreement agreement) {
        List<ItemId> items =
                seen.items().isEmpty() ? List.of() : List.of(one(sorted(seen)).id());
        String text = "w" + sent;
        return switch (random.nextInt(12)) {
            case 0 -> new Hypothesis(text, random.nextInt(110), items, List.of());
            case 1, 2 -> new Task(text, member(agreement), null);
            case 3, 4 -> new Request(member(agreement), text, now.plus(Duration.ofHours(random.nextInt(12))));
            case 5 -> new TimelineEvent(text, now, null, null, TimelineEvent.Precision.HOUR, null);
            case 6 -> new Evidence("f", "text/plain", 1, "ab".repeat(32), null);
            case 7 -> new IncidentLink(IncidentId.of(AGENCIES.getFirst(), "N"), text);
            case 8 -> new Comment(text, items.isEmpty() || chance(50) ? null : items.getFirst(), List.of());
            case 9 -> new Decision(text, null, null);
            default -> new Note(null, text);
        };
    }

    private Marking marking() {
        return Marking.of(
                one(List.of(Tlp.GREEN, Tlp.AMBER, Tlp.AMBER_STRICT, Tlp.AMBER_STRICT, Tlp.AMBER_STRICT, Tlp.RED)));
    }

    private List<AgencyId> some(Agreement agreement) {
        return AGENCIES.stream()
                .filter(agency -> chance(agreement.accepted(agency) == null ? 3 : 60))
                .toList();
    }

    private Command onItem(AgencyId who, ItemAct act, @Nullable Long expected) {
        return new Command.OnItem(by(who, expected), act);
    }

    private By by(AgencyId who, @Nullable Long expected) {
        sent++;
        return new By(ID, "c" + sent, "r" + sent, actor(who), now, expected);
    }

    private static Actor actor(AgencyId agency) {
        return new Actor(agency, "ana", true);
    }

    private static List<Item> sorted(CaseFile seen) {
        return seen.items().values().stream()
                .sorted(java.util.Comparator.comparing(Item::id))
                .toList();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
