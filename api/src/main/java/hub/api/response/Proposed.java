package hub.api.response;

import hub.api.problem.ApiProblem;
import hub.formats.Decoded;
import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.hub.HubFormat;
import hub.formats.hub.HubWriter;
import hub.formats.json.Json;
import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.problem.Printable;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import hub.model.response.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A proposal, tried on the incident that it is about: its owner must be able to send what comes of it. */
final class Proposed {
    /** What a report says of itself, and not of the incident. */
    private static final Set<String> OF_THE_REPORT = Set.of("externalId", "revision", "recall", "widen");

    private final Statement.Proposal proposal;
    private final Incident incident;
    private final ReadContext context;

    private Proposed(Statement.Proposal proposal, Incident incident, AgencyId owner) {
        this.proposal = proposal;
        this.incident = incident;
        this.context = new ReadContext(owner, incident.marking());
    }

    /**
     * Looks whether the hub would take the incident with it.
     *
     * @param incident as it stands
     * @throws ApiProblem with every violation that was not there before
     */
    static void check(Statement.Proposal proposal, Incident incident, AgencyId owner) {
        new Proposed(proposal, incident, owner).check();
    }

    private void check() {
        ObjectNode stated = HubWriter.content(incident);
        ObjectNode tried = stated.deepCopy();
        JsonNode value = proposal.value() == null ? null : Json.tree(proposal.value());
        if (!put(tried, place(), value)) {
            throw misplaced("a place that the incident has or could have, such as /severity or /indicators/-");
        }
        if (value != null && tried.equals(stated)) {
            String message = "value: it stands there already (expected something else)";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "/value", message);
        }
        List<Violation> violations = new ArrayList<>(violations(tried));
        violations.removeAll(violations(stated));
        if (!violations.isEmpty()) {
            throw new ApiProblem(
                    Problem.of(violations.stream().map(this::placed).toList()));
        }
    }

    private JsonPointer place() {
        try {
            JsonPointer place = JsonPointer.compile(proposal.pointer());
            if (!OF_THE_REPORT.contains(place.getMatchingProperty())) {
                return place;
            }
        } catch (IllegalArgumentException e) {
            throw misplaced("a JSON pointer (RFC 6901)");
        }
        throw misplaced("a member of what the incident says, such as /severity");
    }

    private ApiProblem misplaced(String expected) {
        String message = "pointer: " + Printable.quote(proposal.pointer()) + " (expected " + expected + ")";
        return ApiProblem.of(ProblemCode.INVALID_VALUE, "/pointer", message);
    }

    /** False if there is no such place. What is absent can be taken away. */
    private static boolean put(JsonNode at, JsonPointer place, @Nullable JsonNode value) {
        boolean last = place.tail().matches();
        if (at instanceof ArrayNode array) {
            int index = place.getMatchingProperty().equals("-") ? array.size() : place.getMatchingIndex();
            boolean inside = index >= 0 && index < array.size();
            return last ? putElement(array, index, value) : inside && put(array.get(index), place.tail(), value);
        }
        if (!(at instanceof ObjectNode object)) {
            return false;
        }
        String name = place.getMatchingProperty();
        if (last) {
            object.remove(name);
            if (value != null) {
                object.set(name, value);
            }
            return true;
        }
        JsonNode next = object.get(name);
        if (next == null) {
            return value == null || put(object.putObject(name), place.tail(), value);
        }
        return put(next, place.tail(), value);
    }

    private static boolean putElement(ArrayNode array, int index, @Nullable JsonNode value) {
        boolean inside = index >= 0 && index < array.size();
        if (value == null) {
            return inside && array.remove(index) != null;
        }
        if (inside) {
            array.set(index, value);
        } else if (index == array.size()) {
            array.add(value);
        }
        return inside || index == array.size() - 1;
    }

    /** Of a report an unknown member is kept with a warning; nobody proposes one. */
    private List<Violation> violations(ObjectNode report) {
        return switch (new HubFormat().read(Json.write(report), context)) {
            case Decoded.Refused(Problem problem) -> problem.violations();
            case Decoded.Parts(List<Part> parts) ->
                switch (parts.getFirst()) {
                    case Part.Refused(Problem problem) -> problem.violations();
                    case Part.Draft draft ->
                        draft.warnings().stream()
                                .filter(warning -> warning.code() == ProblemCode.UNKNOWN_FIELD)
                                .toList();
                };
        };
    }

    /** In the response, not in the incident. */
    private Violation placed(Violation violation) {
        String pointer = violation.pointer();
        boolean inside = pointer.startsWith(proposal.pointer() + "/");
        boolean unknown = violation.code() == ProblemCode.UNKNOWN_FIELD;
        String here =
                inside ? "/value" + pointer.substring(proposal.pointer().length()) : unknown ? "/pointer" : "/value";
        return new Violation(violation.code(), here, violation.message());
    }
}
