package hub.local.command;

import hub.local.client.Api;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** {@code ./hub related}: what belongs to an incident, and why. */
final class RelatedCommand implements Command {
    @Override
    public String name() {
        return "related";
    }

    @Override
    public String help() {
        return "related --as AGENCY [--json] [--limit N] INCIDENT   what is related to it, and by which values";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given = Arguments.parse(arguments, Set.of("--as", "--config", "--limit"), Set.of("--json"));
        String id = given.word(0, this);
        Optional<String> limit = given.option("--limit");
        try (Api api = new Api(given.config(context), given.agency())) {
            JsonNode related = api.getJson("/api/v1/incidents/" + SearchCommand.encode(id) + "/related"
                    + limit.map(number -> "?limit=" + SearchCommand.encode(number))
                            .orElse(""));
            if (given.has("--json")) {
                context.out().println(related.toPrettyString());
            } else {
                print(context, related);
            }
        }
        return 0;
    }

    private static void print(Context context, JsonNode related) {
        if (related.path("incidents").isEmpty()) {
            context.out().println("nothing that you see is related to it");
        }
        related.path("incidents").forEach(found -> {
            JsonNode incident = found.path("incident");
            context.out()
                    .printf(
                            "%s  %6.2f  %-12s %s%s%n",
                            incident.path("id").asString(""),
                            found.path("score").asDouble(),
                            incident.path("owner").asString(""),
                            incident.path("title").asString(""),
                            found.path("likelySame").asBoolean(false) ? " (likely the same event)" : "");
            context.out().println("  " + reasons(found.path("reasons")));
        });
        if (!related.path("hot").isEmpty()) {
            context.out().println("shared with so many that it says nothing: " + reasons(related.path("hot")));
        }
    }

    private static String reasons(JsonNode reasons) {
        return reasons.valueStream()
                .map(reason -> reason.path("kind").asString("") + " "
                        + reason.path("value").asString(""))
                .collect(Collectors.joining(", "));
    }
}
