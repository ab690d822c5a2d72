package hub.local.command;

import hub.local.client.EvidenceFolder;
import hub.local.client.EvidenceLog;
import hub.local.client.HubConfig;
import hub.local.client.OperatorActs;
import hub.model.audit.Action;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** {@code ./hub evidence}: whether every file that the log names is there and unchanged. */
final class EvidenceCommand implements Command {
    private static final String SWEEP = "--sweep";

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public String help() {
        return "evidence verify [--sweep] [--config FILE]   each file of an item or an incident, by its hash; --sweep deletes"
                + " those of none";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given = Arguments.parse(arguments, Set.of("--config"), Set.of(SWEEP));
        if (!given.action(this).equals("verify")) {
            throw new UsageFault("evidence: " + given.action(this) + " (expected: " + help() + ")");
        }
        HubConfig config = given.config(context);
        EvidenceFolder folder = new EvidenceFolder(config.evidence(), Clock.systemUTC());
        EvidenceFolder.Found found =
                folder.compare(EvidenceLog.read(config.kafka()).standing());
        found.missing().forEach(hash -> context.out().println("MISSING " + hash));
        found.changed().forEach(hash -> context.out().println("CHANGED " + hash));
        context.out()
                .printf(
                        "%d whole, %d missing, %d changed, %d of nothing, %d of nothing yet and younger than a day%n",
                        found.whole().size(),
                        found.missing().size(),
                        found.changed().size(),
                        found.idle().size(),
                        found.young().size());
        if (given.has(SWEEP) && !found.idle().isEmpty()) {
            new OperatorActs(config).record(Action.ADMIN, true, List.of(), List.of(name(), "verify", SWEEP));
            EvidenceFolder.sweep(found);
            context.out().println("deleted those of nothing");
        }
        return found.missing().isEmpty() && found.changed().isEmpty() ? 0 : 1;
    }
}
