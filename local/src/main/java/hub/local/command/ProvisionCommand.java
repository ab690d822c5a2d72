package hub.local.command;

import hub.journal.directory.DirectoryWriter;
import hub.local.engine.KafkaEngine;
import hub.local.home.Secrets;
import hub.local.lifecycle.Provisioning;
import java.util.ArrayList;
import java.util.List;
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
        try (Admin admin = Admin.create(KafkaEngine.adminConfig(addresses.get(0), secrets))) {
            Provisioning provisioning = new Provisioning(admin, context.home(), secrets, addresses.get(1), null);
            provisioning.hub();
            if (demo) {
                provisioning.demo(new DirectoryWriter(KafkaEngine.adminConfig(addresses.get(0), secrets)));
            }
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
