package hub.api.receipt;

import hub.journal.topic.Topics;
import hub.model.id.AgencyId;
import hub.model.marking.Token;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** The positions as Kafka's coordinators know them. */
final class KafkaFeedReaders implements FeedReaders {
    private static final int LIMIT_SECONDS = 5;

    private final Admin admin;

    KafkaFeedReaders(Admin admin) {
        this.admin = admin;
    }

    @Override
    public Map<Token, Map<String, Long>> positions(AgencyId agency, Collection<Token> tokens) {
        Map<TopicPartition, Token> feeds = new HashMap<>();
        tokens.forEach(token -> feeds.put(new TopicPartition(Topics.feed(token.value()), 0), token));
        Map<String, ListConsumerGroupOffsetsSpec> asked = new HashMap<>();
        if (!feeds.isEmpty()) {
            groups(agency)
                    .forEach(group ->
                            asked.put(group, new ListConsumerGroupOffsetsSpec().topicPartitions(feeds.keySet())));
        }
        Map<Token, Map<String, Long>> positions = new TreeMap<>();
        if (!asked.isEmpty()) {
            get(admin.listConsumerGroupOffsets(asked).all())
                    .forEach((group, offsets) -> feeds.forEach((feed, token) -> {
                        OffsetAndMetadata committed = offsets.get(feed);
                        if (committed != null) {
                            positions
                                    .computeIfAbsent(token, each -> new TreeMap<>())
                                    .put(group, committed.offset());
                        }
                    }));
        }
        return positions;
    }

    private List<String> groups(AgencyId agency) {
        return get(admin.listGroups().valid()).stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(agency + "."))
                .toList();
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the readers of a feed are not known", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
