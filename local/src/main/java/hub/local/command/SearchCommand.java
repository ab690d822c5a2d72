package hub.local.command;

import hub.local.client.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
                + "find incidents; --export FILE writes all of them (.csv, .stix.json, else lines of JSON)";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given = Arguments.parse(
                arguments,
                Set.of("--as", "--config", "--limit", "--sort", "--from", "--to", "--facets", "--export"),
                Set.of("--json"));
        Optional<String> file = given.option("--export");
        try (Api api = new Api(given.config(context), given.agency())) {
            if (file.isPresent()) {
                api.save(path("/api/v1/incidents/export", given), form(file.get()), Path.of(file.get()));
                context.out().println("written to " + file.get());
                return 0;
            }
            JsonNode page = api.getJson(path("/api/v1/incidents", given));
            if (given.has("--json")) {
                context.out().println(page.toPrettyString());
            } else {
                print(context, page);
            }
        }
        return 0;
    }

    private static String path(String resource, Arguments given) {
        StringBuilder path =
                new StringBuilder(resource).append("?q=").append(encode(String.join(" ", given.words())));
        for (String name : List.of("limit", "sort", "from", "to", "facets")) {
            given.option("--" + name)
                    .ifPresent(
                            value -> path.append('&').append(name).append('=').append(encode(value)));
        }
        return path.toString();
    }

    private static String form(String file) {
        if (file.endsWith(".csv")) {
            return "text/csv";
        }
        return file.endsWith(".stix.json") ? "application/stix+json;version=2.1" : "application/x-ndjson";
    }

    private static void print(Context context, JsonNode page) {
        context.out().println(page.path("total").asLong() + " incidents");
        if (page.has("withheld")) {
            context.out().println("withheld: " + page.path("withheld").asString(""));
        }
        page.path("hits")
                .forEach(hit -> context.out()
                        .printf(
                                "%s  %-12s %-12s %-8s %s%n",
                                hit.path("id").asString(),
                                hit.path("owner").asString(""),
                                hit.path("tlp").asString(""),
                                hit.path("severity").asString("-"),
                                hit.path("title").asString("")));
        page.path("facets").properties().forEach(facet -> {
            context.out().println(facet.getKey() + ":");
            facet.getValue()
                    .forEach(value -> context.out()
                            .printf(
                                    "  %6d %s%n",
                                    value.path("count").asLong(),
                                    value.path("value").asString("")));
        });
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
