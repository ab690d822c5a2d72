package hub.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(out, name, arguments);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The same of one that must end with another code than 0. */
    public static String fails(String name, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run(out, name, arguments))
                .as(out.toString(StandardCharsets.UTF_8))
                .isNotZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int run(ByteArrayOutputStream out, String name, String... arguments) {
        Command command = Command.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        String config = TestHub.withApplications().config().file().toString();
        List<String> all = new ArrayList<>(List.of("--config", config));
        all.addAll(List.of(arguments));
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        return command.run(new Context(Distribution.find(), TestHub.get().home(), printer), all);
    }
}
