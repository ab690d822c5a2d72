package hub.api.deadline;

import hub.api.incident.Heads;
import hub.api.problem.ApiProblem;
import hub.api.response.ResponseLog;
import hub.journal.record.JournalJson;
import hub.model.deadline.Deadline;
import hub.model.deadline.Deadlines;
import hub.model.deadline.Filing;
import hub.model.incident.Incident;
import hub.model.partner.Agency;
import hub.model.partner.Directory;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.read.FilingReader;
import hub.search.read.IncidentReader;
import hub.search.read.Stored;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the clocks of an incident for its owner, and takes what the owner says of one. */
@Component
class DeadlineDesk {
    private final IncidentReader incidents;
    private final FilingReader filings;
    private final ResponseLog log;
    private final Supplier<Directory> directory;
    private final Clock clock;

    DeadlineDesk(
            IncidentReader incidents,
            FilingReader filings,
            ResponseLog log,
            Supplier<Directory> directory,
            Clock clock) {
        this.incidents = incidents;
        this.filings = filings;
        this.log = log;
        this.directory = directory;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @throws ApiProblem NOT_FOUND if she does not see it, FORBIDDEN if it is another agency's, INVALID_VALUE for an annex */
    Stored own(Viewer viewer, String id) {
        Stored head = Heads.visible(incidents, viewer, id);
        Heads.requireOwn(viewer, head);
        if (!head.id().equals(head.root())) {
            String message = id + " is an annex (expected its incident, " + head.root() + ")";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "", message);
        }
        return head;
    }

    /** In the order of the table; of what was recalled only what she said, and none of an agency that is not there any more. */
    List<Deadline> deadlines(Viewer viewer, Stored head) {
        Incident content = Heads.revision(head).content();
        Agency owner = directory.get().agencies().get(viewer.agency());
        Map<String, Filing> filings = filings(viewer, head);
        if (content == null) {
            return Deadlines.said(filings);
        }
        return owner == null ? List.of() : Deadlines.of(owner, content, filings, now());
    }

    private Map<String, Filing> filings(Viewer viewer, Stored head) {
        return filings.filings(viewer, head.id()).stream()
                .map(stored -> JournalJson.read(stored, Filing.class))
                .collect(Collectors.toMap(Filing::rule, filing -> filing));
    }

    /** Writes it; true if it can be read already. */
    boolean take(Filing filing) throws InterruptedException {
        return log.put(filing.incident().value(), filing.key(), JournalJson.write(filing));
    }
}
