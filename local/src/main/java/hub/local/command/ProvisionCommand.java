package hub.local.command;

import hub.local.engine.KafkaEngine;
import hub.local.home.Secrets;
import hub.local.lifecycle.PartnerFiles;
import hub.local.lifecycle.Provisioning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** {@code ./hub provision}: topics, users and rights on a broker that something else has started. */
final class ProvisionCommand implements Command {

    @Override
    public String name() {
        return "provision";
    }

    @Override
    public String help() {
        return "provision INTERNAL_ADDRESS PARTNER_ADDRESS [--no-demo]   prepare a Kafka that runs elsewhere";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        List<String> addresses = new ArrayList<>(arguments);
        boolean demo = !addresses.remove("--no-demo");
        if (addresses.size() != 2) {
            throw new UsageFault("provision: " + addresses.size() + " addresses (expected 2: INTERNAL and PARTNER)");
        }
        Secrets secrets = Secrets.of(context.home().create());
        Map<String, Object> kafka = KafkaEngine.adminConfig(addresses.get(0), secrets);
        PartnerFiles files = new PartnerFiles(context.home().credentials(), addresses.get(1), null);
        try (Admin admin = Admin.create(kafka)) {
            new Provisioning(admin, secrets, files).prepare(kafka, demo);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
        context.out()
                .println("topics, users and rights are in place; credentials in "
                        + context.home().credentials());
        return 0;
    }
}
