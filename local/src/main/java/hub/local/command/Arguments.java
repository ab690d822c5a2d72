package hub.local.command;

import hub.local.client.HubConfig;
import hub.model.id.AgencyId;
import hub.model.partner.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words after a command, sorted.
 *
 * @param options {@code --name value}
 * @param switches {@code --name}
 * @param words the rest, in order
 */
record Arguments(Map<String, String> options, Set<String> switches, List<String> words) {
    Arguments {
        options = Map.copyOf(options);
        switches = Set.copyOf(switches);
        words = List.copyOf(words);
    }

    /** @throws UsageFault for an option that the command does not have, or one without its value */
    static Arguments parse(List<String> arguments, Set<String> withValue, Set<String> alone) {
        Map<String, String> options = new HashMap<>();
        Set<String> switches = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (withValue.contains(word)) {
                i++;
                if (i == arguments.size()) {
                    throw new UsageFault(word + " needs a value");
                }
                options.put(word, arguments.get(i));
            } else if (alone.contains(word)) {
                switches.add(word);
            } else if (word.startsWith("--")) {
                Set<String> known = new TreeSet<>(withValue);
                known.addAll(alone);
                throw new UsageFault(word + " is not known here (expected " + known + ")");
            } else {
                words.add(word);
            }
        }
        return new Arguments(options, switches, words);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    boolean has(String name) {
        return switches.contains(name);
    }

    /** What was typed, for the audit: without what people are called and where files lie. */
    List<String> spoken(Command command) {
        List<String> spoken = new ArrayList<>(List.of(command.name()));
        spoken.addAll(words);
        options.entrySet().stream()
                .filter(option -> !Set.of("--config", "--name", "--contact").contains(option.getKey()))
                .map(option -> option.getKey() + " " + option.getValue())
                .sorted()
                .forEach(spoken::add);
        return spoken;
    }

    /** One word too many may be the second thing that was meant, and nothing would be done about it.
     *
     * @throws UsageFault if there are more than that
     */
    Arguments atMost(int most, Command command) {
        if (words.size() > most) {
            throw new UsageFault(command.name() + ": " + words.get(most) + " is one word too many (expected: "
                    + command.help() + ")");
        }
        return this;
    }

    /** The first word, which says what to do. */
    String action(Command command) {
        return word(0, command);
    }

    /** The word at a place. */
    String word(int index, Command command) {
        if (index >= words.size()) {
            throw new UsageFault(command.name() + ": something is missing (expected: " + command.help() + ")");
        }
        return words.get(index);
    }

    /** The word after the action, as the id of an agency. */
    AgencyId agencyId(Command command) {
        return new AgencyId(word(1, command));
    }

    /** The values of an option that takes several, separated by commas. */
    List<String> list(String name) {
        return option(name).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The roles named by {@code --roles}. */
    Set<Role> roles() {
        Set<Role> roles = new TreeSet<>();
        for (String name : list("--roles")) {
            roles.add(Role.parse(name)
                    .orElseThrow(() -> new UsageFault("--roles " + name + " (expected some of "
                            + Stream.of(Role.values()).map(Role::label).toList() + ")")));
        }
        return roles;
    }

    /** Roles as {@code --roles} takes them. */
    static String words(Set<Role> roles) {
        return roles.stream().map(Role::label).collect(Collectors.joining(","));
    }

    /** Who acts: {@code --as AGENCY}. */
    String agency() {
        return option("--as").orElseThrow(() -> new UsageFault("--as AGENCY is needed, such as --as cert-north"));
    }

    /** The hub meant: {@code --config FILE}, else the local one. */
    HubConfig config(Context context) {
        return HubConfig.read(option("--config")
                .map(Path::of)
                .orElseGet(() -> context.home().config().resolve("operator.properties")));
    }
}
