package hub.model.audit;

import hub.model.id.AgencyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads an export once, from its beginning to its end, and says where it is not what the hub wrote. The chains of several agencies may be mixed;
 * each has to be in order and whole, and the hub has to have signed its end.
 */
public final class Verification {
    private final VerifyingKey key;
    private final Map<AgencyId, State> states = new TreeMap<>();
    private final List<Break> breaks = new ArrayList<>();

    public Verification(VerifyingKey key) {
        this.key = key;
    }

    /**
     * A place where a chain is not whole.
     *
     * @param agency whose chain
     * @param number the entry where it shows
     * @param reason what was found and what was expected
     */
    public record Break(AgencyId agency, long number, String reason) {
        @Override
        public String toString() {
            return agency + "@" + number + ": " + reason;
        }
    }

    /**
     * What stands of a chain.
     *
     * @param entries that were read
     * @param signed the last entry behind which a good signature of the hub stands; 0 for none
     */
    public record Sum(long entries, long signed) {}

    private static final class State {
        private Chain end = Chain.EMPTY;
        private long entries;
        private long signed;
    }

    /** The next entry of the export. After a break the chain goes on from here, so that one fault is told once. */
    public void take(Link link) {
        State state = state(link.agency());
        fault(state.end, link).ifPresent(reason -> tell(link.agency(), link.number(), reason));
        state.end = state.end.after(link);
        state.entries++;
    }

    private static Optional<String> fault(Chain before, Link link) {
        long expected = before.number() + 1;
        if (link.number() != expected) {
            return Optional.of("follows " + before.number() + " (expected " + expected
                    + "): entries are missing, twice, or in another order");
        }
        if (!link.previous().equals(before.hash())) {
            return Optional.of("previous " + link.previous() + " (expected " + before.hash()
                    + "): this entry or the one before was replaced");
        }
        return link.isSound() ? Optional.empty() : Optional.of("hash " + link.hash() + ": the entry was changed");
    }

    /** The next signature of the export; it stands right behind its entry. */
    public void take(Checkpoint checkpoint) {
        State state = state(checkpoint.agency());
        if (!checkpoint.isSignedBy(key)) {
            tell(checkpoint, "signature: not made with this key");
        } else if (checkpoint.number() != state.end.number()) {
            tell(checkpoint, "signed, but the entries before it end at " + state.end.number() + ": some are missing");
        } else if (!checkpoint.hash().equals(state.end.hash())) {
            tell(
                    checkpoint,
                    "hash " + state.end.hash() + " (signed: " + checkpoint.hash() + "): the chain was written anew");
        } else {
            state.signed = checkpoint.number();
        }
    }

    /** All breaks, once everything is read: a chain whose end nobody signed may have been longer. */
    public List<Break> breaks() {
        List<Break> all = new ArrayList<>(breaks);
        states.forEach((agency, state) -> {
            if (state.signed < state.end.number()) {
                all.add(new Break(
                        agency,
                        state.end.number(),
                        "the last entry is not signed (signed up to " + state.signed + "): the end may be cut off"));
            }
        });
        return all;
    }

    public Map<AgencyId, Sum> sums() {
        Map<AgencyId, Sum> sums = new TreeMap<>();
        states.forEach((agency, state) -> sums.put(agency, new Sum(state.entries, state.signed)));
        return sums;
    }

    private State state(AgencyId agency) {
        return states.computeIfAbsent(agency, unused -> new State());
    }

    private void tell(Checkpoint checkpoint, String reason) {
        tell(checkpoint.agency(), checkpoint.number(), reason);
    }

    private void tell(AgencyId agency, long number, String reason) {
        breaks.add(new Break(agency, number, reason));
    }
}
