package hub.journal.provision;

import hub.journal.topic.TopicSpec;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/** Makes topics, and brings the configuration of those that exist up to date. */
final class TopicMaker {

    private final Admin admin;
    private final short replication;

    TopicMaker(Admin admin, int replication) {
        this.admin = admin;
        this.replication = (short) replication;
    }

    void ensure(Collection<TopicSpec> topics) {
        Set<String> there = names();
        List<NewTopic> absent = topics.stream()
                .filter(topic -> !there.contains(topic.name()))
                .map(this::toNewTopic)
                .toList();
        Answers.get("topics", admin.createTopics(absent).all());
        update(topics.stream().filter(topic -> there.contains(topic.name())).toList());
        Set<String> wanted = topics.stream().map(TopicSpec::name).collect(Collectors.toSet());
        Answers.awaitSeen("topics", () -> names().containsAll(wanted));
    }

    private Set<String> names() {
        return Answers.get("topics", admin.listTopics().names());
    }

    private NewTopic toNewTopic(TopicSpec topic) {
        return new NewTopic(topic.name(), topic.partitions(), replication).configs(config(topic));
    }

    private Map<String, String> config(TopicSpec topic) {
        Map<String, String> config = new HashMap<>(topic.config());
        config.put("min.insync.replicas", replication >= 3 ? "2" : "1");
        return config;
    }

    private void update(List<TopicSpec> topics) {
        List<String> names = topics.stream().map(TopicSpec::name).toList();
        Map<String, TopicDescription> layouts =
                Answers.get("topics", admin.describeTopics(names).allTopicNames());
        topics.forEach(topic -> checkPartitions(topic, layouts));
        Map<ConfigResource, Config> actual = Answers.get(
                "configuration of topics",
                admin.describeConfigs(names.stream().map(TopicMaker::resource).toList())
                        .all());
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (TopicSpec topic : topics) {
            ConfigResource resource = resource(topic.name());
            List<AlterConfigOp> ops = differences(topic, Objects.requireNonNull(actual.get(resource)));
            if (!ops.isEmpty()) {
                changes.put(resource, ops);
            }
        }
        Answers.get(
                "configuration of topics",
                admin.incrementalAlterConfigs(changes).all());
    }

    private static void checkPartitions(TopicSpec topic, Map<String, TopicDescription> layouts) {
        int partitions =
                Objects.requireNonNull(layouts.get(topic.name())).partitions().size();
        if (partitions != topic.partitions()) {
            throw new ProvisioningFault("topic " + topic.name() + " has " + partitions + " partitions (expected "
                    + topic.partitions() + "): its records would no longer be found by their keys");
        }
    }

    private List<AlterConfigOp> differences(TopicSpec topic, Config actual) {
        return config(topic).entrySet().stream()
                .filter(entry ->
                        !entry.getValue().equals(actual.get(entry.getKey()).value()))
                .map(entry ->
                        new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
