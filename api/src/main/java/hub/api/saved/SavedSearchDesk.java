package hub.api.saved;

import hub.api.problem.ApiProblem;
import hub.api.response.ResponseLog;
import hub.journal.record.JournalJson;
import hub.model.partner.Directory;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.model.saved.Owner;
import hub.model.saved.SavedSearch;
import hub.model.saved.SavedSearchId;
import hub.model.saved.SearchRun;
import hub.search.read.SavedSearchReader;
import hub.search.read.SavedSearchReader.Found;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds saved searches and takes new versions of them, and runs, for the log. */
@Component
class SavedSearchDesk {
    /** Of one owner. */
    static final int MAX_OWN = 100;

    /** What was received just before a run may not have been searchable yet, so the next run looks there again. */
    static final Duration OVERLAP = Duration.ofMinutes(2);

    private final SavedSearchReader reader;
    private final ResponseLog log;
    private final Supplier<Directory> directory;
    private final Clock clock;

    SavedSearchDesk(SavedSearchReader reader, ResponseLog log, Supplier<Directory> directory, Clock clock) {
        this.reader = reader;
        this.log = log;
        this.directory = directory;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @throws ApiProblem NOT_FOUND, the same for what is hidden, deleted, absent or no id at all */
    SavedSearch find(Viewer viewer, String id) {
        return seen(viewer, id).orElseThrow(ApiProblem::notFound);
    }

    /** Empty for what is hidden, deleted, absent or no id at all. */
    Optional<SavedSearch> seen(Viewer viewer, String id) {
        return SavedSearchId.isValid(id)
                ? reader.find(viewer, new SavedSearchId(id)).flatMap(this::shown)
                : Optional.empty();
    }

    /** Nothing if its owner is on hold since before it was last changed: as with incidents, nobody sees it then. */
    Optional<SavedSearch> shown(Found found) {
        SavedSearch search = JournalJson.read(found.record(), SavedSearch.class);
        return directory.get().isOnHold(search.owner().agency(), search.updated())
                ? Optional.empty()
                : Optional.of(search);
    }

    /** @throws ApiProblem FORBIDDEN, for who sees it and did not make it */
    static void requireOwn(Viewer viewer, SavedSearch search) {
        if (!search.owner().equals(Owner.of(viewer))) {
            throw ApiProblem.of(ProblemCode.FORBIDDEN, "", "only who made this search may change it");
        }
    }

    /** @throws ApiProblem TOO_LARGE if the owner has as many as there may be */
    void requireRoom(Viewer viewer) {
        int own = reader.searches(viewer, Owner.of(viewer), null, MAX_OWN).size();
        if (own >= MAX_OWN) {
            throw ApiProblem.of(
                    ProblemCode.TOO_LARGE, "", own + " saved searches (expected fewer than " + MAX_OWN + ")");
        }
    }

    /**
     * Writes a version and waits until it can be read.
     *
     * @throws ApiProblem PRECONDITION_FAILED if somebody else wrote that version first
     */
    void take(Viewer viewer, SavedSearch next) throws InterruptedException {
        boolean readable = log.append(next.id().value(), next.version(), JournalJson.write(next));
        Optional<SavedSearch> now = reader.find(viewer, next.id())
                .map(found -> JournalJson.read(found.record(), SavedSearch.class))
                .filter(unused -> readable);
        if (now.isPresent()
                && now.get().version() >= next.version()
                && !now.get().equals(next)) {
            String message = "somebody else wrote version " + next.version() + " first (expected to read that)";
            throw ApiProblem.of(ProblemCode.PRECONDITION_FAILED, HttpHeaders.IF_MATCH, message);
        }
    }

    /** From when on the viewer has not asked yet; empty if she never did. */
    Optional<Instant> since(Viewer viewer, SavedSearch search) {
        return reader.lastRun(viewer, search.id()).map(last -> last.minus(OVERLAP));
    }

    /** Notes that the viewer asked, and waits until that can be read. */
    void ran(Viewer viewer, SavedSearch search, Instant at) throws InterruptedException {
        SearchRun run = new SearchRun(search.id(), Owner.of(viewer), at);
        log.put(search.id().value(), run.key(), JournalJson.write(run));
    }
}
