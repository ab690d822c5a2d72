package hub.api.investigation;

import hub.api.evidence.KeptFiles;
import hub.api.problem.ApiProblem;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.item.Evidence;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.Progress.Custody;
import hub.model.partner.Viewer;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Gives files out: to whoever is given the item now, and not before the log of the item says that she has it. */
@Component
class Custodian {
    /** Of a problem that says: it was there when you asked, and is not any more. */
    private static final Set<ProblemCode> TAKEN_AWAY =
            Set.of(ProblemCode.NOT_FOUND, ProblemCode.FORBIDDEN, ProblemCode.CONFLICT);

    private final Commands commands;
    private final KeptFiles files;

    Custodian(Commands commands, KeptFiles files) {
        this.commands = commands;
        this.files = files;
    }

    /** What the item says of its file; empty if it has none, or if the caller only keeps what was shown to her once. */
    static Optional<Evidence> given(Viewer viewer, Agreement agreement, Item item) {
        return item.statement() instanceof Evidence evidence && item.isGivenTo(viewer.agency(), agreement)
                ? Optional.of(evidence)
                : Optional.empty();
    }

    /**
     * The bytes.
     *
     * @throws ApiProblem NOT_FOUND if the item was taken away meanwhile, UNAVAILABLE if the file is not at hand
     */
    Resource hand(Viewer viewer, Item item, Evidence evidence) throws InterruptedException {
        Resource bytes = files.bytes(evidence.sha256());
        if (!hasIt(viewer, item)) {
            receive(viewer, item);
        }
        return bytes;
    }

    /** Everybody is there once: who asks for more pieces, or again, has it already, and the audit says so each time. */
    private static boolean hasIt(Viewer viewer, Item item) {
        return item.progress() instanceof Custody custody
                && custody.log().stream()
                        .filter(each -> each.deed() == Custody.Deed.RECEIVED)
                        .anyMatch(each -> each.by().agency().equals(viewer.agency())
                                && Objects.equals(each.by().user(), viewer.user()));
    }

    private void receive(Viewer viewer, Item item) throws InterruptedException {
        ItemAct.Handle handle = new ItemAct.Handle(item.id(), Custody.Deed.RECEIVED, null);
        Commands.Asked reading = commands.reading(viewer, item.key());
        Problem problem = commands.send(reading, item.investigation(), null, handle)
                .answer()
                .problem();
        if (problem != null) {
            throw TAKEN_AWAY.contains(problem.code()) ? ApiProblem.notFound() : new ApiProblem(problem);
        }
    }
}
