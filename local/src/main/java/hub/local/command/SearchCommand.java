package hub.local.command;

import hub.local.client.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** {@code ./hub search}: what the agency may see, from a terminal. */
final class SearchCommand implements Command {
    @Override
    public String name() {
        return "search";
    }

    @Override
    public String help() {
        return "search --as AGENCY [--json] [--limit N] [--sort FIELD] [--from T] [--to T] [--facets F,F] QUERY   "
                + "find incidents";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given = Arguments.parse(
                arguments,
                Set.of("--as", "--config", "--limit", "--sort", "--from", "--to", "--facets"),
                Set.of("--json"));
        StringBuilder path = new StringBuilder("/api/v1/incidents?q=").append(encode(String.join(" ", given.words())));
        for (String name : List.of("limit", "sort", "from", "to", "facets")) {
            given.option("--" + name)
                    .ifPresent(value -> path.append('&').append(name).append('=').append(encode(value)));
        }
        try (Api api = new Api(given.config(context), given.agency())) {
            JsonNode page = api.getJson(path.toString());
            if (given.has("--json")) {
                context.out().println(page.toPrettyString());
            } else {
                print(context, page);
            }
        }
        return 0;
    }

    private static void print(Context context, JsonNode page) {
        context.out().println(page.path("total").asLong() + " incidents");
        page.path("hits").forEach(hit -> context.out()
                .printf(
                        "%s  %-12s %-12s %-8s %s%n",
                        hit.path("id").asString(),
                        hit.path("owner").asString(""),
                        hit.path("tlp").asString(""),
                        hit.path("severity").asString("-"),
                        hit.path("title").asString("")));
        page.path("facets").properties().forEach(facet -> {
            context.out().println(facet.getKey() + ":");
            facet.getValue().forEach(value -> context.out()
                    .printf("  %6d %s%n", value.path("count").asLong(), value.path("value").asString("")));
        });
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
