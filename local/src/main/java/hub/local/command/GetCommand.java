package hub.local.command;

import hub.local.client.Api;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code ./hub get}: one incident, in the format asked for. */
final class GetCommand implements Command {
    /** What the user says, and what {@code Accept} says then; the hub knows which it writes. */
    private static final Map<String, String> FORMATS = new TreeMap<>(Map.of(
            "hub", "application/json",
            "stix", "application/stix+json;version=2.1",
            "misp", "application/vnd.misp+json",
            "iodef", "application/iodef+xml",
            "iodef-json", "application/iodef+json",
            "csv", "text/csv",
            "markdown", "text/markdown"));

    @Override
    public String name() {
        return "get";
    }

    @Override
    public String help() {
        return "get --as AGENCY [--format " + String.join("|", FORMATS.keySet()) + "] INCIDENT   one incident";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given = Arguments.parse(arguments, Set.of("--as", "--config", "--format"), Set.of("--json"));
        if (given.words().size() != 1) {
            throw new UsageFault("name one incident id (expected: " + help() + ")");
        }
        String format = given.option("--format").orElse("hub");
        String accept = FORMATS.get(format);
        if (accept == null) {
            throw new UsageFault("--format " + format + " (expected one of " + FORMATS.keySet() + ")");
        }
        try (Api api = new Api(given.config(context), given.agency())) {
            String path =
                    "/api/v1/incidents/" + SearchCommand.encode(given.words().getFirst());
            context.out().println(api.get(path, accept));
        }
        return 0;
    }
}
