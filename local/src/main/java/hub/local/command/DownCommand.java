package hub.local.command;

import hub.local.engine.Engine;
import hub.local.lifecycle.LocalHub;
import java.util.List;

/** {@code ./hub down}: stops what runs here, whoever started it. */
final class DownCommand implements Command {

    @Override
    public String name() {
        return "down";
    }

    @Override
    public String help() {
        return "down   stop the hub";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        LocalHub hub = context.hub(Context.STANDARD_API_PORT);
        if (hub.parts().stream().map(Engine::running).allMatch(java.util.Optional::isEmpty)) {
            context.out().println("nothing runs here");
        }
        hub.stop();
        return 0;
    }
}
