package hub.formats.iodef.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ports of a system's services, RFC 7970 section 3.20, which make an address an address with a port. */
final class Ports {
    private static final int MAX = 16;
    private static final int HIGHEST = 65_535;
    private static final Set<String> ADDRESSES = Set.of("ip", "ipv4", "ipv6");

    private Ports() {}

    /** The single ports, and short lists of them; ranges and long lists stay unread, and are kept. */
    static List<Integer> of(List<Place> services) {
        List<Integer> ports = new ArrayList<>();
        for (Place service : services) {
            List<Integer> one = parse(service.peek("Port"));
            List<Integer> list = parse(service.peek("Portlist"));
            if (one != null) {
                service.passOver(Set.of("Port"));
                ports.addAll(one);
            }
            if (list != null) {
                service.passOver(Set.of("Portlist"));
                ports.addAll(list);
            }
        }
        return ports.stream().distinct().limit(MAX).toList();
    }

    private static @Nullable List<Integer> parse(String list) {
        List<Integer> ports = new ArrayList<>();
        for (String port : list.split(",", MAX + 1)) {
            if (!port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > HIGHEST) {
                return null;
            }
            ports.add(Integer.parseInt(port));
        }
        return ports;
    }

    static boolean has(String type) {
        return ADDRESSES.contains(type);
    }

    static String type(String address) {
        return isV6(address) ? "ipv6-port" : "ipv4-port";
    }

    static String join(String address, int port) {
        return isV6(address) ? "[" + address + "]:" + port : address + ":" + port;
    }

    private static boolean isV6(String address) {
        return address.indexOf(':') != address.lastIndexOf(':');
    }
}
