package hub.journal.provision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/** Kafka users: their password, what they may do, how much they may move. */
final class Users {

    private static final int ITERATIONS = 8192;

    private final Admin admin;

    Users(Admin admin) {
        this.admin = admin;
    }

    /** Sets the password of a new user or changes that of an old one. */
    void password(String user, String secret) {
        var upsert = new UserScramCredentialUpsertion(
                user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), secret);
        Answers.get(
                "password of " + user,
                admin.alterUserScramCredentials(List.of(upsert)).all());
        Answers.awaitSeen(
                "password of " + user,
                () -> Answers.get("users", admin.describeUserScramCredentials().users())
                        .contains(user));
    }

    /** Makes the rights of users exactly these: what is missing is granted, what is too much is taken away. */
    void grant(Map<String, Set<AclBinding>> rights) {
        Set<AclBinding> desired = union(rights);
        Set<AclBinding> actual = granted(rights.keySet());
        List<AclBindingFilter> surplus =
                minus(actual, desired).stream().map(AclBinding::toFilter).toList();
        if (actual.equals(desired)) {
            return;
        }
        var granting = admin.createAcls(minus(desired, actual)).all();
        Answers.get("ACLs", admin.deleteAcls(surplus).all());
        Answers.get("ACLs", granting);
        Answers.awaitSeen("ACLs", () -> granted(rights.keySet()).equals(desired));
    }

    private static Set<AclBinding> union(Map<String, Set<AclBinding>> rights) {
        return rights.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** One user's rights are asked for; for several it is cheaper to ask for all and pick. */
    private Set<AclBinding> granted(Set<String> users) {
        Set<String> principals = users.stream().map(user -> "User:" + user).collect(Collectors.toUnmodifiableSet());
        String one = principals.size() == 1 ? principals.iterator().next() : null;
        var entries = new AccessControlEntryFilter(one, null, AclOperation.ANY, AclPermissionType.ANY);
        var filter = new AclBindingFilter(ResourcePatternFilter.ANY, entries);
        return Answers.get("ACLs", admin.describeAcls(filter).values()).stream()
                .filter(binding -> principals.contains(binding.entry().principal()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<AclBinding> minus(Set<AclBinding> from, Set<AclBinding> what) {
        return from.stream().filter(binding -> !what.contains(binding)).collect(Collectors.toUnmodifiableSet());
    }

    void quota(String user, Quota quota) {
        var entity = new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, user));
        var rates = List.of(
                new ClientQuotaAlteration.Op("producer_byte_rate", (double) quota.producerByteRate()),
                new ClientQuotaAlteration.Op("consumer_byte_rate", (double) quota.consumerByteRate()));
        Answers.get(
                "quota of " + user,
                admin.alterClientQuotas(List.of(new ClientQuotaAlteration(entity, rates)))
                        .all());
    }
}
