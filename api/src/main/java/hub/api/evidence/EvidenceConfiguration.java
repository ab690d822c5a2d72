package hub.api.evidence;

import hub.api.ApiSettings;
import hub.api.EvidenceSettings;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are kept; nowhere unless the operator says where. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("hub.evidence.folder")
class EvidenceConfiguration {
    @Bean
    BlobStore blobStore(ApiSettings settings) {
        EvidenceSettings evidence = Objects.requireNonNull(settings.evidence(), "hub.evidence");
        return new FolderBlobStore(Path.of(evidence.folder()));
    }
}
