package hub.api.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a reader is in the log of revisions.
 *
 * @param epoch the generation of the Kafka cluster, whose offsets these are
 * @param next the next offset of each partition
 */
record Place(int epoch, List<Long> next) {
    Place {
        next = List.copyOf(next);
    }

    /** True if the reader has this record behind her. */
    boolean covers(int partition, long offset) {
        return offset < next.get(partition);
    }

    /** True if the reader has all behind her that a reader of the other place has. */
    boolean covers(Place other) {
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i) < other.next.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Behind this record and all that were behind the reader before. */
    Place after(int partition, long offset) {
        List<Long> further = new ArrayList<>(next);
        further.set(partition, Math.max(next.get(partition), offset + 1));
        return new Place(epoch, further);
    }

    /** Behind all that is behind either. */
    Place and(Place other) {
        if (other.covers(this)) {
            return other;
        }
        List<Long> further = new ArrayList<>();
        for (int i = 0; i < next.size(); i++) {
            further.add(Math.max(next.get(i), other.next.get(i)));
        }
        return new Place(epoch, further);
    }

    /**
     * Always of the same length.
     *
     * @param salt 0, or chance, where two equal places must not be known as equal
     */
    byte[] bytes(long salt) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Long.BYTES * (1 + next.size()));
        bytes.putInt(epoch).putLong(salt);
        next.forEach(bytes::putLong);
        return bytes.array();
    }

    /** Empty if it is no place in a log with so many partitions. */
    static Optional<Place> of(byte[] bytes, int partitions) {
        if (bytes.length != Integer.BYTES + Long.BYTES * (1 + partitions)) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(bytes);
        int epoch = read.getInt();
        read.getLong();
        List<Long> next = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            next.add(read.getLong());
        }
        return Optional.of(new Place(epoch, next));
    }
}
