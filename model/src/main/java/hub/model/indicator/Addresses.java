package hub.model.indicator;

import com.google.common.net.InetAddresses;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** IP addresses as text: strict in (no octal, hex or short forms), RFC 5952 out. IPv4-mapped IPv6 becomes IPv4. */
final class Addresses {

    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

    private Addresses() {}

    /** The address of strict text; a zone ({@code %eth0}) is dropped. */
    static Optional<InetAddress> parse(String text) {
        int zone = text.indexOf('%');
        String bare = zone > 0 && text.indexOf(':') >= 0 ? text.substring(0, zone) : text;
        return isPlain(bare) && InetAddresses.isInetAddress(bare)
                ? Optional.of(InetAddresses.forString(bare))
                : Optional.empty();
    }

    static String text(InetAddress address) {
        return InetAddresses.toAddrString(address);
    }

    static String typeOf(InetAddress address) {
        return address instanceof Inet4Address ? "ipv4" : "ipv6";
    }

    /** The indicator, with the flags of its range and the IPv4 address that it carries. */
    static Canonical canonical(InetAddress address) {
        Canonical plain = Canonical.of(typeOf(address), text(address)).flagged(SpecialRanges.flags(address));
        byte[] bytes = address.getAddress();
        if (bytes.length == 16 && Arrays.equals(bytes, 0, 12, NAT64, 0, 12)) {
            InetAddress behind = ofBytes(Arrays.copyOfRange(bytes, 12, 16));
            return plain.flagged(Flag.NAT64).deriving(canonical(behind));
        }
        return plain;
    }

    static InetAddress ofBytes(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("address of " + bytes.length + " bytes (expected 4 or 16)", e);
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(Ascii.isHexDigit(c) || c == '.' || c == ':')) {
                return false;
            }
        }
        return text.length() >= 2 && text.length() <= 45;
    }
}
