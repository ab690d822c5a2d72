package hub.api;

import hub.journal.AdminSettings;
import hub.journal.AuditSettings;
import hub.journal.KafkaSettings;
import hub.journal.PseudonymSettings;
import hub.search.ElasticsearchSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the api process; docs/settings.md lists them. An unknown key under {@code hub} stops the start.
 *
 * @param instance a name of this process, for logs
 * @param kafka how to reach Kafka
 * @param elasticsearch how to reach Elasticsearch
 * @param pseudonyms where the keys of subscribers' pseudonyms are
 * @param subscriberLookupsPerDay how many different subscribers an agency may ask for by their raw identifiers on one day
 * @param requestUnitsPerMinute what each agency may ask for in a minute: a read costs 1, a search or a report 5, a lookup 20
 * @param admin the rights to change partners; null, and no route that changes one does anything
 * @param oidc whose word on who somebody is counts; null, and people sign in with API tokens alone
 * @param webhookAllowedHosts hosts that webhooks may call though not everybody can reach them, and by http; the same for ingest
 * @param evidence where files are kept; null, and no route takes one
 * @param audit the key that signs bundles of investigations; null, and there are none
 * @param allowPlainHttp that others may be listened to without TLS, because something before this process has it
 * @param publicAddress where browsers find the hub, {@code https://hub.example}; null, and it is what they say themselves
 * @param secret seals cursors; the same for all api processes, at least 32 characters
 */
@Validated
@ConfigurationProperties(prefix = "hub", ignoreUnknownFields = false)
public record ApiSettings(
        @NotBlank @DefaultValue("api-1") String instance,
        @NotNull KafkaSettings kafka,
        @NotNull ElasticsearchSettings elasticsearch,
        @NotNull PseudonymSettings pseudonyms,
        @DefaultValue("1000") @Min(0) @Max(1_000_000) int subscriberLookupsPerDay,
        @DefaultValue("6000") @Min(60) @Max(10_000_000) int requestUnitsPerMinute,
        @NotBlank @Size(min = 32) String secret,
        @Nullable AdminSettings admin,
        @Nullable OidcSettings oidc,
        @Valid @Nullable EvidenceSettings evidence,
        @Nullable AuditSettings audit,
        @DefaultValue List<String> webhookAllowedHosts,

        @Pattern(regexp = "https?://[A-Za-z0-9.:\\[\\]-]+") @Nullable
        String publicAddress,

        boolean allowPlainHttp) {
    public ApiSettings {
        if (oidc != null && oidc.client() != null && publicAddress == null) {
            throw new IllegalArgumentException(
                    "hub.public-address: absent (expected with hub.oidc.client: people come back there)");
        }
    }
}
