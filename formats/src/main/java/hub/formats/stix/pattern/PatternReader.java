package hub.formats.stix.pattern;

import java.util.List;

/** Finds what a STIX pattern compares. */
public interface PatternReader {
    /**
     * What a pattern compares for equality.
     *
     * @param observations the comparisons that must hold for one object, one list for each alternative of each {@code [...]}
     * @param complete false if the pattern says more than that: other operators, negation, or something that cannot be read
     */
    record Found(List<List<Comparison>> observations, boolean complete) {
        public Found {
            observations = observations.stream().map(List::copyOf).toList();
        }
    }

    Found read(String pattern);
}
