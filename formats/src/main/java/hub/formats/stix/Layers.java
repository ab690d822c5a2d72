package hub.formats.stix;

import hub.formats.stix.object.StixObject;
import hub.model.marking.Tlp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The live objects of an incident by what they may tell: those for its own audience, and those for each stricter TLP. */
final class Layers {
    private final Tlp ceiling;
    private final List<StixObject> live = new ArrayList<>();
    private final Map<StixObject, Optional<Tlp>> layers = new java.util.IdentityHashMap<>();
    private final Map<Optional<Tlp>, Map<String, List<StixObject>>> byType = new HashMap<>();

    /** @param ceiling the incident's TLP */
    Layers(Tlp ceiling, Collection<StixObject> newest, TlpFinder tlps) {
        this.ceiling = ceiling;
        for (StixObject object : newest) {
            Optional<Tlp> layer = tlps.of(object).filter(this::isStricter);
            layers.put(object, layer);
            if (!object.flag("revoked")) {
                live.add(object);
                byType.computeIfAbsent(layer, any -> new HashMap<>())
                        .computeIfAbsent(object.type(), any -> new ArrayList<>())
                        .add(object);
            }
        }
    }

    boolean isStricter(Tlp tlp) {
        return tlp.isStricterThan(ceiling);
    }

    Stream<StixObject> all() {
        return live.stream();
    }

    Stream<StixObject> of(Optional<Tlp> layer, String type) {
        return byType.getOrDefault(layer, Map.of()).getOrDefault(type, List.of()).stream();
    }

    /** Everything live in one layer. */
    Stream<StixObject> of(Tlp layer) {
        return live.stream().filter(object -> layerOf(object).equals(Optional.of(layer)));
    }

    /** The stricter TLP of an object; empty if the incident's own audience may see it. */
    Optional<Tlp> layerOf(StixObject object) {
        return layers.getOrDefault(object, Optional.empty());
    }

    /** The stricter TLPs that live objects have. */
    SortedSet<Tlp> stricter() {
        SortedSet<Tlp> stricter = new TreeSet<>();
        byType.keySet().forEach(layer -> layer.ifPresent(stricter::add));
        return stricter;
    }
}
