package hub.model.admission;

import hub.model.admission.Candidate.Part;
import hub.model.admission.RootState.PartState;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Audience;
import hub.model.marking.Token;
import hub.model.problem.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the revisions of one candidate. */
record RevisionMaker(Candidate candidate, long number, Instant reported) {

    Revision revised(Part part, PartState old, PartState now) {
        List<Violation> warnings = part.id().equals(candidate.root()) ? candidate.warnings() : List.of();
        return make(part.id(), 0, Change.REVISED, now, old.audience(), part.content(), candidate.widen(), warnings);
    }

    Revision late(Part part, PartState grown) {
        PartState own = new PartState(part.audience(), grown.slots());
        return make(part.id(), 0, Change.LATE, own, part.audience(), part.content(), null, candidate.warnings());
    }

    /** The head keeps its number and content; only its audience becomes the late revision's. */
    Revision narrowed(Part late, PartState head, long headNumber, int amendment) {
        PartState now = new PartState(late.audience(), head.slots());
        return new RevisionMaker(candidate, headNumber, reported)
                .make(late.id(), amendment, Change.NARROWED, now, head.audience(), null, null, List.of());
    }

    /** What was recalled is seen by its owner alone, by the owner's people with the role red if it was RED. */
    Revision recalled(IncidentId id, PartState old, @Nullable String reason) {
        Token self = Token.agency(candidate.owner().value());
        boolean red = old.audience().contains(self.red());
        PartState now = new PartState(new Audience(List.of(red ? self.red() : self)), old.slots());
        return make(id, 0, Change.RECALLED, now, old.audience(), null, reason, List.of());
    }

    private Revision make(
            IncidentId id,
            int amendment,
            Change change,
            PartState now,
            Audience before,
            @Nullable Incident content,
            @Nullable String reason,
            List<Violation> warnings) {
        return new Revision(
                id,
                candidate.root(),
                candidate.owner(),
                number,
                amendment,
                change,
                now.audience(),
                before,
                now.slots(),
                content,
                reason,
                reported,
                candidate.provenance(),
                warnings);
    }
}
