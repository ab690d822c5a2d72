package hub.local.command;

import hub.local.lifecycle.LocalHub;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

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
        hub.checkMachine();
        AtomicBoolean stopping = new AtomicBoolean();
        Thread stopAll = new Thread(
                () -> {
                    stopping.set(true);
                    hub.stop();
                },
                "stop");
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
        String ended = hub.awaitEnd();
        if (!stopping.get()) {
            context.out()
                    .println(ended + " has ended; its log is in "
                            + context.home().logs());
        }
        return 1;
    }
}
