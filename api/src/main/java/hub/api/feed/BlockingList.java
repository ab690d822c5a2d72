package hub.api.feed;

import hub.model.id.AgencyId;
import hub.model.incident.Indicator;
import hub.model.indicator.Canonical;
import hub.model.indicator.Flag;
import hub.model.indicator.IndicatorTypes;
import hub.model.partner.Directory;
import hub.model.partner.Viewer;
import hub.model.warninglist.OwnNetworks;
import hub.model.warninglist.WarningLists;
import hub.search.read.Sighting;
import hub.search.read.SightingReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a caller's machines may block by: values that do not harm anybody else, in order. */
@Component
final class BlockingList {
    /** What a filter in a network or on a host compares. Types that name nothing alone, such as ports, are not among them. */
    static final List<String> TYPES = List.of(
            "ipv4", "ipv6", "cidr", "ipv4-port", "ipv6-port", "domain", "url", "md5", "sha1", "sha256", "sha512");

    private final SightingReader sightings;
    private final Supplier<Directory> directory;
    private final Clock clock;

    BlockingList(SightingReader sightings, Supplier<Directory> directory, Clock clock) {
        this.sightings = sightings;
        this.directory = directory;
        this.clock = clock;
    }

    /** Takes each sighting of a value; those of the same value follow each other. */
    @FunctionalInterface
    interface Taker {
        void take(Sighting sighting) throws IOException;
    }

    /** @param owners whose reports are trusted; none for those of everybody */
    void read(Viewer viewer, String type, Set<AgencyId> owners, Taker taker) throws IOException {
        OwnNetworks own = new OwnNetworks(directory.get().agencies().values().stream()
                .flatMap(agency -> agency.profile().networks().stream())
                .toList());
        Instant now = clock.instant();
        Sighting last = null;
        do {
            SightingReader.Some some = sightings.toActOn(viewer, type, owners, last);
            for (Sighting each : some.sightings()) {
                if (isBlockable(each, now) && !own.touch(type, each.value())) {
                    taker.take(each);
                }
            }
            last = some.last();
        } while (last != null);
    }

    private static boolean isBlockable(Sighting sighting, Instant now) {
        return understood(sighting)
                .filter(indicator -> WarningLists.isBlockable(indicator, now))
                .isPresent();
    }

    /** Read once more: a value that could not be normalized, or that a stand-in was put into, is not the form of its type. */
    private static Optional<Indicator> understood(Sighting sighting) {
        return IndicatorTypes.find(sighting.type()).stream()
                .flatMap(type -> type.normalize(sighting.value()).values().stream())
                .filter(value ->
                        value.type().equals(sighting.type()) && value.value().equals(sighting.value()))
                .findFirst()
                .map(value -> indicator(sighting, value));
    }

    private static Indicator indicator(Sighting sighting, Canonical value) {
        @Nullable Instant until = sighting.validUntil();
        List<String> flags = value.flags().stream().map(Flag::id).toList();
        return Indicator.asSent(sighting.type(), sighting.value(), sighting.role(), until, null)
                .normalized(value.type(), value.value(), List.of(value.indexKey()), flags);
    }
}
