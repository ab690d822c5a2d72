package hub.api;

import hub.journal.KafkaSettings;
import hub.search.ElasticsearchSettings;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the api process; docs/settings.md lists them. An unknown key under {@code hub} stops the start.
 *
 * @param instance a name of this process, for logs
 * @param kafka how to reach Kafka
 * @param elasticsearch how to reach Elasticsearch
 * @param secret seals cursors; the same for all api processes, at least 32 characters
 */
@Validated
@ConfigurationProperties(prefix = "hub", ignoreUnknownFields = false)
public record ApiSettings(
        @NotBlank @DefaultValue("api-1") String instance,
        @NotNull KafkaSettings kafka,
        @NotNull ElasticsearchSettings elasticsearch,
        @NotBlank @Size(min = 32) String secret) {}
