package hub.local.command;

import hub.journal.topic.Topics;
import hub.local.client.Brokers;
import hub.local.client.ClientFault;
import hub.local.client.HubConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./hub tail}: the feeds that the agency holds, as they come; Ctrl-C ends it. */
final class TailCommand implements Command {
    @Override
    public String name() {
        return "tail";
    }

    @Override
    public String help() {
        return "tail --as AGENCY [--json] [--from-start]   the agency's feeds as they come; Ctrl-C ends it";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given = Arguments.parse(arguments, Set.of("--as", "--config"), Set.of("--json", "--from-start"));
        HubConfig config = given.config(context);
        Brokers brokers = Brokers.of(config.agency(given.agency()));
        String begin = given.has("--from-start") ? "earliest" : "latest";
        try (Consumer<String, byte[]> consumer =
                brokers.consumer(Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, begin))) {
            // the broker lists only the topics that this agency may read
            List<TopicPartition> feeds = brokers.ask(consumer::listTopics).keySet().stream()
                    .filter(topic -> topic.startsWith(Topics.FEED_PREFIX))
                    .map(topic -> new TopicPartition(topic, 0))
                    .toList();
            if (feeds.isEmpty()) {
                throw new ClientFault(
                        given.agency() + ": the broker shows no feed to this agency (is it suspended or removed?)");
            }
            consumer.assign(feeds);
            // not among the lines that a program reads
            (given.has("--json") ? System.err : context.out())
                    .println("feeds: "
                            + feeds.stream().map(TopicPartition::topic).sorted().toList());
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> print(context, given.has("--json"), event));
            }
        }
        return 0;
    }

    /** With the feed that it is of: the same incident can be in several, and leave one of them. */
    static JsonNode named(String topic, JsonNode body) {
        String feed = topic.substring(Topics.FEED_PREFIX.length());
        return JsonMapper.shared().createObjectNode().put("feed", feed).setAll((ObjectNode) body);
    }

    private static void print(Context context, boolean json, ConsumerRecord<String, byte[]> event) {
        if (event.value() == null) {
            return;
        }
        JsonNode body = JsonMapper.shared().readTree(event.value());
        if (json) {
            context.out().println(named(event.topic(), body));
            return;
        }
        String what =
                body.path("incident").path("title").asString(body.path("reason").asString(""));
        context.out()
                .printf("%-24s %-6s %s %s%n", event.topic(), body.path("event").asString(), event.key(), what);
    }
}
