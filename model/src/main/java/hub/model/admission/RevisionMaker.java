package hub.model.admission;

import hub.model.admission.Candidate.Part;
import hub.model.admission.RootState.PartState;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Token;
import hub.model.problem.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the revisions of one candidate.
 *
 * @param held true if nobody may see them for now
 */
record RevisionMaker(Candidate candidate, long number, Instant reported, boolean held) {

    Revision revised(Part part, PartState old, PartState now) {
        return make(
                part.id(), 0, Change.REVISED, now, old.audience(), part.content(), candidate.widen(), warnings(part));
    }

    Revision late(Part part, PartState head) {
        PartState own = head.seenBy(part.audience());
        return make(part.id(), 0, Change.LATE, own, head.audience(), part.content(), null, warnings(part));
    }

    /** The head keeps its number and content; only its audience becomes the late revision's. */
    Revision narrowed(Part late, PartState now, RootState old) {
        Audience before = old.part(late.id()).audience();
        Marking stated = late.content().marking();
        return new RevisionMaker(candidate, old.head(), reported, held)
                .make(late.id(), old.amendments() + 1, Change.NARROWED, now, before, null, null, List.of())
                .marked(old.marking() == null ? stated : stated.atLeast(old.marking()));
    }

    /** What was recalled is seen by its owner alone, by the owner's people with the role red if it was RED. */
    Revision recalled(IncidentId id, PartState old, @Nullable String reason) {
        Token self = Token.agency(candidate.owner().value());
        boolean red = old.audience().contains(self.red());
        PartState now = old.seenBy(new Audience(List.of(red ? self.red() : self)));
        return make(id, 0, Change.RECALLED, now, old.audience(), null, reason, List.of());
    }

    /** Warnings may quote any part of the report, so an annex, which others may see, carries none. */
    private List<Violation> warnings(Part part) {
        return part.id().equals(candidate.root()) ? candidate.warnings() : List.of();
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
        Revision revision = new Revision(
                id,
                candidate.root(),
                candidate.owner(),
                number,
                amendment,
                change,
                now.audience(),
                held ? Audience.NOBODY : before,
                now.slots(),
                content,
                reason,
                reported,
                candidate.provenance(),
                warnings);
        return held && change != Change.RECALLED ? revision.held() : revision;
    }
}
