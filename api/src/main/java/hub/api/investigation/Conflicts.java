package hub.api.investigation;

import hub.api.problem.ProblemBody;
import hub.api.request.MergePatch;
import hub.api.trail.Trail;
import hub.formats.json.Json;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.item.ItemId;
import hub.model.partner.Viewer;
import hub.model.problem.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers who edits what somebody else has edited meanwhile with both versions: the item as it stands, and what she would have made of hers. */
@Component
class Conflicts {
    private final InvestigationDesk desk;
    private final Unindexed unindexed;

    Conflicts(InvestigationDesk desk, Unindexed unindexed) {
        this.desk = desk;
        this.unindexed = unindexed;
    }

    /**
     * @param expected the revision that she started from
     * @param patch what she wanted; null if it was no edit
     */
    ResponseEntity<byte[]> answer(
            Problem problem,
            Viewer viewer,
            Trail trail,
            Agreement agreement,
            ItemId id,
            @Nullable Long expected,
            @Nullable ObjectNode patch)
            throws InterruptedException {
        Shown current = desk.item(viewer, agreement, id.value());
        InvestigationDesk.note(trail, current);
        ObjectNode body = JsonMapper.shared().valueToTree(ProblemBody.of(problem));
        body.set("current", ItemWriter.write(current));
        if (patch != null && expected != null) {
            base(viewer, current, expected)
                    .ifPresent(base -> body.set("yours", MergePatch.apply(ItemWriter.write(base), patch)));
        }
        return ResponseEntity.status(problem.code().httpStatus())
                .eTag(RevisionTag.etag(current.item().revision()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Json.write(body));
    }

    /** The revision that she started from, which searches may not see yet. */
    private Optional<Shown> base(Viewer viewer, Shown current, long expected) throws InterruptedException {
        Optional<Shown> base = indexed(viewer, current, expected);
        if (base.isEmpty() && expected < current.item().revision()) {
            unindexed.await(viewer);
            return indexed(viewer, current, expected);
        }
        return base;
    }

    private Optional<Shown> indexed(Viewer viewer, Shown current, long expected) {
        return desk.revisions(viewer, current, expected + 1, 1).stream()
                .filter(base -> base.item().revision() == expected)
                .findFirst();
    }
}
