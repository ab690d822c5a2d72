package hub.local.command;

import hub.local.engine.ElasticsearchUsers;
import hub.local.engine.KafkaEngine;
import hub.local.home.OwnerOnly;
import hub.local.home.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ./hub secrets}: generates what docker-compose.yml expects, without starting anything. */
final class SecretsCommand implements Command {

    @Override
    public String name() {
        return "secrets";
    }

    @Override
    public String help() {
        return "secrets   generate the passwords that docker-compose.yml needs (.env and .hub/config)";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw new UsageFault("secrets: " + arguments.getFirst() + " (expected nothing)");
        }
        context.hub(Context.STANDARD_API_PORT).writeSettings();
        Secrets secrets = Secrets.of(context.home());
        Path users = context.home().config().resolve("elasticsearch");
        OwnerOnly.directory(users);
        new ElasticsearchUsers(secrets).writeTo(users);
        // Containers would make them as root.
        OwnerOnly.directory(context.home().data("ingest"));
        OwnerOnly.directory(context.home().data("api"));
        OwnerOnly.directory(context.home().data("evidence"));
        Path env = context.distribution().root().resolve(".env");
        OwnerOnly.write(
                env,
                "HUB_KAFKA_ADMIN_PASSWORD=" + secrets.get(KafkaEngine.ADMIN_SECRET) + "\nHUB_UID="
                        + ownerId(context.home().dir()) + "\n");
        context.out().println("wrote " + env + " and " + context.home().config());
        return 0;
    }

    /** Containers that read {@code .hub} run as the user who owns it. */
    private static Object ownerId(Path dir) {
        try {
            return Files.getAttribute(dir, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
