package hub.local.command;

import hub.local.engine.Jvm;
import hub.local.engine.StartFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./hub bench}: in a JVM like those of the applications, since this one is small and compiles little. */
final class BenchCommand implements Command {
    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String help() {
        return "bench [NAME...] [--json] [--incidents N] [--most N] [--seconds N]   what the hub costs beside its engines, as ratios";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Path target = context.distribution().root().resolve("bench/target");
        Path jar = target.resolve("hub-bench.jar");
        if (!Files.exists(jar)) {
            throw new StartFault("bench is not built: run mvn package");
        }
        List<String> command = new ArrayList<>(List.of(
                Jvm.java(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-Dhub.root=" + context.distribution().root(),
                "-cp",
                jar + ":" + target.resolve("lib") + "/*",
                "hub.bench.Main"));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new StartFault("bench cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
