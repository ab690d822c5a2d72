package hub.search.write;

/** The version of a document is the place of its record in the log, so that the later record wins whoever writes last. */
public final class Versions {
    private static final int OFFSET_BITS = 48;
    private static final int MAX_EPOCH = 0x7fff;

    private static final int WITHIN_BITS = 36;
    private static final long MAX_NUMBER = (1L << OFFSET_BITS - WITHIN_BITS) - 1;
    private static final long LAST_WITHIN = (1L << WITHIN_BITS) - 1;

    private Versions() {}

    /**
     * @param epoch the generation of the Kafka cluster, from 1
     * @param offset of the record in its partition, from 0
     */
    public static long of(int epoch, long offset) {
        if (epoch < 0 || epoch > MAX_EPOCH || offset < 0 || offset >= 1L << OFFSET_BITS) {
            throw new IllegalArgumentException(
                    "epoch " + epoch + ", offset " + offset + " (expected 0..32767, 0..2^48-1)");
        }
        return ((long) epoch << OFFSET_BITS) | offset;
    }

    /** The offset that {@link #of} was given. */
    public static long offset(long version) {
        return version & (1L << OFFSET_BITS) - 1;
    }

    /**
     * For documents whose records are numbered by those who write them: the higher number wins, and of two records with the same number the
     * earlier one in the log, whoever writes last here.
     *
     * @param number what the record says it is, from 1 to 4095
     * @param offset of the record in its partition, from 0 to 2^36-1; all records of one document are in one partition
     */
    public static long firstOf(int epoch, long number, long offset) {
        if (number < 1 || number > MAX_NUMBER || offset < 0 || offset > LAST_WITHIN) {
            throw new IllegalArgumentException(
                    "number " + number + ", offset " + offset + " (expected 1.." + MAX_NUMBER + ", 0..2^36-1)");
        }
        return of(epoch, number << WITHIN_BITS | LAST_WITHIN - offset);
    }
}
