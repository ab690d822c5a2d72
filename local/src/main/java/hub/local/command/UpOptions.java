package hub.local.command;

import java.util.Iterator;
import java.util.List;

/**
 * Options of {@code ./hub up}.
 *
 * @param detach return when ready, instead of staying until Ctrl-C
 * @param fresh delete everything under {@code .hub} first
 * @param demo create the demo partners
 * @param port of the API
 */
record UpOptions(boolean detach, boolean fresh, boolean demo, int port) {

    static UpOptions parse(List<String> arguments) {
        UpOptions options = new UpOptions(false, false, true, Context.STANDARD_API_PORT);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    private UpOptions with(String option, Iterator<String> rest) {
        return switch (option) {
            case "--detach" -> new UpOptions(true, fresh, demo, port);
            case "--fresh" -> new UpOptions(detach, true, demo, port);
            case "--no-demo" -> new UpOptions(detach, fresh, false, port);
            case "--port" -> new UpOptions(detach, fresh, demo, port(rest.hasNext() ? rest.next() : ""));
            default ->
                throw new UsageFault("up: " + option + " (expected --detach, --fresh, --no-demo or --port NUMBER)");
        };
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new UsageFault("up --port: " + text + " (expected 1..65535)");
        }
        return Integer.parseInt(text);
    }
}
