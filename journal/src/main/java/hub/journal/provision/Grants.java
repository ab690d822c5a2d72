package hub.journal.provision;

import hub.journal.topic.TopicSpec;
import hub.journal.topic.Topics;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Who may do what, as the table of topics says. READ and WRITE include DESCRIBE, and WRITE on any topic includes
 * idempotent writing.
 */
final class Grants {

    /** The hub's user for gate, topology, projector and notifier. */
    static final String INGEST = "hub-ingest";

    /** The hub's user for the API processes. */
    static final String API = "hub-api";

    /** The hub's user for changes of partners: has no content, but can give rights, so it is a process's only if its operator says so. */
    static final String ADMIN = "hub-admin";

    private final String principal;
    private final Set<AclBinding> all = new HashSet<>();

    private Grants(String user) {
        this.principal = "User:" + user;
    }

    static Set<AclBinding> agency(String id, Collection<String> tokens) {
        Grants grants = new Grants(id);
        grants.topic(Topics.in(id), AclOperation.WRITE);
        grants.topic(Topics.out(id), AclOperation.READ);
        tokens.forEach(token -> grants.topic(Topics.feed(token), AclOperation.READ));
        String own = id + ".";
        grants.add(ResourceType.GROUP, own, PatternType.PREFIXED, AclOperation.READ);
        grants.add(ResourceType.TRANSACTIONAL_ID, own, PatternType.PREFIXED, AclOperation.WRITE);
        return grants.all;
    }

    static Set<AclBinding> ingest() {
        Grants grants = new Grants(INGEST);
        grants.topics(Topics.IN_PREFIX, AclOperation.READ);
        grants.topics(Topics.OUT_PREFIX, AclOperation.READ, AclOperation.WRITE);
        grants.topics(Topics.FEED_PREFIX, AclOperation.READ, AclOperation.WRITE);
        Topics.FIXED.forEach(topic -> grants.topic(topic.name(), AclOperation.READ));
        grants.write(Topics.RAW, Topics.ADMISSION, Topics.INCIDENTS, Topics.INVESTIGATIONS, Topics.REJECTS);
        grants.write(Topics.AUDIT_IN, Topics.AUDIT, Topics.SHOWN, Topics.POSITIONS, Topics.DELIVERIES);
        grants.topics(
                Topics.TOPOLOGY + "-",
                AclOperation.CREATE,
                AclOperation.READ,
                AclOperation.WRITE,
                AclOperation.DELETE,
                AclOperation.DESCRIBE_CONFIGS);
        grants.add(ResourceType.GROUP, "hub-", PatternType.PREFIXED, AclOperation.READ);
        grants.add(ResourceType.TRANSACTIONAL_ID, Topics.TOPOLOGY, PatternType.PREFIXED, AclOperation.WRITE);
        grants.add(ResourceType.TRANSACTIONAL_ID, Topics.NOTIFIER, PatternType.PREFIXED, AclOperation.WRITE);
        return grants.all;
    }

    static Set<AclBinding> api() {
        Grants grants = new Grants(API);
        grants.topics(Topics.IN_PREFIX, AclOperation.WRITE);
        grants.topics(Topics.OUT_PREFIX, AclOperation.READ);
        grants.write(Topics.COMMANDS, Topics.RESPONSES, Topics.AUDIT_IN, Topics.REJECTS, Topics.SESSIONS);
        grants.read(Topics.RAW, Topics.INCIDENTS, Topics.INVESTIGATIONS, Topics.REJECTS, Topics.RESPONSES);
        grants.read(Topics.DIRECTORY, Topics.AUDIT, Topics.POSITIONS, Topics.DELIVERIES, Topics.SESSIONS);
        grants.add(ResourceType.GROUP, API, PatternType.PREFIXED, AclOperation.READ);
        grants.topics(Topics.FEED_PREFIX, AclOperation.READ);
        // how far partners have read, for receipts
        grants.add(ResourceType.GROUP, "*", PatternType.LITERAL, AclOperation.DESCRIBE);
        return grants.all;
    }

    static Set<AclBinding> admin() {
        Grants grants = new Grants(ADMIN);
        for (String prefix : List.of(Topics.IN_PREFIX, Topics.OUT_PREFIX, Topics.FEED_PREFIX)) {
            grants.topics(
                    prefix,
                    AclOperation.CREATE,
                    AclOperation.DESCRIBE,
                    AclOperation.ALTER_CONFIGS,
                    AclOperation.DESCRIBE_CONFIGS);
        }
        grants.topic(Topics.DIRECTORY.name(), AclOperation.READ, AclOperation.WRITE);
        grants.add(
                ResourceType.CLUSTER,
                Resource.CLUSTER_NAME,
                PatternType.LITERAL,
                AclOperation.ALTER,
                AclOperation.DESCRIBE,
                AclOperation.ALTER_CONFIGS);
        return grants.all;
    }

    private void read(TopicSpec... topics) {
        for (TopicSpec topic : topics) {
            topic(topic.name(), AclOperation.READ);
        }
    }

    private void write(TopicSpec... topics) {
        for (TopicSpec topic : topics) {
            topic(topic.name(), AclOperation.WRITE);
        }
    }

    private void topic(String name, AclOperation... operations) {
        add(ResourceType.TOPIC, name, PatternType.LITERAL, operations);
    }

    private void topics(String prefix, AclOperation... operations) {
        add(ResourceType.TOPIC, prefix, PatternType.PREFIXED, operations);
    }

    private void add(ResourceType type, String name, PatternType pattern, AclOperation... operations) {
        for (AclOperation operation : operations) {
            all.add(new AclBinding(
                    new ResourcePattern(type, name, pattern),
                    new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW)));
        }
    }
}
