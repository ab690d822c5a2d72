package hub.local.command;

import hub.journal.feed.FeedLog;
import hub.journal.topic.Topics;
import hub.local.client.Api;
import hub.local.client.Brokers;
import hub.local.client.ClientFault;
import hub.local.client.HubConfig;
import hub.model.delivery.FeedLedger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import tools.jackson.databind.JsonNode;

/** {@code ./hub reconcile}: reads the agency's feeds as the agency does and compares what is in them with what the hub says. */
final class ReconcileCommand implements Command {
    /** Compaction may come between the two readings of a part. */
    private static final int TRIES = 3;

    @Override
    public String name() {
        return "reconcile";
    }

    @Override
    public String help() {
        return "reconcile --as AGENCY [FEED]...   compares the agency's feeds with what the hub says of them; exit 1 if they differ, 2 if they cannot be compared";
    }

    /** Not the 1 that says that something differs. */
    @Override
    public int trouble(int code) {
        return 2;
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given = Arguments.parse(arguments, Set.of("--as", "--config"), Set.of());
        HubConfig config = given.config(context);
        Brokers brokers = Brokers.of(config.agency(given.agency()));
        boolean same = true;
        try (Api api = new Api(config, given.agency());
                Consumer<String, byte[]> consumer = brokers.consumer(Map.of())) {
            List<String> words = given.words();
            for (String feed : words.isEmpty() ? feeds(given.agency(), brokers, consumer) : named(words)) {
                FeedLog log = new FeedLog(consumer, feed);
                same &= compare(context, api, (from, to) -> brokers.ask(() -> log.read(from, to)), feed);
            }
        }
        return same ? 0 : 1;
    }

    /** By the topic or, as the API says it, without {@code feed.}. */
    private static List<String> named(List<String> words) {
        return words.stream()
                .map(word -> word.startsWith(Topics.FEED_PREFIX) ? word.substring(Topics.FEED_PREFIX.length()) : word)
                .toList();
    }

    /** The broker lists only the topics that this agency may read. */
    private static List<String> feeds(String agency, Brokers brokers, Consumer<?, ?> consumer) {
        List<String> feeds = brokers.ask(consumer::listTopics).keySet().stream()
                .filter(topic -> topic.startsWith(Topics.FEED_PREFIX))
                .map(topic -> topic.substring(Topics.FEED_PREFIX.length()))
                .sorted()
                .toList();
        if (feeds.isEmpty()) {
            throw new ClientFault(agency + ": the broker shows no feed to this agency (is it suspended or removed?)");
        }
        return feeds;
    }

    /** Reads a part of a feed. */
    @FunctionalInterface
    private interface Reader {
        FeedLedger read(long from, long to);
    }

    /** What the hub says of a part, and whether Kafka says the same. */
    private record Part(JsonNode told, boolean equal) {
        JsonNode range() {
            return told.path("range");
        }

        long to() {
            return range().path("to").asLong();
        }
    }

    /** The feed part by part; answers true if all of them are equal. */
    private static boolean compare(Context context, Api api, Reader log, String feed) {
        boolean same = true;
        Part part = part(api, log, feed, 0);
        print(context, part);
        while (part.to() < part.told().path("end").asLong()) {
            same &= part.equal();
            part = part(api, log, feed, part.to());
            print(context, part);
        }
        part.told().path("groups").forEach(group -> print(context, group));
        return same && part.equal();
    }

    private static Part part(Api api, Reader log, String feed, long from) {
        Part part = new Part(ask(api, feed, from), false);
        for (int i = 0; i < TRIES && !part.equal(); i++) {
            JsonNode told = i == 0 ? part.told() : ask(api, feed, from);
            part = new Part(told, isEqual(log, told.path("range")));
        }
        return part;
    }

    private static void print(Context context, Part part) {
        context.out()
                .printf(
                        "%-24s %d..%d: puts %d, removes %d, %s%n",
                        part.told().path("feed").asString(),
                        part.range().path("from").asLong(),
                        part.to(),
                        part.range().path("puts").asLong(),
                        part.range().path("removes").asLong(),
                        part.equal() ? "equal" : "DIFFERENT from what Kafka has");
    }

    private static JsonNode ask(Api api, String feed, long from) {
        return api.getJson("/api/v1/feeds/" + feed + "/reconciliation?from=" + from);
    }

    private static boolean isEqual(Reader log, JsonNode range) {
        FeedLedger.Sum own =
                log.read(range.path("from").asLong(), range.path("to").asLong()).sum();
        return own.puts() == range.path("puts").asLong()
                && own.removes() == range.path("removes").asLong()
                && own.hash().equals(range.path("hash").asString());
    }

    private static void print(Context context, JsonNode group) {
        context.out()
                .printf(
                        "  %-22s at %d, %d behind; of the last part: puts read %d, removes read %d, not read %d%n",
                        group.path("group").asString(),
                        group.path("position").asLong(),
                        group.path("lag").asLong(),
                        group.path("acknowledged").asLong(),
                        group.path("removed").asLong(),
                        group.path("toRemove").asLong());
    }
}
