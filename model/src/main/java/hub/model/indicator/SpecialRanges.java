package hub.model.indicator;

import java.net.InetAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The ranges of the IANA special-purpose address registries that a reader should know about (RFC 6890). */
final class SpecialRanges {

    private record Range(byte[] network, int bits, Flag flag) {
        static Range of(String cidr, Flag flag) {
            int slash = cidr.indexOf('/');
            InetAddress network = Addresses.parse(cidr.substring(0, slash)).orElseThrow();
            return new Range(network.getAddress(), Integer.parseInt(cidr.substring(slash + 1)), flag);
        }

        boolean holds(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit));
                if (((address[bit / 8] ^ network[bit / 8]) & mask & 0xff) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> RANGES = List.of(
            Range.of("0.0.0.0/32", Flag.UNSPECIFIED),
            Range.of("127.0.0.0/8", Flag.LOOPBACK),
            Range.of("10.0.0.0/8", Flag.PRIVATE_RANGE),
            Range.of("172.16.0.0/12", Flag.PRIVATE_RANGE),
            Range.of("192.168.0.0/16", Flag.PRIVATE_RANGE),
            Range.of("100.64.0.0/10", Flag.PRIVATE_RANGE),
            Range.of("169.254.0.0/16", Flag.LINK_LOCAL),
            Range.of("192.0.2.0/24", Flag.DOCUMENTATION_RANGE),
            Range.of("198.51.100.0/24", Flag.DOCUMENTATION_RANGE),
            Range.of("203.0.113.0/24", Flag.DOCUMENTATION_RANGE),
            Range.of("224.0.0.0/4", Flag.MULTICAST),
            Range.of("240.0.0.0/4", Flag.RESERVED),
            Range.of("::/128", Flag.UNSPECIFIED),
            Range.of("::1/128", Flag.LOOPBACK),
            Range.of("fc00::/7", Flag.PRIVATE_RANGE),
            Range.of("fe80::/10", Flag.LINK_LOCAL),
            Range.of("2001:db8::/32", Flag.DOCUMENTATION_RANGE),
            Range.of("3fff::/20", Flag.DOCUMENTATION_RANGE),
            Range.of("ff00::/8", Flag.MULTICAST));

    private SpecialRanges() {}

    static Set<Flag> flags(InetAddress address) {
        byte[] bytes = address.getAddress();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (Range range : RANGES) {
            if (range.holds(bytes)) {
                flags.add(range.flag());
            }
        }
        return flags;
    }
}
