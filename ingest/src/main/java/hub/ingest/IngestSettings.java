package hub.ingest;

import hub.journal.AuditSettings;
import hub.journal.KafkaSettings;
import hub.journal.PseudonymSettings;
import hub.search.ElasticsearchSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the ingest process; docs/settings.md lists them. An unknown key under {@code hub} stops the start.
 *
 * @param instance a name of this process that no other has and that it keeps over a restart
 * @param dataDir folder for the state of the topology; may be lost, then it is read again from Kafka
 * @param kafka how to reach Kafka
 * @param elasticsearch how to reach Elasticsearch
 * @param pseudonyms where the keys of subscribers' pseudonyms are
 * @param audit where the key is with which the audit is signed
 * @param commitInterval how long the topology collects before it commits; shorter is sooner, longer is cheaper
 * @param streamThreads threads of the topology
 * @param webhookAllowedHosts hosts that webhooks may call though not everybody can reach them, and by http
 */
@Validated
@ConfigurationProperties(prefix = "hub", ignoreUnknownFields = false)
public record IngestSettings(
        @NotBlank @DefaultValue("ingest-1") String instance,
        @NotBlank @DefaultValue(".hub/data/ingest") String dataDir,
        @NotNull KafkaSettings kafka,
        @NotNull ElasticsearchSettings elasticsearch,
        @NotNull PseudonymSettings pseudonyms,
        @NotNull AuditSettings audit,
        @DefaultValue("10ms") Duration commitInterval,
        @DefaultValue("2") @Min(1) @Max(16) int streamThreads,
        @DefaultValue List<String> webhookAllowedHosts) {

    /** Of a consumer that is new to a topic at its beginning and says itself how far it is; {@code more} comes on top. */
    public Map<String, Object> reader(Map<String, Object> more) {
        Map<String, Object> own = new HashMap<>(Map.of(
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest", ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false));
        own.putAll(more);
        return kafka.client(own);
    }

    /** The same for the one of a group that this process is: it keeps its partitions over a short absence. */
    public Map<String, Object> member(Map<String, Object> more) {
        Map<String, Object> own = new HashMap<>(Map.of(
                ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000));
        own.putAll(more);
        return reader(own);
    }
}
