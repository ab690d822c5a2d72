package hub.formats.stix.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The values in a pattern, in the hub's types. */
public final class PatternValues {
    /** @param raw as the pattern has it */
    public record Value(String type, String raw) {}

    private static final List<String> SIDES = List.of("dst", "src");

    private PatternValues() {}

    /** The values of what was found; comparisons of properties without a type of the hub give none. */
    public static Set<Value> of(PatternReader.Found found) {
        Set<Value> values = new LinkedHashSet<>();
        found.observations().forEach(together -> values.addAll(of(together)));
        return values;
    }

    /** False if something is compared that gives no value and belongs to none. */
    public static boolean sayAll(PatternReader.Found found) {
        return found.observations().stream()
                .allMatch(together -> together.stream().allMatch(comparison -> isSaid(comparison, together)));
    }

    private static boolean isSaid(Comparison comparison, List<Comparison> together) {
        if (ObservableNames.typeOf(comparison).isPresent()) {
            return true;
        }
        boolean traffic = comparison.type().equals("network-traffic");
        return traffic
                && SIDES.stream()
                        .anyMatch(side -> comparison.path().startsWith(side + "_")
                                && find(together, side + "_ref.value").isPresent());
    }

    private static List<Value> of(List<Comparison> together) {
        List<Value> values = new ArrayList<>();
        for (String side : SIDES) {
            endpoint(together, side).ifPresent(values::add);
        }
        for (Comparison comparison : together) {
            ObservableNames.typeOf(comparison)
                    .map(type -> typed(type, comparison.value()))
                    .ifPresent(values::add);
        }
        return values;
    }

    /** {@code network-traffic:dst_ref.value} with {@code dst_port} is one value of type {@code ipv4-port}. */
    private static Optional<Value> endpoint(List<Comparison> together, String side) {
        Optional<String> host = find(together, side + "_ref.value");
        Optional<String> port = find(together, side + "_port");
        return host.map(value -> endpoint(value, port.orElse("")));
    }

    /** An address or name, with its port if there is one. */
    public static Value endpoint(String host, String port) {
        boolean six = host.contains(":");
        boolean four = !six && host.matches("[\\d.]+(/\\d+)?");
        if (!port.isEmpty() && (six || four) && !host.contains("/")) {
            return six ? new Value("ipv6-port", "[" + host + "]:" + port) : new Value("ipv4-port", host + ":" + port);
        }
        return typed(six ? "ipv6" : four ? "ipv4" : "domain", host);
    }

    /** A value whose type hangs on its form too: an address with a prefix is a network. */
    public static Value typed(String type, String value) {
        boolean address = type.equals("ipv4") || type.equals("ipv6");
        if (address && value.contains("/")) {
            return new Value("cidr", value);
        }
        return type.equals("asn") && value.matches("\\d+") ? new Value(type, "AS" + value) : new Value(type, value);
    }

    private static Optional<String> find(List<Comparison> together, String path) {
        return together.stream()
                .filter(comparison -> comparison.type().equals("network-traffic")
                        && comparison.path().equals(path))
                .map(Comparison::value)
                .findFirst();
    }
}
