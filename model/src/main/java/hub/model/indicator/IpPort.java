package hub.model.indicator;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * An address with a port: {@code ipv4-port}, {@code ipv6-port}, canonical {@code address|port}. The address is derived, so that it
 * correlates with reports that name no port.
 *
 * @param id of the type
 */
record IpPort(String id) implements IndicatorType {

    static final IpPort V4 = new IpPort("ipv4-port");
    static final IpPort V6 = new IpPort("ipv6-port");

    /** The value of {@code 192.0.2.1:80}, {@code [2001:db8::1]:443} or {@code 2001:db8::1|443}, live. */
    static Optional<Canonical> read(String text) {
        boolean colon = text.indexOf('|') < 0 && (IpAddress.family(text) == 32 || text.contains("]:"));
        int split = text.lastIndexOf(colon ? ':' : '|');
        String port = text.substring(split + 1);
        if (split < 0 || !Ascii.isDigits(port, 1, 5) || port.charAt(0) == '0' || Integer.parseInt(port) > 65_535) {
            return Optional.empty();
        }
        String written = text.substring(0, split);
        String address = written.startsWith("[") && written.endsWith("]") ? written.substring(1, split - 1) : written;
        return Addresses.parse(address).map(found -> canonical(found, Integer.parseInt(port)));
    }

    private static Canonical canonical(InetAddress address, int port) {
        Canonical bare = Addresses.canonical(address);
        return Canonical.of(bare.type() + "-port", bare.value() + "|" + port)
                .flagged(bare.flags())
                .deriving(bare)
                .part("port", String.valueOf(port));
    }

    @Override
    public String expected() {
        return this.equals(V4)
                ? "an IPv4 address and a port: 192.0.2.1:80"
                : "an IPv6 address and a port: [2001:db8::1]:443";
    }

    @Override
    public Outcome parse(String raw) {
        String text = Refang.host(raw);
        return read(text)
                .filter(value -> IpAddress.family(text) == (this.equals(V4) ? 32 : 128))
                .map(Outcome::accepted)
                .orElseGet(() -> new Outcome.Rejected(expected()));
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
}
