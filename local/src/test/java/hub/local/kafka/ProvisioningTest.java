package hub.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.journal.topic.TopicSpec;
import hub.journal.topic.Topics;
import hub.local.lifecycle.LocalHub;
import hub.local.testing.Partner;
import hub.local.testing.TestHub;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.junit.jupiter.api.Test;

class ProvisioningTest {

    private static final LocalHub HUB = TestHub.get();

    @Test
    void everyFixedTopicIsAsTheListSays() throws Exception {
        try (Admin admin = HUB.admin()) {
            var topics = admin.describeTopics(
                            Topics.FIXED.stream().map(TopicSpec::name).toList())
                    .allTopicNames()
                    .get();
            for (TopicSpec topic : Topics.FIXED) {
                assertThat(topics.get(topic.name()).partitions()).hasSize(topic.partitions());
                assertThat(config(admin, topic.name())).containsAllEntriesOf(topic.config());
            }
        }
    }

    @Test
    void provisioningAgainChangesNothing() throws Exception {
        Partner.create(HUB, "again", "community");
        try (Admin admin = HUB.admin()) {
            Set<AclBinding> rights = rights(admin);
            HUB.provisioning(admin).hub();
            Partner.create(HUB, "again", "community");

            assertThat(rights(admin)).isEqualTo(rights);
        }
    }

    @Test
    void aChangedTopicIsMended() throws Exception {
        ConfigResource rejects = new ConfigResource(ConfigResource.Type.TOPIC, Topics.REJECTS.name());
        try (Admin admin = HUB.admin()) {
            var shorter = new AlterConfigOp(new ConfigEntry("cleanup.policy", "delete"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(rejects, List.of(shorter)))
                    .all()
                    .get();
            HUB.provisioning(admin).hub();

            assertThat(config(admin, Topics.REJECTS.name())).containsEntry("cleanup.policy", "compact");
        }
    }

    @Test
    void aTokenThatIsLostClosesItsFeed() throws Throwable {
        Partner leaver = Partner.create(HUB, "leaver", "group:left");
        leaver.read("feed.group-left", 0);
        Partner.create(HUB, "leaver");

        assertThatThrownBy(() -> leaver.read("feed.group-left", 1)).isInstanceOf(TopicAuthorizationException.class);
        leaver.sendText("in.leaver", "still a partner");
    }

    @Test
    void aPartnerHasAQuota() throws Exception {
        Partner.create(HUB, "bounded");
        try (Admin admin = HUB.admin()) {
            var quotas = admin.describeClientQuotas(ClientQuotaFilter.all())
                    .entities()
                    .get();

            assertThat(quotas.get(new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, "bounded"))))
                    .containsEntry("producer_byte_rate", 4_194_304.0)
                    .containsEntry("consumer_byte_rate", 16_777_216.0);
        }
    }

    @Test
    void theDemoPartnersAreThoseOfTheContract() throws Exception {
        try (Admin admin = HUB.admin()) {
            HUB.provisioning(admin).prepare(HUB.kafka().adminConfig(), true);

            assertThat(admin.listTopics().names().get())
                    .contains("in.cert-north", "in.cert-south", "in.cert-west", "in.telco-alpha", "in.vendor-omega")
                    .contains("feed.group-eu5g", "feed.group-roaming", "feed.clients-group-eu5g");
        }
        assertThat(HUB.home().credentials().resolve("telco-alpha.kcat")).isNotEmptyFile();
    }

    private static Set<AclBinding> rights(Admin admin) throws Exception {
        return Set.copyOf(admin.describeAcls(AclBindingFilter.ANY).values().get());
    }

    private static Map<String, String> config(Admin admin, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource)).all().get().get(resource).entries().stream()
                .collect(java.util.stream.Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }
}
