package hub.model.indicator;

import java.net.InetAddress;
import java.util.Optional;

/** IPv4 as browsers read it inside a URL (WHATWG URL, IPv4 parser): octal, hex, fewer than four parts. Nowhere else. */
final class LooseIpv4 {

    private LooseIpv4() {}

    static Optional<InetAddress> parse(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length > 4) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            long part = number(parts[i]);
            boolean last = i == parts.length - 1;
            long limit = last ? 1L << (8 * (5 - parts.length)) : 256;
            if (part < 0 || part >= limit) {
                return Optional.empty();
            }
            address = last ? address + part : address + (part << (8 * (3 - i)));
        }
        return Optional.of(Addresses.ofBytes(
                new byte[] {(byte) (address >>> 24), (byte) (address >>> 16), (byte) (address >>> 8), (byte) address}));
    }

    /** The number; -1 if it is none or far too large. */
    private static long number(String part) {
        boolean hex = part.startsWith("0x");
        boolean octal = !hex && part.length() > 1 && part.charAt(0) == '0';
        String digits = hex ? part.substring(2) : part;
        if (hex && digits.isEmpty()) {
            return 0;
        }
        int radix = hex ? 16 : octal ? 8 : 10;
        if (digits.isEmpty() || digits.length() > 16 || !digits.chars().allMatch(c -> Character.digit(c, radix) >= 0)) {
            return -1;
        }
        return hex && digits.length() > 15 ? -1 : Long.parseLong(digits, radix);
    }
}
