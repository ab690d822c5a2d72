package hub.model.indicator;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * An IP address, RFC 5952 spelling: {@code ipv4}, {@code ipv6}, and {@code ip} for senders who do not say which. What carries more than an
 * address changes its type: a port makes {@code ipv4-port}, a prefix {@code cidr}, IPv4-mapped IPv6 {@code ipv4}.
 *
 * @param id of the type
 * @param spoken lengths in bits of the addresses as written that the type takes
 */
record IpAddress(String id, Set<Integer> spoken) implements IndicatorType {

    static final IpAddress V4 = new IpAddress("ipv4", Set.of(32));
    static final IpAddress V6 = new IpAddress("ipv6", Set.of(128));
    static final IpAddress ANY = new IpAddress("ip", Set.of(32, 128));

    IpAddress {
        spoken = Set.copyOf(spoken);
    }

    @Override
    public String expected() {
        return switch (id) {
            case "ipv4" -> "four decimal numbers 0..255 without leading zeros: 192.0.2.1";
            case "ipv6" -> "eight groups of hex digits, shortened or not: 2001:db8::1";
            default -> "an IPv4 or IPv6 address";
        };
    }

    @Override
    public Outcome parse(String raw) {
        String text = Refang.host(raw);
        if (!spoken.contains(family(text))) {
            return new Outcome.Rejected(expected());
        }
        if (text.indexOf('/') > 0) {
            return Cidr.TYPE.parse(text);
        }
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        return Addresses.parse(bare)
                .map(address -> Outcome.accepted(Addresses.canonical(address)))
                .or(() -> IpPort.read(text).map(Outcome::accepted))
                .orElseGet(() -> new Outcome.Rejected(expected()));
    }

    /** As written: more than one colon is IPv6, whatever it folds to. */
    static int family(String text) {
        int colon = text.indexOf(':');
        return colon >= 0 && text.indexOf(':', colon + 1) >= 0 ? 128 : 32;
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
        char first = text.charAt(0);
        return text.length() <= 80
                && (Ascii.isHexDigit(first) || first == ':' || first == '[')
                && spoken.contains(family(text))
                && (text.indexOf(':') >= 0 || text.indexOf('.') > 0);
    }
}
