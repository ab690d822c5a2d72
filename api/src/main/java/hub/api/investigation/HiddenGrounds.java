package hub.api.investigation;

import hub.api.problem.ApiProblem;
import hub.model.investigation.item.Hypothesis;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Statement;
import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The grounds of a hypothesis that were taken from its editor since: her edit neither drops them nor finds out about them. */
final class HiddenGrounds {
    private final Shown base;
    private final Hypothesis claim;

    private HiddenGrounds(Shown base, Hypothesis claim) {
        this.base = base;
        this.claim = claim;
    }

    /**
     * The patch of somebody who was shown this revision.
     *
     * @param current whether it is the newest one; an edit of another is refused for that alone
     * @throws ApiProblem INVALID_VALUE for a ground that she does not see, as for any other item that she does not see
     */
    static ObjectNode keptBy(ObjectNode patch, Shown base, boolean current) {
        return base.item().statement() instanceof Hypothesis claim
                ? new HiddenGrounds(base, claim).kept(patch, current)
                : patch;
    }

    private ObjectNode kept(ObjectNode patch, boolean current) {
        ObjectNode kept = patch.deepCopy();
        keep(kept, "supporting", claim.supporting(), current);
        keep(kept, "refuting", claim.refuting(), current);
        return kept;
    }

    private void keep(ObjectNode patch, String name, List<ItemId> stated, boolean current) {
        JsonNode wanted = patch.get(name);
        if (wanted == null || !(wanted.isNull() || wanted.isArray())) {
            return;
        }
        if (current) {
            wanted.valueStream().map(JsonNode::asString).forEach(id -> refuseHidden(id, name));
        }
        ArrayNode list = wanted.isArray() ? (ArrayNode) wanted : patch.putArray(name);
        hidden(stated).forEach(id -> list.add(id.value()));
    }

    private void refuseHidden(String id, String name) {
        if (hidden(claim.refersTo()).anyMatch(each -> each.value().equals(id))) {
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "/" + name, Statement.unseen(id));
        }
    }

    private Stream<ItemId> hidden(List<ItemId> grounds) {
        return grounds.stream().filter(id -> !base.sees().test(id));
    }
}
