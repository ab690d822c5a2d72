package hub.formats.stix;

import hub.formats.stix.object.StixObject;
import hub.formats.stix.object.TlpMarkings;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What the markings of objects say. When in doubt, the stricter one. */
final class TlpFinder {
    private static final List<String> ENDS = List.of("source_ref", "target_ref", "sighting_of_ref");
    /** What stands for itself, whoever points to it. */
    private static final Set<String> ALONE = Set.of(
            "incident",
            "report",
            "grouping",
            "identity",
            "marking-definition",
            "extension-definition",
            "relationship",
            "sighting");

    /** All versions of an object by its id. */
    private final Map<String, List<StixObject>> objects = new HashMap<>();
    /** The relationships by the ids of their ends. */
    private final Map<String, List<StixObject>> relationships = new HashMap<>();

    private final Map<StixObject, Optional<Tlp>> own = new IdentityHashMap<>();
    /** The strictest of all versions, by id. */
    private final Map<String, Optional<Tlp>> strictest = new HashMap<>();
    /** The ids of the objects whose stricter parts are taken out of them. */
    private final Set<String> divided;

    TlpFinder(Collection<StixObject> objects) {
        this(objects, Set.of());
    }

    /** @param divided the ids of the objects that {@link Granular} takes apart: what they mark in part does not count for the whole */
    TlpFinder(Collection<StixObject> objects, Set<String> divided) {
        this.divided = Set.copyOf(divided);
        for (StixObject object : objects) {
            this.objects.computeIfAbsent(object.id(), id -> new ArrayList<>()).add(object);
            ends(object)
                    .forEach(end -> relationships
                            .computeIfAbsent(end, id -> new ArrayList<>())
                            .add(object));
        }
    }

    /**
     * The TLP under which an object may be shown. A relationship is as strict as the strictest of itself and its ends. Anything else is as strict as
     * its own markings, and as the weakest relationship that leads to it: if all of them are secret, so is that the thing has to do with the incident.
     */
    Optional<Tlp> of(StixObject object) {
        Optional<Tlp> stated = own(object);
        if (object.is("relationship") || object.is("sighting")) {
            return strictest(Stream.concat(Stream.of(stated), ends(object).map(this::ofAll)));
        }
        List<StixObject> leading = relationships.getOrDefault(object.id(), List.of());
        return ALONE.contains(object.type()) || leading.isEmpty()
                ? stated
                : strictest(Stream.of(stated, weakest(leading)));
    }

    /** Empty if one of them is for everybody. */
    private Optional<Tlp> weakest(List<StixObject> leading) {
        Tlp weakest = null;
        for (StixObject relationship : leading) {
            Optional<Tlp> tlp = of(relationship);
            if (tlp.isEmpty()) {
                return tlp;
            }
            weakest = weakest == null || weakest.isStricterThan(tlp.get()) ? tlp.get() : weakest;
        }
        return Optional.ofNullable(weakest);
    }

    private static Stream<String> ends(StixObject object) {
        return ENDS.stream().map(object::text).flatMap(Stream::ofNullable);
    }

    private Optional<Tlp> ofAll(String id) {
        return strictest.computeIfAbsent(
                id,
                any -> strictest(objects.getOrDefault(id, List.of()).stream().map(this::own)));
    }

    private Optional<Tlp> own(StixObject object) {
        return own.computeIfAbsent(object, this::stated);
    }

    private Optional<Tlp> stated(StixObject object) {
        Stream<Optional<Tlp>> whole =
                object.texts("object_marking_refs").stream().map(this::ofMarking);
        Stream<Optional<Tlp>> parts = object.objects("granular_markings").stream()
                .filter(marking -> !divided.contains(object.id()) || !Granular.isSeparable(marking))
                .map(marking -> ofMarking(marking.path("marking_ref").asString("")));
        Stream<Optional<Tlp>> labels = object.texts("labels").stream().map(TlpMarkings::ofLabel);
        return strictest(Stream.of(whole, parts, labels).flatMap(all -> all));
    }

    private static Optional<Tlp> strictest(Stream<Optional<Tlp>> stated) {
        return stated.flatMap(Optional::stream).max(Tlp::compareTo);
    }

    /** The TLP that a marking states; empty if it states none. */
    Optional<Tlp> ofMarking(String id) {
        Optional<Tlp> fixed = TlpMarkings.fixed(id);
        return fixed.isPresent() ? fixed : strictest(definitions(id).map(TlpMarkings::stated));
    }

    private Stream<ObjectNode> definitions(String id) {
        return objects.getOrDefault(id, List.of()).stream()
                .filter(object -> object.is("marking-definition"))
                .map(StixObject::node);
    }

    /** True if the marking is a TLP, or its definition is in the bundle so that its reader can tell. */
    boolean knows(String markingRef) {
        return TlpMarkings.fixed(markingRef).isPresent() || objects.containsKey(markingRef);
    }

    /** The strictest PAP of the labels and of the names of the markings. */
    Optional<Pap> papOf(StixObject object) {
        Stream<String> names = object.texts("object_marking_refs").stream()
                .flatMap(this::definitions)
                .map(definition -> definition.path("name").asString(""));
        return Stream.concat(object.texts("labels").stream(), names)
                .filter(label -> label.regionMatches(true, 0, "PAP:", 0, 4))
                .map(Pap::parse)
                .flatMap(Optional::stream)
                .max(Pap::compareTo);
    }
}
