package hub.model.indicator;

import com.google.common.net.InetAddresses;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The host of a URL as browsers read it (WHATWG URL, host parsing): a name, or an address in any of the forms that browsers take.
 *
 * @param text canonical, an IPv6 address in brackets
 * @param flags of the name or of the address's range
 */
record UrlHost(String text, Set<Flag> flags) {

    static Optional<UrlHost> of(String written) {
        String host = written.indexOf('%') < 0 ? written : decoded(written);
        if (host.startsWith("[") && host.endsWith("]")) {
            return Optional.of(host.substring(1, host.length() - 1))
                    .filter(inside -> inside.indexOf(':') >= 0)
                    .flatMap(Addresses::parse)
                    .flatMap(UrlHost::ofV6);
        }
        Optional<HostName> name = HostName.of(host);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (name.get().endsInNumber()) {
            return LooseIpv4.parse(name.get().ascii())
                    .map(address -> new UrlHost(Addresses.text(address), SpecialRanges.flags(address)));
        }
        String ascii = name.get().ascii();
        boolean local = ascii.equals("localhost") || ascii.endsWith(".localhost");
        return Optional.of(
                new UrlHost(ascii, local ? Set.of(Flag.LOOPBACK) : name.get().flags()));
    }

    private static Optional<UrlHost> ofV6(InetAddress address) {
        String text =
                address instanceof Inet6Address ? Addresses.text(address) : "::ffff:" + hexGroups(address.getAddress());
        return Optional.of(new UrlHost("[" + text + "]", SpecialRanges.flags(address)));
    }

    private static String hexGroups(byte[] v4) {
        int bits = InetAddresses.coerceToInteger(Addresses.ofBytes(v4));
        return Integer.toHexString(bits >>> 16) + ":" + Integer.toHexString(bits & 0xffff);
    }

    /** Percent-decoding; a broken escape stays and fails later. */
    private static String decoded(String host) {
        byte[] in = host.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
            if (low >= 0) {
                out[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                out[length++] = in[i];
            }
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }
}
