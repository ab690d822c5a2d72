package hub.model.response;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fold of one response: the author alone changes the statement, the incident's owner alone the verdict. */
public final class Responding {
    private Responding() {}

    /** What came of it. */
    public sealed interface Step {
        /** The next version. */
        record Written(Response response) implements Step {}

        /** Nothing changed. */
        record Refused(Problem problem) implements Step {}
    }

    /**
     * Who does something, and when.
     *
     * @param agency whose person or machine
     * @param requestKey keyed hash of the request's key; null if it has none
     * @param request keyed hash of what was asked for
     * @param at the time to write down, UTC
     */
    public record By(AgencyId agency, @Nullable String requestKey, String request, Instant at) {}

    /** The first version; an incident's own agency revises its report instead. */
    public static Step begin(
            ResponseId id, IncidentId incident, AgencyId owner, Marking marking, Statement statement, By by) {
        if (owner.equals(by.agency())) {
            return refused(ProblemCode.FORBIDDEN, "the incident is your own (expected another agency's)");
        }
        return new Step.Written(new Response(
                id,
                incident,
                owner,
                by.agency(),
                1,
                1,
                by.at(),
                by.at(),
                by.at(),
                marking,
                Audience.of(marking, by.agency(), owner),
                statement,
                null,
                null,
                requests(Map.of(), by)));
    }

    /**
     * Why nothing that this agency could say changes the response; empty if it may.
     *
     * @param judges whether it would judge as the owner, or change as the author
     */
    public static Optional<Problem> objection(Response now, AgencyId agency, boolean judges) {
        AgencyId expected = judges ? now.owner() : now.author();
        if (!expected.equals(agency)) {
            return Optional.of(Problem.of(ProblemCode.FORBIDDEN, "", "only " + expected + " may do this"));
        }
        if (now.withdrawn() != null) {
            String message = now.id() + " was withdrawn (expected one that stands)";
            return Optional.of(Problem.of(ProblemCode.CONFLICT, "", message));
        }
        if (now.version() == Response.MAX_VERSIONS) {
            String message = now.id() + " has " + now.version() + " versions (expected fewer; state a new response)";
            return Optional.of(Problem.of(ProblemCode.TOO_LARGE, "", message));
        }
        return Optional.empty();
    }

    /** The next version. */
    public static Step apply(Response now, Act act, By by) {
        Optional<Problem> objection = objection(now, by.agency(), act instanceof Act.Judge);
        if (objection.isPresent()) {
            return new Step.Refused(objection.get());
        }
        return switch (act) {
            case Act.Revise(Marking marking, Statement statement) -> revise(now, marking, statement, by);
            case Act.Withdraw(String reason) -> withdraw(now, reason, by);
            case Act.Judge(Verdict.Decision decision, String reason) ->
                next(
                        now,
                        now.revision(),
                        now.marking(),
                        now.audience(),
                        now.statement(),
                        null,
                        new Verdict(decision, reason, now.revision(), by.at()),
                        by);
        };
    }

    /** The owner's verdict was given to those who saw the statement then, so a statement is never widened. */
    private static Step revise(Response now, Marking marking, Statement statement, By by) {
        String kind = Objects.requireNonNull(now.statement()).kind();
        if (!kind.equals(statement.kind())) {
            return refused(
                    ProblemCode.INVALID_VALUE, "kind: " + statement.kind() + " (expected " + kind + ", as it was)");
        }
        Audience audience = Audience.of(marking, now.author(), now.owner());
        if (!audience.isWithin(now.audience()) || marking.isWeakerThan(now.marking())) {
            String message = marking.label() + " for " + audience.tokens() + " is wider than "
                    + now.marking().label() + " for " + now.audience().tokens()
                    + " (expected the same or narrower; state a new response for more readers)";
            return refused(ProblemCode.WIDENING_REFUSED, message);
        }
        return next(now, now.revision() + 1, marking, audience, statement, null, now.verdict(), by);
    }

    /** Its author and the owner, who may have judged it, still see that it was there. */
    private static Step withdraw(Response now, String reason, By by) {
        boolean red = now.marking().tlp() == Tlp.RED;
        Marking both =
                new Marking(red ? Tlp.RED : Tlp.AMBER_STRICT, now.marking().pap(), List.of(), false);
        Audience audience = Audience.of(both, now.author(), now.owner());
        return next(now, now.revision(), both, audience, null, reason, now.verdict(), by);
    }

    private static Step next(
            Response now,
            long revision,
            Marking marking,
            Audience audience,
            @Nullable Statement statement,
            @Nullable String withdrawn,
            @Nullable Verdict verdict,
            By by) {
        return new Step.Written(new Response(
                now.id(),
                now.incident(),
                now.owner(),
                now.author(),
                now.version() + 1,
                revision,
                now.created(),
                by.agency().equals(now.author()) ? by.at() : now.stated(),
                by.at(),
                marking,
                audience,
                statement,
                withdrawn,
                verdict,
                requests(now.requests(), by)));
    }

    private static Map<String, String> requests(Map<String, String> before, By by) {
        Map<String, String> requests = new TreeMap<>(before);
        if (by.requestKey() != null) {
            requests.put(by.requestKey(), by.request());
        }
        return requests;
    }

    private static Step refused(ProblemCode code, String message) {
        return new Step.Refused(Problem.of(code, "", message));
    }
}
