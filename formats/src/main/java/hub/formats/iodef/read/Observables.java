package hub.formats.iodef.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which observables of an incident its indicators refer to, RFC 7970 section 3.29.7. */
final class Observables {
    private static final Set<String> CLASSES = Set.of(
            "System",
            "Address",
            "DomainData",
            "Service",
            "EmailData",
            "RecordData",
            "FileData",
            "File",
            "WindowsRegistryKeysModified",
            "Key");

    private Observables() {}

    /** The places to which some indicator refers, by their id. */
    static Map<String, Place> referred(Place incident) {
        Set<String> ids = new HashSet<>();
        incident.members("Indicator").forEach(indicator -> references(indicator, ids));
        Map<String, Place> places = new HashMap<>();
        if (!ids.isEmpty()) {
            incident.members("EventData").forEach(event -> find(event, ids, places));
        }
        return places;
    }

    private static void references(Place place, Set<String> ids) {
        place.members("uid-ref").forEach(reference -> ids.add(reference.value()));
        place.members("IndicatorExpression").forEach(inner -> references(inner, ids));
    }

    private static void find(Place place, Set<String> ids, Map<String, Place> places) {
        String id = place.peek("observable-id");
        if (CLASSES.contains(place.name()) && ids.contains(id)) {
            places.putIfAbsent(id, place);
        }
        place.members().forEach(member -> find(member, ids, places));
    }
}
