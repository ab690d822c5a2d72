package hub.local;

import hub.journal.provision.ProvisioningFault;
import hub.local.client.ClientFault;
import hub.local.command.Command;
import hub.local.command.Context;
import hub.local.command.UsageFault;
import hub.local.engine.StartFault;
import hub.local.home.Distribution;
import hub.local.home.HubHome;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code ./hub} runs once everything is built. */
public final class Main {

    private static final Set<String> HELP = Set.of("help", "--help");

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    static int run(List<String> arguments, PrintStream out) {
        Optional<Command> command = Command.ALL.stream()
                .filter(each -> !arguments.isEmpty() && each.name().equals(arguments.getFirst()))
                .findFirst();
        if (command.isEmpty()) {
            Command.ALL.forEach(each -> out.println("./hub " + each.help()));
            return arguments.isEmpty() || HELP.contains(arguments.getFirst()) ? 0 : 2;
        }
        if (arguments.contains("--help")) {
            out.println("./hub " + command.get().help());
            return 0;
        }
        Distribution distribution = Distribution.find();
        HubHome home = new HubHome(distribution.root().resolve(".hub"));
        try {
            return command.get().run(new Context(distribution, home, out), arguments.subList(1, arguments.size()));
        } catch (UsageFault | IllegalArgumentException e) { // values check themselves
            System.err.println("hub: " + e.getMessage());
            return 2;
        } catch (StartFault | ProvisioningFault | ClientFault e) {
            System.err.println("hub: " + e.getMessage());
            return 1;
        }
    }
}
