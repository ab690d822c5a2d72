package hub.local.command;

import hub.local.home.PseudonymKeys;
import java.util.List;
import java.util.Set;

/** {@code ./hub pseudonyms rotate}: a new key version for subscribers' pseudonyms; old matches are kept. */
final class PseudonymsCommand implements Command {

    @Override
    public String name() {
        return "pseudonyms";
    }

    @Override
    public String help() {
        return "pseudonyms rotate [--config FILE]   add a key version for subscribers' pseudonyms; used after a restart";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given = Arguments.parse(arguments, Set.of("--config"), Set.of());
        if (!given.words().equals(List.of("rotate"))) {
            throw new UsageFault("pseudonyms: " + String.join(" ", given.words()) + " (expected rotate)");
        }
        int version = PseudonymKeys.rotate(given.config(context).keyring());
        context.out()
                .println("key version " + version
                        + " is there; restart ingest and api to use it, then ./hub rebuild lifts what is indexed");
        return 0;
    }
}
