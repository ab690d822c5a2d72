package hub.journal.provision;

/**
 * What one Kafka user may move through one broker; the broker slows down whoever sends or reads more.
 *
 * @param producerByteRate bytes a second, written
 * @param consumerByteRate bytes a second, read
 */
public record Quota(long producerByteRate, long consumerByteRate) {

    /** Enough for a largest report every two seconds, and far below what would crowd out the others. */
    public static final Quota PARTNER = new Quota(4L << 20, 16L << 20);

    public Quota {
        if (producerByteRate < 1 || consumerByteRate < 1) {
            throw new IllegalArgumentException(
                    "quota: " + producerByteRate + ", " + consumerByteRate + " (expected bytes a second, at least 1)");
        }
    }
}
