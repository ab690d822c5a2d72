package hub.model.investigation.item;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.Faults;
import hub.model.investigation.agreement.Standing;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A revision that somebody would write.
 *
 * @param before the item as it stands; null for a new one
 * @param readers who would see it
 */
record Draft(
        Agreement agreement,
        Function<ItemId, @Nullable Item> items,
        @Nullable Item before,
        Marking marking,
        SortedMap<AgencyId, Integer> readers,
        Statement statement) {

    /** What is wrong with it. */
    Optional<Problem> problem(Faults faults, By by) {
        if (faults.problem().isEmpty()) {
            Readers.underCeilings(agreement, readers, marking, faults);
        }
        statement.check(faults);
        Statement old = before == null ? null : before.statement();
        addressed(faults, by);
        due(faults, by, old);
        references(faults, old);
        if (marking.tlp() == Tlp.RED && !by.actor().red()) {
            return Optional.of(
                    Problem.of(ProblemCode.FORBIDDEN, "/marking/tlp", "RED (expected a person with the role red)"));
        }
        return faults.problem();
    }

    private void addressed(Faults faults, By by) {
        statement.addresses().stream()
                .filter(agency -> !readers.containsKey(agency))
                .findFirst()
                .ifPresent(agency -> faults.add("/audience", "not " + agency + " (expected it: it is addressed)"));
        AgencyId assigned = statement.assigned();
        if (statement instanceof Task && agreement.standing(Objects.requireNonNull(assigned)) == Standing.OBSERVER) {
            faults.add("/assignee", assigned + " (expected no observer)");
        }
        if (statement instanceof Request && by.actor().agency().equals(assigned)) {
            faults.add("/to", assigned + " (expected another agency than your own)");
        }
    }

    /** A time that was stated before may have passed since. */
    private void due(Faults faults, By by, @Nullable Statement old) {
        Instant due = statement.due();
        if (due == null || (old != null && due.equals(old.due()))) {
            return;
        }
        String pointer = statement instanceof Request ? "/deadline" : "/due";
        if (!due.isAfter(by.at())) {
            faults.add(pointer, due + " (expected after " + by.at() + ")");
        } else if (due.isAfter(agreement.until())) {
            faults.add(pointer, due + " (expected by " + agreement.until() + ", the end of the investigation)");
        }
    }

    /** What was named before stays named, as long as nobody new would read it. */
    private void references(Faults faults, @Nullable Statement old) {
        boolean same = before != null && before.readers().keySet().containsAll(readers.keySet());
        List<ItemId> known = old != null && same ? old.refersTo() : List.of();
        for (ItemId id : statement.refersTo()) {
            Item named = items.apply(id);
            boolean seen = isSeenByAll(named);
            if (!seen && !known.contains(id)) {
                faults.add(statement.pointerTo(id), Statement.unseen(id.value()));
                return;
            }
            if (seen
                    && statement instanceof Decision
                    && !(Objects.requireNonNull(named).statement() instanceof Decision)) {
                faults.add(statement.pointerTo(id), id + " is no decision (expected the one that no longer holds)");
                return;
            }
        }
    }

    private boolean isSeenByAll(@Nullable Item item) {
        if (item == null
                || item.withdrawn() != null
                || (before != null && item.id().equals(before.id()))) {
            return false;
        }
        boolean red = item.marking().tlp() == Tlp.RED && marking.tlp() != Tlp.RED;
        return !red && Readers.current(agreement, item.readers()).keySet().containsAll(readers.keySet());
    }

    Item first(ItemId id, By by) {
        return new Item(
                agreement.id(),
                id,
                by.actor().agency(),
                1,
                by.at(),
                by.at(),
                by.actor(),
                "add",
                marking,
                readers,
                new TreeMap<>(),
                new TreeSet<>(List.of(by.actor().agency())),
                statement,
                statement.begin(),
                null,
                Audience.among(marking.tlp(), readers.keySet()),
                Audience.NOBODY);
    }

    Item next(By by, ItemAct.Revise act) {
        Item old = Objects.requireNonNull(before);
        Progress progress = Objects.requireNonNull(old.statement()).after(statement, old.progress());
        return next(
                old,
                by,
                act,
                marking,
                readers,
                Readers.kept(agreement, old, readers),
                act.statement() == null ? old.writers() : with(old.writers(), by),
                statement,
                progress,
                null,
                readers.keySet());
    }

    /** Goes on without an edit; what was said with it counts as words of who said it. */
    static Item advanced(Agreement agreement, Item old, By by, ItemAct.Advance act, Progress progress) {
        SortedMap<AgencyId, Integer> current = Readers.current(agreement, old.readers());
        return next(
                old,
                by,
                act,
                old.marking(),
                current,
                Readers.kept(agreement, old, current),
                act.text() == null ? old.writers() : with(old.writers(), by),
                old.statement(),
                progress,
                null,
                current.keySet());
    }

    /** Whoever had it, former members too, sees that it is gone and why. */
    static Item withdrawn(Agreement agreement, Item old, By by, ItemAct.Withdraw act) {
        SortedMap<AgencyId, Integer> current = Readers.current(agreement, old.readers());
        SortedMap<AgencyId, Long> kept = Readers.kept(agreement, old, current);
        List<AgencyId> all = new ArrayList<>(current.keySet());
        all.addAll(kept.keySet());
        return next(old, by, act, old.marking(), current, kept, old.writers(), null, Progress.NONE, act.reason(), all);
    }

    private static Item next(
            Item old,
            By by,
            ItemAct.OnItem act,
            Marking marking,
            SortedMap<AgencyId, Integer> readers,
            SortedMap<AgencyId, Long> kept,
            SortedSet<AgencyId> writers,
            @Nullable Statement statement,
            Progress progress,
            @Nullable String withdrawn,
            Collection<AgencyId> seenBy) {
        return new Item(
                old.investigation(),
                old.id(),
                old.author(),
                old.revision() + 1,
                old.created(),
                by.at(),
                by.actor(),
                act.label(),
                marking,
                readers,
                kept,
                writers,
                statement,
                progress,
                withdrawn,
                Audience.among(marking.tlp(), seenBy),
                old.audience());
    }

    private static SortedSet<AgencyId> with(SortedSet<AgencyId> writers, By by) {
        SortedSet<AgencyId> more = new TreeSet<>(writers);
        more.add(by.actor().agency());
        return more;
    }
}
