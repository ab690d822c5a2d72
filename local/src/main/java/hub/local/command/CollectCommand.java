package hub.local.command;

import hub.local.client.ClientFault;
import hub.local.client.HubConfig;
import hub.local.client.Outbox;
import hub.local.client.Publisher;
import hub.local.collect.Collector;
import hub.local.collect.Memory;
import hub.local.collect.Setup;
import hub.local.collect.SourceKind;
import hub.local.collect.Throttle;
import hub.local.collect.remote.Ticker;
import hub.model.id.AgencyId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./hub collect}: pulls from a partner's own tool and publishes, remembering where it was. */
final class CollectCommand implements Command {
    private static final Set<String> OPTIONS = Set.of("--as", "--config", "--rate", "--every");
    private static final Set<String> SWITCHES = Set.of("--no-wait", "--watch", "--from-start");
    private static final String SECRET = "HUB_COLLECT_SECRET";

    private final Ticker ticker = Ticker.system();

    @Override
    public String name() {
        return "collect";
    }

    @Override
    public String help() {
        return "collect --as AGENCY taxii|misp|folder SOURCE [--rate 10] [--watch [--every SECONDS]] [--no-wait] [--from-start]"
                + "   pull from a partner's tool and publish what is new"
                + SourceKind.ALL.stream()
                        .map(kind -> "\n        " + kind.help())
                        .collect(Collectors.joining());
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Set<String> options = new HashSet<>(OPTIONS);
        Set<String> switches = new HashSet<>(SWITCHES);
        SourceKind.ALL.forEach(kind -> options.addAll(kind.options()));
        SourceKind.ALL.forEach(kind -> switches.addAll(kind.switches()));
        Arguments given = Arguments.parse(arguments, options, switches);
        if (given.words().size() != 2) {
            throw new UsageFault("name a kind and a source (expected: " + help() + ")");
        }
        SourceKind kind = kind(given.words().getFirst());
        refuseOthersOptions(given, kind);
        return collect(context, given, kind);
    }

    private static SourceKind kind(String name) {
        return SourceKind.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageFault(name + " (expected one of "
                        + SourceKind.ALL.stream().map(SourceKind::name).toList() + ")"));
    }

    private static void refuseOthersOptions(Arguments given, SourceKind kind) {
        Set<String> unknown = new HashSet<>(given.options().keySet());
        unknown.addAll(given.switches());
        unknown.removeAll(OPTIONS);
        unknown.removeAll(SWITCHES);
        unknown.removeAll(kind.options());
        unknown.removeAll(kind.switches());
        if (!unknown.isEmpty()) {
            throw new UsageFault(unknown + " means nothing with " + kind.name() + " (expected: " + kind.help() + ")");
        }
    }

    private int collect(Context context, Arguments given, SourceKind kind) {
        if (!AgencyId.isValid(given.agency())) {
            throw new UsageFault("--as " + given.agency() + " (expected an agency, such as cert-north)");
        }
        HubConfig config = given.config(context);
        Throttle throttle = new Throttle(rate(given), ticker);
        Path folder = context.home().collect().resolve(given.agency());
        String address = given.words().getLast();
        try (Memory memory = Memory.open(folder, source(config, kind, address));
                Outbox outbox = new Publisher(config.agency(given.agency()))) {
            if (given.has("--from-start")) {
                memory.forget();
            }
            boolean wait = !given.has("--no-wait");
            Collector collector = new Collector(outbox, memory, throttle, wait, context.out()::println);
            Setup setup = new Setup(
                    address,
                    given.options(),
                    given.switches(),
                    Optional.ofNullable(System.getenv(SECRET)),
                    JsonMapper.shared().createObjectNode(),
                    ticker,
                    System.err::println);
            return walk(context, given, collector, kind, setup);
        }
    }

    private int walk(Context context, Arguments given, Collector collector, SourceKind kind, Setup setup) {
        if (given.has("--watch")) {
            Duration every = every(given, kind);
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    collector.walk(kind, setup);
                } catch (ClientFault e) {
                    // tomorrow the partner's server is up again
                    System.err.println("hub: " + e.getMessage());
                }
                ticker.sleep(every);
            }
        } else {
            collector.walk(kind, setup);
        }
        context.out().println(collector.sent() + " reports sent, " + collector.refused() + " refused");
        return collector.refused() == 0 ? 0 : 1;
    }

    /** What is remembered of a source holds for one hub: another one knows nothing of it. */
    private static String source(HubConfig config, SourceKind kind, String address) {
        String place = kind.name().equals("folder")
                ? Path.of(address).toAbsolutePath().normalize().toString()
                : address;
        return config.file().toAbsolutePath().normalize() + " " + kind.name() + " " + place;
    }

    private static double rate(Arguments given) {
        String text = given.option("--rate").orElse("10");
        if (!text.matches("[0-9]{1,5}(\\.[0-9]{1,3})?") || Double.parseDouble(text) == 0) {
            throw new UsageFault("--rate " + text + " (expected reports a second, 0.001..99999)");
        }
        return Double.parseDouble(text);
    }

    private static Duration every(Arguments given, SourceKind kind) {
        Optional<String> text = given.option("--every");
        if (text.isPresent() && !text.get().matches("[1-9][0-9]{0,5}")) {
            throw new UsageFault("--every " + text.get() + " (expected seconds, 1..999999)");
        }
        return text.map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))).orElse(kind.every());
    }
}
