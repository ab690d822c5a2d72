package hub.search.write;

import hub.model.incident.Indicator;
import java.util.stream.Stream;

/** The single addresses among indicators, for searches by network. */
final class Addresses {
    private Addresses() {}

    static Stream<String> of(Indicator indicator) {
        boolean address = indicator.type().equals("ipv4") || indicator.type().equals("ipv6");
        return address && !indicator.matchKeys().isEmpty() ? Stream.of(indicator.value()) : Stream.empty();
    }
}
