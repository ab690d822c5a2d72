package hub.model.report;

/**
 * Where a candidate came from, in the order in which the log holds it. What is not after the last one seen was seen before.
 *
 * @param epoch the generation of the Kafka cluster, from 1
 * @param offset of the report in its topic
 * @param part which of the report's incidents, from 0
 * @param attempt 0, or how often a rejected report was replayed
 */
public record Source(int epoch, long offset, int part, int attempt) implements Comparable<Source> {
    public static final Source BEFORE_ALL = new Source(0, -1, 0, 0);

    @Override
    public int compareTo(Source other) {
        int byEpoch = Integer.compare(epoch, other.epoch);
        int byAttempt = byEpoch != 0 ? byEpoch : Integer.compare(attempt, other.attempt);
        int byOffset = byAttempt != 0 ? byAttempt : Long.compare(offset, other.offset);
        return byOffset != 0 ? byOffset : Integer.compare(part, other.part);
    }
}
