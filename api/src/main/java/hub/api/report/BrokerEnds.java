package hub.api.report;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Asks the brokers. A partition that one transaction after the other is written to ends with the mark that closes the last of them, which nobody reads and
 * nobody says that searches see; while one is open, it ends with a record. Behind an aborted transaction that is said wrong until the next record comes.
 */
final class BrokerEnds implements LogEnds {
    private final Admin admin;

    BrokerEnds(Admin admin) {
        this.admin = admin;
    }

    @Override
    public Map<TopicPartition, Long> last(Set<TopicPartition> partitions, Duration limit) throws InterruptedException {
        Map<TopicPartition, OffsetSpec> ends =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        long deadline = System.nanoTime() + limit.toNanos();
        Map<TopicPartition, ListOffsetsResultInfo> all = answer(admin.listOffsets(ends), deadline);
        // in this order: a transaction that is still open behind that has written all that stands between
        Map<TopicPartition, ListOffsetsResultInfo> closed =
                answer(admin.listOffsets(ends, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)), deadline);
        Map<TopicPartition, Long> last = new HashMap<>();
        closed.forEach((partition, end) -> last.put(
                partition, last(Objects.requireNonNull(all.get(partition)).offset(), end.offset())));
        return last;
    }

    /** @param closed behind the mark of the last transaction that had ended, asked for after {@code all} */
    static long last(long all, long closed) {
        return closed < all ? all - 1 : closed - 2;
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> answer(ListOffsetsResult asked, long deadline)
            throws InterruptedException {
        try {
            return asked.all().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("where hub.incidents ends is not known", e);
        }
    }
}
