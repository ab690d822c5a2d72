package hub.model.admission;

import hub.model.admission.Candidate.Part;
import hub.model.incident.IncidentId;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.report.Source;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What admission remembers of one incident: numbers and hashes, no content.
 *
 * @param seen the last source of each replay run (run 0 is the first reading)
 * @param head number of the current revision; 0 before the first
 * @param amendments what the hub wrote after the head without new content
 * @param bodies hash of each revision's body, the newest {@value #MAX_BODIES}
 * @param marking the head's marking, null before the first revision
 * @param parts by id: the incident and each annex it ever had
 * @param recalled true for good after a recall
 * @param reported when the first revision was received
 * @param held true while nobody sees it, whatever its audiences are
 * @param erased true for good after an erasure
 */
public record RootState(
        Map<Integer, Source> seen,
        long head,
        int amendments,
        SortedMap<Long, String> bodies,
        @Nullable Marking marking,
        Map<String, PartState> parts,
        boolean recalled,
        @Nullable Instant reported,
        boolean held,
        boolean erased) {
    static final int MAX_BODIES = 1_000;

    /** The state before anything was admitted. */
    public static final RootState NEW =
            new RootState(Map.of(), 0, 0, new TreeMap<>(), null, Map.of(), false, null, false, false);

    /**
     * @param audience who may see the part now; nobody once an annex is gone
     * @param slots the highest number of indicators it ever had
     */
    public record PartState(Audience audience, int slots) {
        PartState holding(Part part) {
            return new PartState(
                    audience, Math.max(slots, part.content().indicators().size()));
        }

        PartState seenBy(Audience newAudience) {
            return new PartState(newAudience, slots);
        }
    }

    public RootState {
        seen = Collections.unmodifiableMap(new TreeMap<>(seen));
        bodies = Collections.unmodifiableSortedMap(new TreeMap<>(bodies));
        parts = Collections.unmodifiableMap(new TreeMap<>(parts));
    }

    PartState part(IncidentId id) {
        return parts.getOrDefault(id.value(), new PartState(Audience.NOBODY, 0));
    }

    boolean hasSeen(Source source) {
        return source.compareTo(seen.getOrDefault(source.attempt(), Source.BEFORE_ALL)) <= 0;
    }

    /** True if the number is older than all that are still compared. */
    boolean hasForgotten(long revision) {
        return bodies.size() >= MAX_BODIES && revision < bodies.firstKey();
    }

    /** The state that remembers nothing of a candidate but that it was decided. */
    public RootState afterSeeing(Source source) {
        Map<Integer, Source> sources = new TreeMap<>(seen);
        sources.put(source.attempt(), source);
        return new RootState(sources, head, amendments, bodies, marking, parts, recalled, reported, held, erased);
    }

    RootState withBody(long revision, String body) {
        SortedMap<Long, String> hashes = new TreeMap<>(bodies);
        hashes.put(revision, body);
        while (hashes.size() > MAX_BODIES) {
            hashes.remove(hashes.firstKey());
        }
        return new RootState(seen, head, amendments, hashes, marking, parts, recalled, reported, held, erased);
    }

    RootState withHead(long revision, Marking newMarking, Map<String, PartState> newParts, Instant firstReported) {
        return new RootState(seen, revision, 0, bodies, newMarking, newParts, recalled, firstReported, held, erased);
    }

    RootState withParts(Map<String, PartState> newParts) {
        return new RootState(seen, head, amendments, bodies, marking, newParts, recalled, reported, held, erased);
    }

    /** The head's audience becomes that of a late revision; what was stricter in the head's marking stays. */
    RootState narrowedTo(Part late) {
        Marking stated = late.content().marking();
        Marking stricter = marking == null ? stated : stated.atLeast(marking);
        Map<String, PartState> newParts = new TreeMap<>(parts);
        newParts.put(late.id().value(), part(late.id()).seenBy(late.audience()));
        return new RootState(seen, head, amendments + 1, bodies, stricter, newParts, recalled, reported, held, erased);
    }

    RootState recalledAt(long revision) {
        return new RootState(seen, revision, 0, bodies, marking, Map.of(), true, reported, false, erased);
    }

    /** One more record about the head, after which it is held or not. */
    RootState amended(boolean nowHeld) {
        return new RootState(seen, head, amendments + 1, bodies, marking, parts, recalled, reported, nowHeld, erased);
    }

    /** Nothing was admitted yet, and what comes is held. */
    RootState heldFromTheStart() {
        return new RootState(seen, head, amendments, bodies, marking, parts, recalled, reported, true, erased);
    }

    /** Remembers nothing but that there was something. */
    RootState forgotten() {
        return new RootState(
                seen, head, amendments + 1, new TreeMap<>(), null, Map.of(), recalled, reported, false, true);
    }

    /** Who sees the part now: nobody while it is held. */
    Audience visible(IncidentId id) {
        return held ? Audience.NOBODY : part(id).audience();
    }
}
