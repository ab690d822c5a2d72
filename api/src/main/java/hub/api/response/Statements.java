package hub.api.response;

import hub.api.incident.Heads;
import hub.api.problem.ApiProblem;
import hub.api.request.IdempotencyKeys;
import hub.api.request.JsonBody;
import hub.api.request.Markings;
import hub.formats.json.Json;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.partner.Directory;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.model.pseudonym.Pseudonyms;
import hub.model.response.Responding.By;
import hub.model.response.Response;
import hub.model.response.Statement;
import hub.model.response.Statement.Seen;
import hub.normalize.privacy.Privacy;
import hub.search.read.IncidentReader;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what somebody states: without subscribers, for recipients that exist, and only what the role allows. */
@Component
class Statements {
    private static final String INDICATOR = "indicator";

    private final IncidentReader incidents;
    private final Supplier<Directory> directory;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    Statements(IncidentReader incidents, Supplier<Directory> directory, Pseudonyms pseudonyms, Clock clock) {
        this.incidents = incidents;
        this.directory = directory;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** Who asks for what; keyed, because a hash of a body would confirm a guess at whom it names. */
    By by(Viewer viewer, HttpServletRequest request, ObjectNode body) {
        String key = IdempotencyKeys.of(request);
        String asked = request.getMethod() + " " + request.getRequestURI() + "\n" + body;
        return new By(
                viewer.agency(),
                key == null ? null : pseudonyms.seal("response key", viewer.agency() + "\n" + key),
                pseudonyms.seal("response", asked),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * The statement of a body.
     *
     * @param before what it would replace; null for the first
     * @throws ApiProblem with every violation
     */
    Stated read(Viewer viewer, Place place, ObjectNode body, @Nullable Response before) {
        Set<Seen> indicators = new HashSet<>(place.listed());
        if (before != null && before.statement() != null && before.statement().indicator() != null) {
            indicators.add(before.statement().indicator());
        }
        ObjectNode clean = withoutSubscribers(body, place);
        Stated stated = JsonBody.read(
                clean,
                Stated.names(clean),
                (members, findings) -> Stated.read(members, findings, indicators, clock.instant()));
        mayState(viewer, stated.statement());
        Markings.requireKnown(stated.marking(), directory.get());
        if (stated.statement() instanceof Statement.Account own) {
            isHers(viewer, own.account());
        }
        Incident content = place.content();
        boolean same = before != null && stated.statement().equals(before.statement());
        if (stated.statement() instanceof Statement.Proposal proposal && content != null && !same) {
            Proposed.check(proposal, content, Heads.revision(place.seen()).owner());
        }
        return stated;
    }

    /** Only an owner says what her account is of. */
    private void isHers(Viewer viewer, IncidentId account) {
        boolean hers = incidents
                .incident(viewer, account)
                .filter(head -> Heads.revision(head).owner().equals(viewer.agency()))
                .isPresent();
        if (!hers) {
            String message = "account: " + account + " (expected the id of an incident of your own)";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "/account", message);
        }
    }

    /** Machines say what they have seen; what takes a judgement is for investigators. */
    static void mayState(Viewer viewer, Statement statement) {
        if (!(statement instanceof Statement.Sighting) && !viewer.has(Role.INVESTIGATOR)) {
            String message = "kind: " + statement.kind() + " (expected the role investigator for this, or a sighting)";
            throw ApiProblem.of(ProblemCode.FORBIDDEN, "/kind", message);
        }
    }

    /** An indicator has to be one that the incident lists, where it is a stand-in already. */
    private static ObjectNode withoutSubscribers(ObjectNode body, Place place) {
        ObjectNode rest = body.deepCopy();
        JsonNode indicator = rest.remove(INDICATOR);
        Object clean = Objects.requireNonNull(Privacy.beside(Json.plain(rest), place.content()));
        ObjectNode statement = (ObjectNode) Json.tree(clean);
        if (indicator != null) {
            statement.set(INDICATOR, indicator);
        }
        return statement;
    }

    /** A text of the body that stands beside the statement. */
    static String withoutSubscribers(String text, Place place) {
        return String.valueOf(Privacy.beside(text, place.content()));
    }
}
