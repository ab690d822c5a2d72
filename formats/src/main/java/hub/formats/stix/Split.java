package hub.formats.stix;

import hub.formats.stix.object.StixIds;
import hub.formats.stix.object.StixObject;
import hub.model.marking.Tlp;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

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

    /** More steps than this from object to object are not gone: many incidents that share much would cost their product. */
    private static final int MAX_STEPS = 2_000_000;

    private final Map<String, StixObject> byId = new HashMap<>();
    private final Map<StixObject, List<StixObject>> targets = new IdentityHashMap<>();
    private final Map<StixObject, List<StixObject>> pointing = new IdentityHashMap<>();
    private final TlpFinder tlps;
    private int steps;

    private Split(Collection<StixObject> objects, TlpFinder tlps) {
        this.tlps = tlps;
        objects.forEach(object -> byId.put(object.id(), object));
        for (StixObject object : objects) {
            List<StixObject> found = targetIds(object).stream()
                    .flatMap(id -> Stream.ofNullable(byId.get(id)))
                    .toList();
            targets.put(object, found);
            found.forEach(target ->
                    pointing.computeIfAbsent(target, any -> new ArrayList<>()).add(object));
        }
    }

    /**
     * What one incident gets.
     *
     * @param objects in the order of the bundle, every version
     */
    record Share(StixObject incident, List<StixObject> objects) {}

    /** What came of dividing. */
    sealed interface Divided {
        /**
         * A share for each incident.
         *
         * @param unreached what belongs to none; it goes to the strictest incident, so that it is not shown wider than it was meant
         */
        record Shares(List<Share> shares, List<StixObject> unreached) implements Divided {}

        /** The incidents share too much. */
        record TooMuch(String message) implements Divided {}
    }

    static Divided divide(List<StixObject> incidents, List<StixObject> objects, TlpFinder tlps) {
        if (incidents.size() == 1) {
            return new Divided.Shares(List.of(new Share(incidents.getFirst(), objects)), List.of());
        }
        Split split = new Split(objects, tlps);
        Map<StixObject, Set<String>> reached = new IdentityHashMap<>();
        Set<String> rest = new HashSet<>(split.byId.keySet());
        for (StixObject incident : incidents) {
            Set<String> ids = split.from(incident);
            if (split.steps > MAX_STEPS) {
                return new Divided.TooMuch(
                        "objects: " + incidents.size() + " incidents share so much that dividing it takes more than "
                                + MAX_STEPS + " steps (expected fewer incidents in one bundle)");
            }
            rest.removeAll(ids);
            reached.put(incident, ids);
        }
        Objects.requireNonNull(reached.get(split.strictest(incidents))).addAll(rest);
        return new Divided.Shares(shares(incidents, objects, reached), named(rest, objects));
    }

    private static List<Share> shares(
            List<StixObject> incidents, List<StixObject> objects, Map<StixObject, Set<String>> reached) {
        Map<String, List<StixObject>> versions = objects.stream().collect(Collectors.groupingBy(StixObject::id));
        return incidents.stream()
                .map(incident -> new Share(
                        incident,
                        Objects.requireNonNull(reached.get(incident)).stream()
                                .flatMap(id -> versions.getOrDefault(id, List.of()).stream())
                                .sorted(Comparator.comparingInt(StixObject::index))
                                .toList()))
                .toList();
    }

    private static List<StixObject> named(Set<String> ids, List<StixObject> objects) {
        return objects.stream().filter(object -> ids.contains(object.id())).toList();
    }

    private Set<String> from(StixObject incident) {
        Set<String> reached = new HashSet<>(Set.of(incident.id()));
        Deque<StixObject> open = new ArrayDeque<>(List.of(incident));
        while (!open.isEmpty() && steps <= MAX_STEPS) {
            StixObject object = open.pop();
            boolean leads = object == incident || !SHARED.contains(object.type());
            List<StixObject> next = new ArrayList<>(targetsOf(object));
            next.addAll(leads ? pointing.getOrDefault(object, List.of()) : List.of());
            steps += 1 + next.size();
            for (StixObject each : next) {
                if (!isOthers(each, incident) && reached.add(each.id())) {
                    open.push(each);
                }
            }
        }
        return reached;
    }

    /** True if the object of this id leads from no thing to another. */
    static boolean isShared(String id) {
        return SHARED.contains(StixIds.typeOf(id));
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
            return !object.id().equals(incident.id());
        }
        List<StixObject> leading = targets.getOrDefault(object, List.of());
        steps += leading.size();
        return leading.stream()
                        .anyMatch(
                                target -> target.is("incident") && !target.id().equals(incident.id()))
                && tlp(object).isStricterThan(tlp(incident));
    }

    /** A shared thing brings its markings and its creator, nothing else; other objects all that they point to. */
    private List<StixObject> targetsOf(StixObject object) {
        List<StixObject> all = targets.getOrDefault(object, List.of());
        if (!SHARED.contains(object.type()) || object.is("incident")) {
            return all;
        }
        String creator = object.text("created_by_ref");
        return all.stream()
                .filter(target -> target.is("marking-definition") || target.id().equals(creator))
                .toList();
    }

    private static Collection<String> targetIds(StixObject object) {
        Set<String> ids = new LinkedHashSet<>(object.refs());
        ids.addAll(object.texts("object_marking_refs"));
        object.objects("granular_markings")
                .forEach(marking -> ids.add(marking.path("marking_ref").asString("")));
        object.node()
                .path("extensions")
                .properties()
                .forEach(extension -> extensionRefs(extension.getKey(), extension.getValue(), ids));
        return ids;
    }

    /** An extension's definition, and what the Incident Core suite puts into lists of its own. */
    private static void extensionRefs(String key, JsonNode extension, Set<String> ids) {
        ids.add(key);
        extension
                .path("events")
                .forEach(event -> ids.add(event.path("event_ref").asString("")));
        extension.path("tasks").forEach(task -> ids.add(task.path("task_ref").asString("")));
        extension.path("impact_refs").forEach(impact -> ids.add(impact.asString("")));
    }
}
