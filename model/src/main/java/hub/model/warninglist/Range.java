package hub.model.warninglist;

import com.google.common.net.InetAddresses;
import com.google.common.primitives.ImmutableIntArray;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;

/**
 * Neighbouring addresses of one family.
 *
 * @param first address as unsigned words of 32 bits: one for IPv4, four for IPv6
 * @param last address likewise
 */
record Range(ImmutableIntArray first, ImmutableIntArray last) {

    /** The range of a canonical address or prefix; empty if the text is neither. */
    static Optional<Range> of(String text) {
        int slash = text.indexOf('/');
        String base = slash < 0 ? text : text.substring(0, slash);
        if (!InetAddresses.isInetAddress(base)) {
            return Optional.empty();
        }
        InetAddress address = InetAddresses.forString(base);
        int all = address instanceof Inet4Address ? 32 : 128;
        return bits(text, slash, all).map(bits -> of(address.getAddress(), bits));
    }

    private static Optional<Integer> bits(String text, int slash, int all) {
        if (slash < 0) {
            return Optional.of(all);
        }
        String digits = text.substring(slash + 1);
        return digits.matches("\\d{1,3}") && Integer.parseInt(digits) <= all
                ? Optional.of(Integer.parseInt(digits))
                : Optional.empty();
    }

    private static Range of(byte[] address, int bits) {
        ImmutableIntArray.Builder first = ImmutableIntArray.builder(address.length / 4);
        ImmutableIntArray.Builder last = ImmutableIntArray.builder(address.length / 4);
        for (int i = 0; i < address.length; i += 4) {
            int word = (address[i] & 0xff) << 24
                    | (address[i + 1] & 0xff) << 16
                    | (address[i + 2] & 0xff) << 8
                    | address[i + 3] & 0xff;
            int fixed = Math.clamp(bits - 8L * i, 0, 32);
            int mask = fixed == 0 ? 0 : -1 << (32 - fixed);
            first.add(word & mask);
            last.add(word | ~mask);
        }
        return new Range(first.build(), last.build());
    }

    /** By family, then by number. */
    static int compare(ImmutableIntArray a, ImmutableIntArray b) {
        if (a.length() != b.length()) {
            return Integer.compare(a.length(), b.length());
        }
        for (int i = 0; i < a.length(); i++) {
            int order = Integer.compareUnsigned(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
