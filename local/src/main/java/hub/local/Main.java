package hub.local;

import hub.journal.provision.ProvisioningFault;
import hub.local.client.Brokers;
import hub.local.client.ClientFault;
import hub.local.command.Command;
import hub.local.command.Context;
import hub.local.command.UsageFault;
import hub.local.engine.StartFault;
import hub.local.home.Distribution;
import hub.local.home.HubHome;
import hub.search.engine.SearchUnavailable;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.KafkaException;

/** What {@code ./hub} runs once everything is built. */
public final class Main {

    private static final Set<String> HELP = Set.of("help", "--help");
    private static final String AGAIN = " (./hub status says what runs; then try again)";

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /** What the process ends with: 0 done, 1 refused or not as it should be, 2 wrong words, 3 no answer from what is needed. */
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
        } catch (StartFault | ProvisioningFault e) {
            System.err.println("hub: " + e.getMessage());
            return command.get().trouble(1);
        } catch (ClientFault e) {
            System.err.println("hub: " + e.getMessage());
            return command.get().trouble(e.exitCode());
        } catch (KafkaException e) {
            System.err.println("hub: Kafka did not do it: " + Brokers.words(e) + AGAIN);
            return command.get().trouble(ClientFault.NO_ANSWER);
        } catch (SearchUnavailable e) {
            System.err.println("hub: Elasticsearch did not answer, or not completely: " + e.getMessage() + AGAIN);
            return command.get().trouble(ClientFault.NO_ANSWER);
        }
    }
}
