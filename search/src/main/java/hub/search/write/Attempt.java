package hub.search.write;

import java.util.List;

/**
 * What one attempt achieved.
 *
 * @param remaining what is still to be written, in order; empty when all is done
 * @param rejected what can never be written
 * @param trouble why something remains; empty if nothing does
 */
public record Attempt(List<Write> remaining, List<Rejected> rejected, String trouble) {
    public Attempt {
        remaining = List.copyOf(remaining);
        rejected = List.copyOf(rejected);
    }
}
