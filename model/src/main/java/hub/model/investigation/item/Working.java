package hub.model.investigation.item;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.Faults;
import hub.model.investigation.agreement.Standing;
import hub.model.investigation.agreement.Step;
import hub.model.marking.Marking;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fold of one item: its author decides who sees it, the agreement who may write. */
public final class Working {
    private Working() {}

    /**
     * What a command does to an item.
     *
     * @param agreement the agreement as it stands; null if there is none
     * @param items the items of the investigation as they stand; null for one that is not there
     */
    public static Step<Item> decide(
            @Nullable Agreement agreement, Function<ItemId, @Nullable Item> items, By by, ItemAct act) {
        if (by.actor().equals(Actor.HUB) && act instanceof ItemAct.Lapse lapse && agreement != null) {
            Item item = items.apply(lapse.item());
            return item == null ? Step.notFound() : changed(agreement, items, item, by, lapse);
        }
        if (agreement == null || !agreement.isKnownTo(by.actor())) {
            return Step.notFound();
        }
        return switch (act) {
            case ItemAct.Add add -> add(agreement, items, by, add);
            case ItemAct.OnItem on -> {
                Item item = items.apply(on.item());
                yield item == null || !item.isKnownTo(by.actor())
                        ? Step.notFound()
                        : changed(agreement, items, item, by, on);
            }
        };
    }

    private static Step<Item> add(Agreement agreement, Function<ItemId, @Nullable Item> items, By by, ItemAct.Add add) {
        AgencyId author = by.actor().agency();
        Optional<Problem> objection = mayState(agreement, by, add.statement()).or(() -> ended(agreement, by));
        if (objection.isPresent()) {
            return Step.refused(objection.get());
        }
        ItemId id = ItemId.of(agreement.id(), author, by.command());
        if (items.apply(id) != null) {
            return Step.refused(ProblemCode.ALREADY_THERE, "", id + " is there already (expected a new command id)");
        }
        Faults faults = new Faults();
        SortedMap<AgencyId, Integer> readers = Readers.list(agreement, author, add.audience(), faults);
        Draft draft = new Draft(agreement, items, null, add.marking(), readers, add.statement());
        Optional<Problem> fault = draft.problem(faults, by);
        return fault.isPresent() ? Step.refused(fault.get()) : new Step.Written<>(draft.first(id, by));
    }

    /** What holds for everything that is done to an item that is there and that the actor sees. */
    private static Step<Item> changed(
            Agreement agreement, Function<ItemId, @Nullable Item> items, Item now, By by, ItemAct.OnItem act) {
        Optional<Problem> objection = act instanceof ItemAct.Withdraw
                ? authors(now, by, act)
                : takesPart(agreement, now, by)
                        .or(() -> act instanceof ItemAct.Handle ? Optional.empty() : ended(agreement, by));
        if (objection.isPresent()) {
            return Step.refused(objection.get());
        }
        if (now.withdrawn() != null) {
            return Step.refused(ProblemCode.CONFLICT, "", now.id() + " was withdrawn (expected one that stands)");
        }
        long seen = now.seenBy(by.actor().agency());
        if (by.expected() != null && by.expected() != seen) {
            return Step.outdated(now.id().value(), by.expected(), seen);
        }
        if (now.revision() >= Item.MAX_REVISIONS && !(act instanceof ItemAct.Withdraw)) {
            String message = now.revision() + " revisions (expected fewer; write a new item)";
            return Step.refused(ProblemCode.TOO_LARGE, "", message);
        }
        return switch (act) {
            case ItemAct.Revise revise -> revise(agreement, items, now, by, revise);
            case ItemAct.Withdraw withdraw -> withdraw(agreement, now, by, withdraw);
            case ItemAct.Advance advance -> advance(agreement, now, by, advance);
        };
    }

    private static Step<Item> revise(
            Agreement agreement, Function<ItemId, @Nullable Item> items, Item now, By by, ItemAct.Revise act) {
        if (by.expected() == null) {
            String message = "no revision (expected the one that was read, " + now.revision() + " now)";
            return new Step.Refused<>(Problem.of(ProblemCode.PRECONDITION_REQUIRED, "", message), now.revision());
        }
        Statement old = Objects.requireNonNull(now.statement());
        Statement edited = Objects.requireNonNullElse(act.statement(), old);
        Optional<Problem> objection = mayEdit(now, by, act, old);
        if (act.statement() != null) {
            objection = objection.or(() -> mayState(agreement, by, edited)).or(() -> keeps(now, old, edited));
        }
        if (objection.isPresent()) {
            return Step.refused(objection.get());
        }
        if (act.saysNothing()) {
            return new Step.Written<>(now);
        }
        Faults faults = new Faults();
        SortedMap<AgencyId, Integer> current = Readers.current(agreement, now.readers());
        SortedMap<AgencyId, Integer> readers = act.audience() == null
                ? current
                : Readers.list(agreement, now.author(), act.audience().agencies(), faults);
        Marking marking = Objects.requireNonNullElse(act.marking(), now.marking());
        Draft draft = new Draft(agreement, items, now, marking, readers, edited);
        Optional<Problem> fault = draft.problem(faults, by).or(() -> widens(now, current, readers, marking));
        return fault.isPresent() ? Step.refused(fault.get()) : new Step.Written<>(draft.next(by, act));
    }

    private static Optional<Problem> mayEdit(Item now, By by, ItemAct.Revise act, Statement old) {
        boolean author = now.author().equals(by.actor().agency());
        boolean onlyText = act.marking() == null && act.audience() == null;
        return author || (onlyText && old.isShared())
                ? Optional.empty()
                : problem(ProblemCode.FORBIDDEN, "only " + now.author() + " may do this (expected its author)");
    }

    private static Optional<Problem> keeps(Item now, Statement old, Statement edited) {
        if (!edited.kind().equals(old.kind())) {
            return problem(ProblemCode.INVALID_VALUE, "kind: " + edited.kind() + " (expected " + old.kind() + ")");
        }
        if (now.progress().holdsStatement() && !edited.equals(old)) {
            return problem(ProblemCode.CONFLICT, "it was answered as it stands (expected a new request)");
        }
        String broken = old.broken(edited);
        return broken == null ? Optional.empty() : problem(ProblemCode.INVALID_VALUE, broken);
    }

    /** An author shows more people what is all her own; the words of others she cannot give away. */
    private static Optional<Problem> widens(
            Item now, SortedMap<AgencyId, Integer> current, SortedMap<AgencyId, Integer> readers, Marking marking) {
        boolean wider = !current.keySet().containsAll(readers.keySet()) || marking.isWeakerThan(now.marking());
        boolean alone = now.writers().size() == 1 && now.writers().contains(now.author());
        return !wider || alone
                ? Optional.empty()
                : problem(
                        ProblemCode.WIDENING_REFUSED,
                        "it has words of " + now.writers() + " (expected the same audience or a smaller one, and no"
                                + " weaker marking)");
    }

    private static Step<Item> withdraw(Agreement agreement, Item now, By by, ItemAct.Withdraw act) {
        Optional<Problem> fault =
                new Faults().text("/reason", act.reason(), Faults.MAX_REMARK).problem();
        return fault.isPresent()
                ? Step.refused(fault.get())
                : new Step.Written<>(Draft.withdrawn(agreement, now, by, act));
    }

    private static Step<Item> advance(Agreement agreement, Item now, By by, ItemAct.Advance act) {
        Faults faults = new Faults();
        if (act.text() != null) {
            faults.text("/text", act.text(), act.longest());
        }
        Optional<Problem> fault = faults.problem();
        if (fault.isPresent()) {
            return Step.refused(fault.get());
        }
        return switch (Advancing.decide(now, by, act)) {
            case Step.Refused<Progress>(Problem problem, Long current) -> new Step.Refused<>(problem, current);
            case Step.Written<Progress>(Progress progress) ->
                new Step.Written<>(Draft.advanced(agreement, now, by, act, progress));
        };
    }

    private static Optional<Problem> authors(Item now, By by, ItemAct.OnItem act) {
        return now.author().equals(by.actor().agency())
                ? Optional.empty()
                : problem(ProblemCode.FORBIDDEN, act.label() + " (expected its author, " + now.author() + ")");
    }

    private static Optional<Problem> takesPart(Agreement agreement, Item now, By by) {
        boolean reads =
                Readers.current(agreement, now.readers()).containsKey(by.actor().agency());
        return reads || by.actor().equals(Actor.HUB)
                ? Optional.empty()
                : problem(ProblemCode.FORBIDDEN, "the item is no longer given to you (expected one that is)");
    }

    private static Optional<Problem> ended(Agreement agreement, By by) {
        return agreement.isOpenAt(by.at()) || by.actor().equals(Actor.HUB)
                ? Optional.empty()
                : problem(ProblemCode.CONFLICT, "the investigation has ended (expected one that is open)");
    }

    private static Optional<Problem> mayState(Agreement agreement, By by, Statement statement) {
        Standing standing = agreement.standing(by.actor().agency());
        return statement.who().contains(standing)
                ? Optional.empty()
                : problem(
                        ProblemCode.FORBIDDEN,
                        statement.kind() + " by " + standing.label() + " (expected "
                                + String.join(
                                        " or ",
                                        statement.who().stream()
                                                .map(Standing::label)
                                                .toList())
                                + ")");
    }

    private static Optional<Problem> problem(ProblemCode code, String message) {
        return Optional.of(Problem.of(code, "", message));
    }
}
