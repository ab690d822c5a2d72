package hub.api.response;

import hub.api.problem.ApiProblem;
import hub.api.request.IdempotencyKeys;
import hub.api.request.Markings;
import hub.api.trail.Trail;
import hub.journal.record.JournalJson;
import hub.model.incident.IncidentId;
import hub.model.partner.Directory;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.model.response.Responding.By;
import hub.model.response.Responding.Step;
import hub.model.response.Response;
import hub.model.response.ResponseId;
import hub.model.response.Statement;
import hub.model.response.Verdict;
import hub.search.read.IncidentReader;
import hub.search.read.ResponseReader;
import hub.search.read.ResponseReader.Found;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds responses and takes new versions of them for the log. */
@Component
public class ResponseDesk {
    private final ResponseReader reader;
    private final IncidentReader incidents;
    private final ResponseLog log;
    private final Supplier<Directory> directory;

    ResponseDesk(ResponseReader reader, IncidentReader incidents, ResponseLog log, Supplier<Directory> directory) {
        this.reader = reader;
        this.incidents = incidents;
        this.log = log;
        this.directory = directory;
    }

    /**
     * What became of a request.
     *
     * @param response as it stands
     * @param readable false if it is in the log, but not in searches yet: then somebody else may still turn out to have been earlier
     */
    record Done(Response response, boolean readable) {}

    /** For the audit: the answer shows this one. */
    public static void note(Trail trail, Response response) {
        trail.names(response.id().value());
        trail.shows(response.incident(), response.marking().tlp());
    }

    Optional<Response> find(Viewer viewer, Place place, ResponseId id) {
        return reader.response(viewer, place.incident(), place.isSeen(), id).flatMap(found -> shown(viewer, found));
    }

    /**
     * Nothing if its author is on hold since before it last wrote: as with incidents, nobody sees it then; or if it tells of an account that is
     * hidden from her.
     */
    Optional<Response> shown(Viewer viewer, Found found) {
        Response response = JournalJson.read(found.record(), Response.class);
        boolean hidden = directory.get().isOnHold(response.author(), response.stated())
                || (response.statement() instanceof Statement.Account stated
                        && !response.author().equals(viewer.agency())
                        && incidents.incident(viewer, stated.account()).isEmpty());
        return hidden ? Optional.empty() : Optional.of(response);
    }

    /** As everybody is told of it: without a verdict that its owner gave since it is on hold. */
    Response told(Response response) {
        Verdict verdict = response.verdict();
        return verdict != null && directory.get().isOnHold(response.owner(), verdict.at())
                ? response.unjudged()
                : response;
    }

    /** What owners said of whether these are accounts of one event. */
    public List<Response> accounts(Viewer viewer, List<IncidentId> visible) {
        return reader.accounts(viewer, visible).stream()
                .flatMap(found -> shown(viewer, found).stream())
                .toList();
    }

    /** @throws ApiProblem NOT_FOUND, the same for what is hidden, absent or no id at all */
    Response response(Viewer viewer, Place place, String id) {
        if (!ResponseId.isValid(id)) {
            throw ApiProblem.notFound();
        }
        return find(viewer, place, new ResponseId(id)).orElseThrow(ApiProblem::notFound);
    }

    /**
     * True if the response is made of this very request already.
     *
     * @throws ApiProblem IDEMPOTENCY_KEY_REUSED if its key came with something else
     */
    static boolean isRepeated(Response response, By by) {
        String known = by.requestKey() == null ? null : response.requests().get(by.requestKey());
        if (known != null && !known.equals(by.request())) {
            throw IdempotencyKeys.reused();
        }
        return known != null;
    }

    /**
     * Writes the next version and waits until it can be read.
     *
     * @throws ApiProblem PRECONDITION_FAILED if somebody else wrote that version first
     */
    Done take(Viewer viewer, Place place, Step step, By by) throws InterruptedException {
        Response next = switch (step) {
            case Step.Refused refused -> throw new ApiProblem(refused.problem());
            case Step.Written written -> written.response();
        };
        Markings.requireRead(next.marking(), next.audience(), viewer);
        if (!log.append(next.id().value(), next.version(), JournalJson.write(next))) {
            return new Done(next, false);
        }
        Response now = find(viewer, place, next.id()).orElse(next);
        if (isSame(now, next) || isRepeated(now, by)) {
            return new Done(now, true);
        }
        String message = "somebody else wrote version " + next.version() + " first (expected to read that)";
        throw ApiProblem.of(ProblemCode.PRECONDITION_FAILED, HttpHeaders.IF_MATCH, message);
    }

    private static boolean isSame(Response now, Response next) {
        return Arrays.equals(JournalJson.write(now), JournalJson.write(next));
    }
}
