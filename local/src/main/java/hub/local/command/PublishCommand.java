package hub.local.command;

import hub.local.client.Api;
import hub.local.client.ClientFault;
import hub.local.client.HubConfig;
import hub.local.client.OutcomeText;
import hub.local.client.Publisher;
import hub.local.client.ReportFile;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** {@code ./hub publish}: reports over Kafka with an agency's own credentials, and what became of each. */
final class PublishCommand implements Command {
    private static final int BATCH = 1_000;
    private static final Duration QUIET = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public String help() {
        return "publish --as AGENCY [--type MEDIA-TYPE] [--no-wait] [--dry-run] FILE...   "
                + "send reports over Kafka (a folder, .jsonl and - too)";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given =
                Arguments.parse(arguments, Set.of("--as", "--type", "--config"), Set.of("--no-wait", "--dry-run"));
        if (given.words().isEmpty()) {
            throw new UsageFault("name at least one file, folder or - (expected: " + help() + ")");
        }
        HubConfig config = given.config(context);
        return given.has("--dry-run") ? dryRun(context, config, given) : publish(context, config, given);
    }

    private static Stream<ReportFile> reports(Arguments given) {
        return given.words().stream().flatMap(name -> ReportFile.all(name, System.in));
    }

    private static int publish(Context context, HubConfig config, Arguments given) {
        Tally tally = new Tally(context);
        try (Publisher publisher = new Publisher(config.agency(given.agency()));
                Stream<ReportFile> reports = reports(given)) {
            reports.forEach(report -> {
                publisher.send(report, given.option("--type").orElse(report.mediaType()));
                tally.sent++;
                if (tally.sent % BATCH == 0) {
                    settle(publisher, given, tally);
                    System.err.println(tally.sent + " reports sent");
                }
            });
            settle(publisher, given, tally);
        }
        if (tally.sent == 0) {
            throw new ClientFault("nothing to send");
        }
        if (given.has("--no-wait")) {
            context.out().println(tally.sent + " reports sent; their outcomes come on out." + given.agency());
        }
        return tally.rejected == 0 ? 0 : 1;
    }

    private static void settle(Publisher publisher, Arguments given, Tally tally) {
        publisher.flush();
        if (given.has("--no-wait")) {
            publisher.forgetOutcomes();
        } else {
            publisher.awaitOutcomes(QUIET, tally::print);
        }
    }

    private static int dryRun(Context context, HubConfig config, Arguments given) {
        try (Api api = new Api(config, given.agency());
                Stream<ReportFile> reports = reports(given)) {
            List<Boolean> accepted = reports.map(report -> isAccepted(context, api, given, report))
                    .toList();
            return accepted.contains(false) ? 1 : 0;
        }
    }

    private static boolean isAccepted(Context context, Api api, Arguments given, ReportFile report) {
        String type = given.option("--type").orElse(report.mediaType());
        JsonNode answer = api.post("/api/v1/reports?dryRun=true", report.bytes(), type);
        context.out().println(report.name() + " " + answer.toPrettyString());
        return OutcomeText.accepted(answer);
    }

    /** Counts and prints as outcomes come. */
    private static final class Tally {
        private final Context context;
        private long sent;
        private long rejected;

        Tally(Context context) {
            this.context = context;
        }

        void print(String name, JsonNode outcome) {
            rejected += OutcomeText.accepted(outcome) ? 0 : 1;
            OutcomeText.lines(name, outcome).forEach(context.out()::println);
        }
    }
}
