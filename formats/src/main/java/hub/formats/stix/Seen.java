package hub.formats.stix;

import hub.formats.stix.object.StixObject;
import hub.model.incident.IndicatorContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When things were seen: sightings of indicators, and observed data of observables. One that is marked stricter than the thing tells nothing of it. */
final class Seen {
    private final Layers layers;
    private final Map<String, List<StixObject>> byThing = new HashMap<>();

    Seen(Source source) {
        this.layers = source.layers();
        source.anyLive().forEach(object -> {
            if (object.is("sighting")) {
                Optional.ofNullable(object.text("sighting_of_ref")).ifPresent(thing -> add(thing, object));
            } else if (object.is("observed-data")) {
                object.texts("object_refs").forEach(thing -> add(thing, object));
            }
        });
    }

    private void add(String thing, StixObject seen) {
        byThing.computeIfAbsent(thing, id -> new ArrayList<>()).add(seen);
    }

    /** @param id the sender's own */
    IndicatorContext of(StixObject thing, @Nullable String id, @Nullable String comment) {
        List<StixObject> seen = byThing.getOrDefault(thing.id(), List.of()).stream()
                .filter(each ->
                        layers.layerOf(each).isEmpty() || layers.layerOf(each).equals(layers.layerOf(thing)))
                .toList();
        Instant first = extreme(seen, "first_seen", "first_observed", (a, b) -> a.isBefore(b) ? a : b);
        Instant last = extreme(seen, "last_seen", "last_observed", (a, b) -> a.isAfter(b) ? a : b);
        return new IndicatorContext(id, comment, first, last, null);
    }

    private static @Nullable Instant extreme(
            List<StixObject> seen, String sighting, String observed, BinaryOperator<Instant> choose) {
        return seen.stream()
                .flatMap(each -> Stream.ofNullable(each.time(each.is("sighting") ? sighting : observed)))
                .reduce(choose)
                .orElse(null);
    }
}
