package hub.local.collect;

import hub.journal.topic.Topics;
import hub.local.client.ClientFault;
import hub.local.client.Outbox;
import hub.local.client.OutcomeText;
import hub.local.client.ReportFile;
import hub.model.problem.ProblemCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Takes from a source and publishes: a group of items, their outcomes, and only then the note on how far it is. Whenever the process dies,
 * the next one starts with the first item whose outcome is not noted.
 */
public final class Collector {
    private static final int GROUP = 50;
    private static final int GROUP_BYTES = Topics.MAX_REPORT_BYTES;
    private static final Duration QUIET = Duration.ofSeconds(60);

    private final Outbox outbox;
    private final Memory memory;
    private final Throttle throttle;
    private final boolean wait;
    private final Consumer<String> lines;
    private final List<Item> group = new ArrayList<>();
    private final Set<String> rejected = new HashSet<>();
    private long sent;
    private long refused;

    /**
     * @param wait false to take a report as settled when the broker has it
     * @param lines hears what became of each report
     */
    public Collector(Outbox outbox, Memory memory, Throttle throttle, boolean wait, Consumer<String> lines) {
        this.outbox = outbox;
        this.memory = memory;
        this.throttle = throttle;
        this.wait = wait;
        this.lines = lines;
    }

    /** How many reports went out. */
    public long sent() {
        return sent;
    }

    /** How many were refused, here or by the hub. */
    public long refused() {
        return refused;
    }

    /** Publishes all that the source has and the memory does not know. */
    public void walk(SourceKind kind, Setup setup) {
        group.clear();
        try (Source source = kind.open(setup.remembering(memory.read()))) {
            int bytes = 0;
            for (Optional<Item> item = next(source); item.isPresent(); item = next(source)) {
                send(item.get());
                bytes += item.get().size();
                if (group.size() >= GROUP || bytes >= GROUP_BYTES) {
                    settle(source);
                    bytes = 0;
                }
            }
            settle(source);
        }
    }

    private Optional<Item> next(Source source) {
        try {
            return source.next();
        } catch (ClientFault e) {
            // what went out before is heard and noted all the same
            settle(source);
            throw e;
        }
    }

    private void send(Item item) {
        group.add(item);
        item.refused().ifPresent(why -> refuse(item.name(), why));
        for (ReportFile report : item.reports()) {
            if (report.bytes().length > Topics.MAX_REPORT_BYTES) {
                refuse(report.name(), tooLarge(report.bytes().length));
            } else {
                throttle.pass();
                outbox.send(report, report.mediaType());
                sent++;
            }
        }
    }

    /** The broker would refuse it, and with it the run would end there each time. */
    static String tooLarge(long bytes) {
        return "TOO_LARGE - " + bytes + " bytes (expected at most " + Topics.MAX_REPORT_BYTES + ")";
    }

    private void refuse(String name, String problem) {
        refused++;
        rejected.add(name);
        lines.accept(OutcomeText.rejected(problem, name));
    }

    private void settle(Source source) {
        outbox.flush();
        if (wait) {
            outbox.awaitOutcomes(QUIET, this::hear);
        } else {
            outbox.forgetOutcomes();
        }
        for (Item item : group) {
            boolean good = !rejected.contains(item.name())
                    && item.reports().stream().map(ReportFile::name).noneMatch(rejected::contains);
            item.settled().settled(good);
        }
        group.clear();
        rejected.clear();
        memory.write(source.memory());
    }

    private void hear(String name, JsonNode outcome) {
        OutcomeText.lines(name, outcome).forEach(lines);
        boolean never = outcome.at("/problem/code").asString("").equals(ProblemCode.NOTHING_TO_RECALL.name());
        // a source tells of what it took back before it was ever asked
        if (!OutcomeText.accepted(outcome) && !never) {
            refused++;
            rejected.add(name);
        }
    }
}
