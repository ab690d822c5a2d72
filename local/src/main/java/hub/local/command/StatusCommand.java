package hub.local.command;

import hub.journal.directory.DirectoryLog;
import hub.local.client.HubConfig;
import hub.local.client.LogStatus;
import hub.local.engine.Engine;
import hub.search.engine.Elastic;
import hub.search.engine.Operations;
import hub.search.engine.SearchUnavailable;
import hub.search.index.Indices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./hub status}: what runs. */
final class StatusCommand implements Command {

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String help() {
        return "status [--json]   what runs, with versions and memory; lag and counts of reports";
    }

    /** 0 when both engines run, so that a script can ask. */
    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given = Arguments.parse(arguments, Set.of("--config"), Set.of("--json"));
        ObjectNode status = JsonMapper.shared().createObjectNode();
        boolean running = true;
        if (given.option("--config").isEmpty()) {
            List<Engine> parts = context.hub(Context.STANDARD_API_PORT).parts();
            parts.forEach(part -> status.withArray("parts").add(part(context, part)));
            running = parts.stream().limit(2).map(Engine::running).allMatch(Optional::isPresent);
        }
        if (running) {
            counts(given.config(context), status);
        }
        if (given.has("--json")) {
            context.out().println(status.toPrettyString());
        } else {
            print(context, status);
        }
        return running ? 0 : 1;
    }

    private static ObjectNode part(Context context, Engine part) {
        ObjectNode node = JsonMapper.shared().createObjectNode().put("name", part.name());
        node.put("version", version(context, part.name()));
        part.running()
                .ifPresent(process -> node.put("pid", process.pid()).put("megabytes", residentMegabytes(process)));
        return node;
    }

    /** The log says what came in, the index how it ended. The index is asked first: nothing ended that had not come in. */
    private static void counts(HubConfig config, ObjectNode status) {
        try (Elastic elastic = config.elasticsearch().connect()) {
            Operations.Reports reports = reports(elastic);
            LogStatus log = LogStatus.of(config.kafka());
            long erased = erased(config);
            ObjectNode counts = status.putObject("reports")
                    .put("in", log.reportsIn())
                    .put("accepted", reports.accepted())
                    .put("partial", reports.partial())
                    .put("rejected", reports.rejected())
                    .put("pending", Math.max(0, log.reportsIn() - reports.ended() - erased));
            if (erased > 0) {
                counts.put("erased", erased);
            }
            ObjectNode lag = status.putObject("lag");
            log.lag().forEach(lag::put);
        }
    }

    private static long erased(HubConfig config) {
        try (DirectoryLog directory = new DirectoryLog(config.kafka().client(Map.of())).start()) {
            return directory.get().erasedReports();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** None before ingest has made the index. */
    private static Operations.Reports reports(Elastic elastic) {
        try {
            return new Operations(elastic).reports(Indices.REPORTS.alias());
        } catch (SearchUnavailable e) {
            return new Operations.Reports(0, 0, 0);
        }
    }

    private static void print(Context context, ObjectNode status) {
        for (JsonNode part : status.path("parts")) {
            String state = part.has("pid")
                    ? "pid %-8d %5d MB"
                            .formatted(
                                    part.path("pid").asLong(),
                                    part.path("megabytes").asLong())
                    : "stopped";
            context.out()
                    .printf(
                            "%-14s %-16s %s%n",
                            part.path("name").asString(), part.path("version").asString(), state);
        }
        for (String group : List.of("reports", "lag")) {
            if (status.has(group)) {
                String counts = status.path(group).properties().stream()
                        .map(count -> count.getKey() + " " + count.getValue().asLong())
                        .collect(Collectors.joining(", "));
                context.out().printf("%-14s %s%n", group, counts);
            }
        }
    }

    private static String version(Context context, String part) {
        return switch (part) {
            case "kafka" -> context.distribution().kafkaVersion();
            case "elasticsearch" -> context.distribution().elasticsearchVersion();
            default ->
                Optional.ofNullable(StatusCommand.class.getPackage().getImplementationVersion())
                        .orElse("(from classes)");
        };
    }

    private static long residentMegabytes(ProcessHandle process) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
