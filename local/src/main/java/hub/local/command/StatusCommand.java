package hub.local.command;

import hub.local.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code ./hub status}: what runs. */
final class StatusCommand implements Command {

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String help() {
        return "status   what runs, with its version and memory";
    }

    /** 0 when both engines run, so that a script can ask. */
    @Override
    public int run(Context context, List<String> arguments) {
        List<Engine> parts = context.hub(Context.STANDARD_API_PORT).parts();
        for (Engine part : parts) {
            String state = part.running()
                    .map(process -> "pid %-8d %5d MB".formatted(process.pid(), residentMegabytes(process)))
                    .orElse("stopped");
            context.out().printf("%-14s %-16s %s%n", part.name(), version(context, part.name()), state);
        }
        return parts.stream().limit(2).map(Engine::running).allMatch(Optional::isPresent) ? 0 : 1;
    }

    private static String version(Context context, String part) {
        return switch (part) {
            case "kafka" -> context.distribution().kafkaVersion();
            case "elasticsearch" -> context.distribution().elasticsearchVersion();
            default ->
                Optional.ofNullable(StatusCommand.class.getPackage().getImplementationVersion())
                        .orElse("(from classes)");
        };
    }

    private static long residentMegabytes(ProcessHandle process) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
