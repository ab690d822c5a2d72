package hub.api.lookup;

import com.google.common.collect.Lists;
import hub.model.indicator.Canonical;
import hub.model.partner.Viewer;
import hub.search.read.Seen;
import hub.search.read.SightingLookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where something wider or narrower than the values was seen: looked up for all of them at once, then told apart. */
final class Weaker {
    private final Set<MatchKind> kinds;
    private final Map<String, Seen> wider = new HashMap<>();
    private final Map<String, Seen> within = new HashMap<>();

    private Weaker(Set<MatchKind> kinds) {
        this.kinds = kinds;
    }

    static Weaker of(SightingLookup sightings, Viewer viewer, List<Asked> asked, Set<MatchKind> kinds) {
        Weaker weaker = new Weaker(kinds);
        List<Canonical> readings = asked.stream()
                .flatMap(one -> one.readings().stream())
                .distinct()
                .toList();
        List<String> keys = readings.stream()
                .flatMap(reading -> kinds.stream().flatMap(kind -> kind.wider(reading).stream()))
                .map(Canonical::indexKey)
                .distinct()
                .toList();
        for (List<String> some : Lists.partition(keys, SightingLookup.MAX_KEYS)) {
            weaker.wider.putAll(sightings.lookup(viewer, some));
        }
        if (kinds.contains(MatchKind.CIDR)) {
            List<String> networks = readings.stream()
                    .filter(reading -> reading.type().equals("cidr"))
                    .map(Canonical::value)
                    .toList();
            weaker.within.putAll(sightings.lookupNetworks(viewer, networks));
        }
        return weaker;
    }

    /** The incidents that answers name. */
    Stream<Seen> all() {
        return Stream.concat(wider.values().stream(), within.values().stream());
    }

    /** Of one value, the narrowest first. */
    List<WeakerBody> of(Asked asked) {
        List<WeakerBody> found = new ArrayList<>();
        for (Canonical reading : asked.readings()) {
            Seen addresses = within.get(reading.value());
            if (reading.type().equals("cidr") && addresses != null) {
                found.add(WeakerBody.of(MatchKind.CIDR, reading, addresses));
            }
            for (MatchKind kind : kinds) {
                for (Canonical each : kind.wider(reading)) {
                    Seen seen = wider.get(each.indexKey());
                    if (seen != null) {
                        found.add(WeakerBody.of(kind, each, seen));
                    }
                }
            }
        }
        return found;
    }
}
