package hub.journal.provision;

import hub.journal.topic.TopicSpec;
import hub.journal.topic.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;

/**
 * Prepares a Kafka cluster for the hub and for each partner. Whatever is there already is brought to what it should be;
 * nothing is ever deleted but rights that are no longer held. When a call returns, the change is in force.
 */
public final class Provisioner {

    /** Feeds that exist whoever the partners are. */
    static final List<String> COMMON_TOKENS =
            List.of("public", "community", "national-certs", "clients:national-certs");

    private final TopicMaker topics;
    private final Users users;

    /**
     * @param admin a client with the operator's rights; the caller closes it
     * @param replication 1 on a single node, else 3
     */
    public Provisioner(Admin admin, int replication) {
        this.topics = new TopicMaker(admin, replication);
        this.users = new Users(admin);
    }

    /** For the cluster that the client reaches: three copies of everything where there are three brokers, else one. */
    public static Provisioner of(Admin admin) {
        int brokers = Answers.get("brokers", admin.describeCluster().nodes()).size();
        return new Provisioner(admin, brokers >= 3 ? 3 : 1);
    }

    /** The hub's fixed topics and common feeds, and its users with only the rights that their processes need. */
    public void addHub(String ingestSecret, String apiSecret, String adminSecret) {
        List<TopicSpec> all = new ArrayList<>(Topics.FIXED);
        COMMON_TOKENS.forEach(token -> all.add(Topics.feedSpec(token)));
        Answers.together(
                () -> topics.ensure(all),
                () -> users.password(Grants.INGEST, ingestSecret),
                () -> users.password(Grants.API, apiSecret),
                () -> users.password(Grants.ADMIN, adminSecret),
                () -> users.grant(Map.of(
                        Grants.INGEST, Grants.ingest(), Grants.API, Grants.api(), Grants.ADMIN, Grants.admin())));
    }

    /** The feeds of these tokens. They must exist before the first record for them. */
    public void addFeeds(Collection<String> tokens) {
        topics.ensure(feeds(tokens));
    }

    /** A partner: its user, its topics, its feeds, its rights (exactly those of its tokens) and its quota. */
    public void addAgency(Agency agency) {
        List<String> tokens = new ArrayList<>(agency.tokens());
        tokens.add("agency:" + agency.id());
        tokens.add("clients:agency:" + agency.id());
        List<TopicSpec> all = new ArrayList<>(feeds(tokens));
        all.add(Topics.inSpec(agency.id()));
        all.add(Topics.outSpec(agency.id()));
        Answers.together(
                () -> topics.ensure(all),
                () -> users.password(agency.id(), agency.secret()),
                () -> users.grant(Map.of(agency.id(), Grants.agency(agency.id(), agency.tokens()))),
                () -> users.quota(agency.id(), agency.quota()));
    }

    /** Changes a partner's password. Connections that are open end with the broker's {@code connections.max.reauth.ms}. */
    public void password(String agency, String secret) {
        users.password(agency, secret);
    }

    /**
     * Makes the rights of these partners exactly those of their tokens, all in one step.
     *
     * @param tokens by agency; an agency without any may do nothing at all
     */
    public void grant(Map<String, ? extends Collection<String>> tokens) {
        Map<String, Set<AclBinding>> rights = new HashMap<>();
        tokens.forEach((agency, held) -> rights.put(agency, held.isEmpty() ? Set.of() : Grants.agency(agency, held)));
        users.grant(rights);
    }

    private static List<TopicSpec> feeds(Collection<String> tokens) {
        return tokens.stream().distinct().map(Topics::feedSpec).toList();
    }
}
