package hub.model.subscription;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses the hub may call for somebody else: those that everybody can reach. What leads elsewhere by way of translation (6to4, NAT64,
 * Teredo, mapped addresses) is none of them. By the IANA special-purpose address registries (RFC 6890).
 */
public final class PublicAddress {
    private static final List<Prefix> V4_SPECIAL = prefixes(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    private static final List<Prefix> V6_GLOBAL = prefixes("2000::/3");
    private static final List<Prefix> V6_SPECIAL =
            prefixes("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private PublicAddress() {}

    private record Prefix(BigInteger start, int length, int bits) {
        static Prefix of(String cidr) {
            int slash = cidr.indexOf('/');
            byte[] address = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
            return new Prefix(
                    new BigInteger(1, address), 8 * address.length, Integer.parseInt(cidr.substring(slash + 1)));
        }

        boolean holds(byte[] address) {
            return 8 * address.length == length
                    && new BigInteger(1, address)
                            .xor(start)
                            .shiftRight(length - bits)
                            .equals(BigInteger.ZERO);
        }
    }

    private static List<Prefix> prefixes(String... all) {
        return List.of(all).stream().map(Prefix::of).toList();
    }

    /** True if everybody can reach it; Java makes an IPv4 address of a mapped one before it comes here. */
    public static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? !isIn(V4_SPECIAL, bytes) : isIn(V6_GLOBAL, bytes) && !isIn(V6_SPECIAL, bytes);
    }

    private static boolean isIn(List<Prefix> prefixes, byte[] address) {
        return prefixes.stream().anyMatch(prefix -> prefix.holds(address));
    }
}
