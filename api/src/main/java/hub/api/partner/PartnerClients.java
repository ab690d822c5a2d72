package hub.api.partner;

import hub.api.ApiSettings;
import hub.journal.AdminSettings;
import hub.journal.directory.DirectoryWriter;
import hub.journal.partner.Partners;
import hub.journal.provision.Provisioner;
import hub.model.partner.Directory;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rights to change partners, apart from all that this process does else; not there unless its operator says so. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("hub.admin.partners-address")
class PartnerClients {
    @Bean(destroyMethod = "close")
    Admin partnerAdmin(ApiSettings settings) {
        return Admin.create(rights(settings));
    }

    @Bean
    Partners partners(
            ApiSettings settings, @Qualifier("partnerAdmin") Admin partnerAdmin, Supplier<Directory> directory) {
        return new Partners(Provisioner.of(partnerAdmin), directory, new DirectoryWriter(rights(settings)));
    }

    private static Map<String, Object> rights(ApiSettings settings) {
        AdminSettings admin = Objects.requireNonNull(settings.admin(), "hub.admin");
        return admin.kafka().client(Map.of());
    }
}
