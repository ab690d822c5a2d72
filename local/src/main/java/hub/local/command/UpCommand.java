package hub.local.command;

import hub.local.lifecycle.LocalHub;
import java.util.List;

/** {@code ./hub up}: starts everything, and stops it again with Ctrl-C unless it was told to leave it running. */
final class UpCommand implements Command {

    @Override
    public String name() {
        return "up";
    }

    @Override
    public String help() {
        return "up [--detach] [--fresh] [--no-demo] [--port 8080]   start the hub; Ctrl-C stops it";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        UpOptions options = UpOptions.parse(arguments);
        if (options.fresh()) {
            context.hub(options.port()).stop();
            context.home().wipe();
        }
        LocalHub hub = context.hub(options.port());
        Thread stopAll = new Thread(hub::stop, "stop");
        Runtime.getRuntime().addShutdownHook(stopAll);
        hub.start(options.demo());
        context.out()
                .println("the hub is up: http://127.0.0.1:" + options.port() + "  Kafka "
                        + hub.kafka().bootstrapServers() + "  credentials in "
                        + context.home().credentials());
        if (options.detach()) {
            Runtime.getRuntime().removeShutdownHook(stopAll);
            return 0;
        }
        context.out().println("Ctrl-C stops it");
        context.out()
                .println(hub.awaitEnd() + " has ended; its log is in "
                        + context.home().logs());
        return 1;
    }
}
