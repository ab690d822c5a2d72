package hub.local.testing;

import hub.local.command.Command;
import hub.local.command.Context;
import hub.local.home.Distribution;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a command of {@code ./hub} prints about the hub of the tests. */
public final class Terminal {
    private Terminal() {}

    public static String run(String name, String... arguments) {
        Command command = Command.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        String config = TestHub.withApplications().config().file().toString();
        List<String> all = new ArrayList<>(List.of("--config", config));
        all.addAll(List.of(arguments));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        command.run(new Context(Distribution.find(), TestHub.get().home(), printer), all);
        return out.toString(StandardCharsets.UTF_8);
    }
}
