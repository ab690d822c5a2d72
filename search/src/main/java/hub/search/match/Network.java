package hub.search.match;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;

/**
 * The addresses that begin with the same bits.
 *
 * @param address any of them
 * @param bits how many
 */
record Network(InetAddress address, int bits) {
    /** @param cidr canonical, {@code 198.51.100.0/24} */
    static Network of(String cidr) {
        int slash = cidr.indexOf('/');
        return new Network(
                InetAddresses.forString(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)));
    }

    /** False for what is no address. */
    boolean holds(String text) {
        if (!InetAddresses.isInetAddress(text)) {
            return false;
        }
        byte[] one = address.getAddress();
        byte[] other = InetAddresses.forString(text).getAddress();
        if (one.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
