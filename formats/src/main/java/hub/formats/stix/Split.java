package hub.formats.stix;

import hub.formats.stix.object.StixExtensions;
import hub.formats.stix.object.StixObject;
import hub.model.marking.Tlp;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Divides a bundle of several incidents: to each incident goes what it points to, what points to it, and so on. Things that many incidents
 * share (actors, techniques, places) go along, but do not lead from one incident to another.
 */
final class Split {
    private static final Set<String> SHARED = Set.of(
            "incident",
            "identity",
            "location",
            "attack-pattern",
            "intrusion-set",
            "threat-actor",
            "campaign",
            "vulnerability",
            "tool",
            "marking-definition",
            "extension-definition",
            "report",
            "grouping");

    private final Map<String, StixObject> byId = new HashMap<>();
    private final Map<String, List<StixObject>> pointing = new HashMap<>();

    private final TlpFinder tlps;

    private Split(Collection<StixObject> objects) {
        this.tlps = new TlpFinder(objects);
        objects.forEach(object -> byId.put(object.id(), object));
        objects.forEach(object -> targets(object)
                .forEach(target -> pointing.computeIfAbsent(target, id -> new ArrayList<>())
                        .add(object)));
    }

    /**
     * The objects of each incident, in the order of the bundle.
     *
     * @param unreached filled with what belongs to none; it goes to the strictest incident, so that it is not shown wider than it was meant
     */
    static Map<StixObject, List<StixObject>> divide(
            List<StixObject> incidents, List<StixObject> objects, List<StixObject> unreached) {
        Map<StixObject, List<StixObject>> parts = new LinkedHashMap<>();
        if (incidents.size() == 1) {
            parts.put(incidents.getFirst(), objects);
            return parts;
        }
        Split split = new Split(objects);
        Map<StixObject, Set<String>> reached = new LinkedHashMap<>();
        incidents.forEach(incident -> reached.put(incident, split.from(incident)));
        Set<String> rest = new HashSet<>();
        for (StixObject object : objects) {
            if (reached.values().stream().noneMatch(ids -> ids.contains(object.id()))) {
                unreached.add(object);
                rest.add(object.id());
            }
        }
        reached.merge(split.strictest(incidents), rest, (ids, more) -> {
            ids.addAll(more);
            return ids;
        });
        reached.forEach((incident, ids) -> parts.put(
                incident,
                objects.stream().filter(object -> ids.contains(object.id())).toList()));
        return parts;
    }

    private Set<String> from(StixObject incident) {
        Set<String> reached = new HashSet<>(Set.of(incident.id()));
        Deque<StixObject> open = new ArrayDeque<>(List.of(incident));
        while (!open.isEmpty()) {
            StixObject object = open.pop();
            boolean leads = object == incident || !SHARED.contains(object.type());
            for (StixObject next : leads ? neighbours(object) : targetsOf(object)) {
                if (!isOthers(next, incident) && reached.add(next.id())) {
                    open.push(next);
                }
            }
        }
        return reached;
    }

    private StixObject strictest(List<StixObject> incidents) {
        return incidents.stream()
                .reduce((known, other) -> tlp(other).isStricterThan(tlp(known)) ? other : known)
                .orElseThrow();
    }

    private Tlp tlp(StixObject object) {
        return tlps.of(object).orElse(Tlp.RED);
    }

    /** Another incident, or a relationship that would tell of a stricter one. */
    private boolean isOthers(StixObject object, StixObject incident) {
        if (object.is("incident")) {
            return object != incident;
        }
        boolean toOther =
                object.refs().stream().anyMatch(id -> id.startsWith("incident--") && !id.equals(incident.id()));
        return toOther && tlp(object).isStricterThan(tlp(incident));
    }

    private List<StixObject> neighbours(StixObject object) {
        List<StixObject> all = new ArrayList<>(targetsOf(object));
        all.addAll(pointing.getOrDefault(object.id(), List.of()));
        return all;
    }

    /** A shared thing brings its markings and its creator, nothing else; other objects all that they point to. */
    private List<StixObject> targetsOf(StixObject object) {
        Collection<String> ids =
                SHARED.contains(object.type()) && !object.is("incident") ? basics(object) : targets(object);
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static List<String> basics(StixObject object) {
        List<String> ids = new ArrayList<>(object.texts("object_marking_refs"));
        String creator = object.text("created_by_ref");
        if (creator != null) {
            ids.add(creator);
        }
        return ids;
    }

    private static List<String> targets(StixObject object) {
        List<String> ids = new ArrayList<>(object.refs());
        ids.addAll(object.texts("object_marking_refs"));
        object.node()
                .path("extensions")
                .path(StixExtensions.INCIDENT_CORE)
                .path("events")
                .forEach(event -> ids.add(event.path("event_ref").asString("")));
        return ids;
    }
}
