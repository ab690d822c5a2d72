package hub.model.warninglist;

import java.util.Collection;
import java.util.List;

/** Addresses that partners registered as their own: whoever blocked one would cut a partner off. */
public final class OwnNetworks {
    private final Ranges ranges;

    /** @param networks canonical addresses and prefixes */
    public OwnNetworks(Collection<String> networks) {
        ranges = Ranges.of(List.copyOf(networks));
    }

    /**
     * True if a value means one of these addresses, alone, with a port, as a host, or among others.
     *
     * @param type the hub's name of its type
     * @param value canonical
     */
    public boolean touch(String type, String value) {
        return ranges.hold(Subject.of(type, value));
    }
}
