package hub.model.indicator;

import inet.ipaddr.IPAddress;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv6.IPv6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A prefix of addresses, or a range, which becomes the fewest prefixes. Broader than /8 (IPv4) or /19 (IPv6) is no indicator. */
record Cidr() implements IndicatorType {

    static final Cidr TYPE = new Cidr();

    @Override
    public String id() {
        return "cidr";
    }

    @Override
    public String expected() {
        return "a prefix not wider than /8 (IPv4) or /19 (IPv6): 192.0.2.0/24";
    }

    @Override
    public Outcome parse(String raw) {
        String text = Refang.host(raw).replace("[", "").replace("]", "");
        int slash = text.indexOf('/');
        int dash = text.indexOf('-');
        List<Canonical> values = List.of();
        if (slash > 0) {
            values = prefix(text.substring(0, slash), text.substring(slash + 1));
        } else if (dash > 0) {
            values = range(
                    text.substring(0, dash).strip(), text.substring(dash + 1).strip());
        } else {
            values = Addresses.parse(text)
                    .map(a -> List.of(Addresses.canonical(a)))
                    .orElse(values);
        }
        return values.isEmpty() ? new Outcome.Rejected(expected()) : new Outcome.Accepted(values);
    }

    private static List<Canonical> prefix(String address, String length) {
        Optional<InetAddress> base = Addresses.parse(address);
        int bits = base.isEmpty() ? -1 : bits(length, base.get());
        return bits < 0 ? List.of() : block(base.get(), bits).map(List::of).orElse(List.of());
    }

    /** The prefix length of {@code 24} or {@code 255.255.255.0}; -1 if there is none. */
    private static int bits(String length, InetAddress base) {
        int max = base.getAddress().length * 8;
        if (Ascii.isDigits(length, 1, 3) && (length.length() == 1 || length.charAt(0) != '0')) {
            int bits = Integer.parseInt(length);
            return bits <= max ? bits : -1;
        }
        if (length.indexOf('.') < 0 || max != 32) {
            return -1;
        }
        return Addresses.parse(length)
                .map(mask -> new IPv4Address(mask.getAddress()).getBlockMaskPrefixLength(true))
                .orElse(-1);
    }

    private static List<Canonical> range(String from, String to) {
        Optional<InetAddress> first = Addresses.parse(from);
        Optional<InetAddress> last = Addresses.parse(to);
        if (first.isEmpty()
                || last.isEmpty()
                || first.get().getAddress().length != last.get().getAddress().length
                || Arrays.compareUnsigned(first.get().getAddress(), last.get().getAddress()) > 0) {
            return List.of();
        }
        List<Canonical> values = new ArrayList<>();
        for (IPAddress block : address(first.get()).spanWithPrefixBlocks(address(last.get()))) {
            Optional<Canonical> value = block(block.getLower().toInetAddress(), block.getPrefixLength());
            if (value.isEmpty()) {
                return List.of();
            }
            values.add(value.get());
        }
        return values;
    }

    /** The network of so many bits around an address; empty if it is too wide to be an indicator. */
    static Optional<Canonical> block(InetAddress base, int bits) {
        boolean v4 = base.getAddress().length == 4;
        if (bits == base.getAddress().length * 8) {
            return Optional.of(Addresses.canonical(base));
        }
        if (bits < (v4 ? 8 : 19)) {
            return Optional.empty();
        }
        InetAddress network = address(base).toPrefixBlock(bits).getLower().toInetAddress();
        Canonical value =
                Canonical.of("cidr", Addresses.text(network) + "/" + bits).flagged(SpecialRanges.flags(network));
        return Optional.of(network.equals(base) ? value : value.flagged(Flag.HOST_BITS_SET));
    }

    private static IPAddress address(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? new IPv4Address(bytes) : new IPv6Address(bytes);
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public Optional<Duration> defaultLife() {
        return Optional.of(Duration.ofDays(30));
    }

    @Override
    public String defang(String canonical) {
        return Defang.address(canonical);
    }

    @Override
    public boolean resembles(String text) {
        return text.length() <= 90
                && Ascii.isHexDigit(text.charAt(0))
                && (text.indexOf('/') > 0 || text.indexOf('-') > 0);
    }
}
