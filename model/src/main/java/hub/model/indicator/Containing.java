package hub.model.indicator;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Wider values that hold a value, the narrowest first: networks around an address, domains above a name. Few, whatever the value. */
public final class Containing {
    /** Of domains above a name; the nearest to what somebody registered are kept. */
    private static final int MAX_DOMAINS = 10;

    private Containing() {}

    /** The networks that hold an address, or a narrower network; none for other values. */
    public static List<Canonical> networks(Canonical value) {
        return switch (value.type()) {
            case "ipv4", "ipv6", "cidr" -> around(value.value());
            default -> List.of();
        };
    }

    private static List<Canonical> around(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> base = Addresses.parse(slash < 0 ? text : text.substring(0, slash));
        if (base.isEmpty()) {
            return List.of();
        }
        int own = slash < 0 ? base.get().getAddress().length * 8 : Integer.parseInt(text.substring(slash + 1));
        List<Canonical> networks = new ArrayList<>();
        for (int bits = own - 1; bits > 0; bits--) {
            Cidr.block(base.get(), bits)
                    .map(block -> Canonical.of(block.type(), block.value()))
                    .ifPresent(networks::add);
        }
        return networks;
    }

    /** The domains above a domain, or at and above the host of a URL, up to the registered one, each with its wildcard. */
    public static List<Canonical> domains(Canonical value) {
        Stream<String> names = switch (value.type()) {
            case "domain" -> names(parent(value.value()));
            case "domain-wildcard" -> names(value.value().substring(2));
            case "url" -> names(value.parts().getOrDefault("host", ""));
            default -> Stream.empty();
        };
        List<Canonical> domains = names.map(HostName::of)
                .map(name -> name.flatMap(Domain::read))
                .takeWhile(domain -> domain.isPresent() && isRegistered(domain.get()))
                .map(Optional::orElseThrow)
                .toList();
        return domains.subList(Math.max(0, domains.size() - MAX_DOMAINS), domains.size()).stream()
                .flatMap(domain -> Stream.of(
                        Canonical.of("domain", domain.value()), Canonical.of("domain-wildcard", "*." + domain.value())))
                .toList();
    }

    private static Stream<String> names(String name) {
        return Stream.iterate(name, each -> !each.isEmpty(), Containing::parent);
    }

    private static String parent(String name) {
        return name.substring(name.indexOf('.') + 1 == 0 ? name.length() : name.indexOf('.') + 1);
    }

    private static boolean isRegistered(Canonical domain) {
        return domain.type().equals("domain") && !domain.flags().contains(Flag.PUBLIC_SUFFIX);
    }
}
