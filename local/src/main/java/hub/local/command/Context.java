package hub.local.command;

import hub.local.home.Distribution;
import hub.local.home.HubHome;
import hub.local.home.Ports;
import hub.local.lifecycle.LocalHub;
import java.io.PrintStream;

/**
 * What a command works on.
 *
 * @param distribution the repository that it runs from
 * @param home where this hub keeps its things
 * @param out where the user reads
 */
public record Context(Distribution distribution, HubHome home, PrintStream out) {

    static final int STANDARD_API_PORT = 8080;

    LocalHub hub(int apiPort) {
        return new LocalHub(distribution, home, Ports.standard(apiPort), out::println);
    }
}
