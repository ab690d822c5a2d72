package hub.search.write;

/** The version of a document is the place of its record in the log, so that the later record wins whoever writes last. */
public final class Versions {
    private static final int OFFSET_BITS = 48;
    private static final int MAX_EPOCH = 0x7fff;

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
}
