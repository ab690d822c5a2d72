package hub.model.investigation;

import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.Agreeing;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.AgreementAct.Lessons;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.Step;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.Note;
import hub.model.investigation.item.Working;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fold behind {@code hub.commands}: each command once, whole or not at all. */
public final class Investigating {
    private Investigating() {}

    public static Decision decide(Memory memory, Command command) {
        Answer known = memory.answer(command.key());
        if (known != null && !known.isForgottenAt(command.by().at())) {
            return new Decision.Known(known.request().equals(command.by().request()) ? known : reused(command));
        }
        return switch (command) {
            case Command.OnAgreement(By by, AgreementAct act) -> agree(memory, command, by, act);
            case Command.OnItem(By by, ItemAct act) -> {
                Agreement agreement = memory.agreement(by.investigation());
                yield switch (work(memory, agreement, by, act)) {
                    case Step.Written<Item>(Item item) -> worked(memory, command, item);
                    case Step.Refused<Item>(Problem problem, Long current) -> refused(command, problem, current);
                };
            }
            case Command.Erase erase -> erase(memory, erase);
        };
    }

    /** An edit that changes nothing writes nothing; it is answered with what there is. */
    private static Decision worked(Memory memory, Command command, Item item) {
        Event event = new Event.OfItem(item);
        boolean same = item.equals(memory.item(item.investigation(), item.id()));
        return new Decision.Applied(same ? List.of() : List.of(event), answer(command, List.of(event)));
    }

    private static Decision agree(Memory memory, Command command, By by, AgreementAct act) {
        return switch (Agreeing.decide(memory.agreement(by.investigation()), by, act)) {
            case Step.Refused<Agreement>(Problem problem, Long current) -> refused(command, problem, current);
            case Step.Written<Agreement>(Agreement now) ->
                act instanceof AgreementAct.Close close && close.lessons() != null
                        ? close(memory, command, now, close.lessons())
                        : applied(command, List.of(new Event.OfAgreement(now)));
        };
    }

    /** What was learned is written before the end; where the time is up, the investigation is open for this note alone. */
    private static Decision close(Memory memory, Command command, Agreement now, Lessons lessons) {
        ItemAct add =
                new ItemAct.Add(lessons.marking(), lessons.audience(), new Note("Lessons learned", lessons.text()));
        return switch (work(memory, now.openAt(command.by().at()), command.by(), add)) {
            case Step.Refused<Item>(Problem problem, Long current) -> refused(command, problem, current);
            case Step.Written<Item>(Item note) -> {
                List<Event> events = new ArrayList<>();
                events.add(new Event.OfItem(note));
                events.add(new Event.OfAgreement(now));
                yield applied(command, events);
            }
        };
    }

    /** The operator's alone, whatever the agreement says. */
    private static Decision erase(Memory memory, Command.Erase erase) {
        By by = erase.by();
        Item item = by.actor().equals(Actor.HUB) ? memory.item(by.investigation(), erase.item()) : null;
        return item == null
                ? refused(erase, Problem.of(ProblemCode.NOT_FOUND, "", erase.item() + " is not there"), null)
                : applied(
                        erase,
                        List.of(new Event.Erased(
                                by.investigation(), item.id(), item.revision(), erase.agencies(), item.audience())));
    }

    private static Step<Item> work(Memory memory, @Nullable Agreement agreement, By by, ItemAct act) {
        return Working.decide(agreement, id -> memory.item(by.investigation(), id), by, act);
    }

    private static Decision applied(Command command, List<Event> events) {
        return new Decision.Applied(events, answer(command, events));
    }

    private static Answer answer(Command command, List<Event> events) {
        By by = command.by();
        List<String> keys = events.stream().map(Event::key).toList();
        return new Answer(by.investigation(), command.key(), by.request(), by.at(), keys, null, null);
    }

    private static Decision refused(Command command, Problem problem, @Nullable Long current) {
        return new Decision.Refused(answer(command, problem, current));
    }

    private static Answer reused(Command command) {
        String message = "the id of this command came with another request before (expected a new id)";
        return answer(command, Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED, "", message), null);
    }

    private static Answer answer(Command command, Problem problem, @Nullable Long current) {
        By by = command.by();
        return new Answer(by.investigation(), command.key(), by.request(), by.at(), List.of(), problem, current);
    }
}
