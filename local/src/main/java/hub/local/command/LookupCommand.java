package hub.local.command;

import hub.local.client.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** {@code ./hub lookup}: have you seen these? */
final class LookupCommand implements Command {
    @Override
    public String name() {
        return "lookup";
    }

    @Override
    public String help() {
        return "lookup --as AGENCY [--near] [--json] VALUE...   has anybody seen these values, defanged or not (- reads text)"
                + "; --near: or networks around them and domains above them";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given = Arguments.parse(arguments, Set.of("--as", "--config"), Set.of("--json", "--near"));
        if (given.words().isEmpty()) {
            throw new UsageFault("name at least one value (expected: " + help() + ")");
        }
        try (Api api = new Api(given.config(context), given.agency())) {
            JsonNode answer = api.postJson("/api/v1/indicators/lookup", body(given.words(), given.has("--near")));
            if (given.has("--json")) {
                context.out().println(answer.toPrettyString());
            } else {
                answer.path("results").forEach(result -> print(context, result));
            }
        }
        return 0;
    }

    private static Object body(List<String> words, boolean near) {
        List<String> match = near ? List.of("exact", "cidr", "parent-domain") : List.of("exact");
        if (!words.equals(List.of("-"))) {
            return Map.of("values", words, "match", match);
        }
        try {
            return Map.of("text", new String(System.in.readAllBytes(), StandardCharsets.UTF_8), "match", match);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(Context context, JsonNode result) {
        printExact(context, result);
        result.path("weaker")
                .forEach(near -> context.out()
                        .printf(
                                "  near: %s %s, %d incidents of %s%n",
                                near.path("type").asString(""),
                                near.path("value").asString(""),
                                near.path("count").asLong(),
                                near.path("agencies")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toList()));
    }

    private static void printExact(Context context, JsonNode result) {
        String value = result.path("input").asString("");
        if (!result.path("seen").asBoolean(false)) {
            context.out()
                    .printf("%-40s not seen (%s)%n", value, result.path("type").asString("no known type"));
            return;
        }
        context.out()
                .printf(
                        "%-40s %s, %d incidents of %s, %s to %s%n",
                        value,
                        result.path("type").asString(""),
                        result.path("count").asLong(),
                        result.path("agencies")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList(),
                        result.path("firstSeen").asString("?"),
                        result.path("lastSeen").asString("?"));
        result.path("incidents").forEach(id -> context.out().println("  " + id.asString()));
    }
}
