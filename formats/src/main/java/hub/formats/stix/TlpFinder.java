package hub.formats.stix;

import hub.formats.stix.object.StixObject;
import hub.formats.stix.object.TlpMarkings;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What the markings of objects say. When in doubt, the stricter one. */
final class TlpFinder {
    private final Map<String, StixObject> objects = new HashMap<>();

    TlpFinder(Collection<StixObject> objects) {
        objects.forEach(object -> this.objects.put(object.id(), object));
    }

    /** The strictest TLP of the object: its markings, those of parts of it, its labels; of a relationship, of its ends too. */
    Optional<Tlp> of(StixObject object) {
        Stream<Optional<Tlp>> ends = Stream.of("source_ref", "target_ref", "sighting_of_ref")
                .map(object::text)
                .map(id -> id == null ? null : objects.get(id))
                .map(end -> end == null || end == object ? Optional.empty() : own(end));
        return Stream.concat(Stream.of(own(object)), ends)
                .flatMap(Optional::stream)
                .max(Tlp::compareTo);
    }

    private Optional<Tlp> own(StixObject object) {
        Stream<Optional<Tlp>> stated =
                object.texts("object_marking_refs").stream().map(this::ofMarking);
        Stream<Optional<Tlp>> parts = object.objects("granular_markings").stream()
                .map(marking -> ofMarking(marking.path("marking_ref").asString("")));
        Stream<Optional<Tlp>> labels = object.texts("labels").stream().map(TlpMarkings::ofLabel);
        return Stream.of(stated, parts, labels)
                .flatMap(all -> all)
                .flatMap(Optional::stream)
                .max(Tlp::compareTo);
    }

    private Optional<Tlp> ofMarking(String id) {
        Optional<Tlp> fixed = TlpMarkings.fixed(id);
        return fixed.isPresent() ? fixed : definition(id).flatMap(TlpMarkings::stated);
    }

    private Optional<ObjectNode> definition(String id) {
        StixObject definition = objects.get(id);
        return definition == null || !definition.is("marking-definition")
                ? Optional.empty()
                : Optional.of(definition.node());
    }

    /** True if the marking is a TLP, or its definition is in the bundle so that its reader can tell. */
    boolean knows(String markingRef) {
        return TlpMarkings.fixed(markingRef).isPresent() || objects.containsKey(markingRef);
    }

    /** The strictest PAP of the labels and of the names of the markings. */
    Optional<Pap> papOf(StixObject object) {
        Stream<String> names = object.texts("object_marking_refs").stream()
                .map(this::definition)
                .flatMap(Optional::stream)
                .map(definition -> definition.path("name").asString(""));
        return Stream.concat(object.texts("labels").stream(), names)
                .filter(label -> label.regionMatches(true, 0, "PAP:", 0, 4))
                .map(Pap::parse)
                .flatMap(Optional::stream)
                .max(Pap::compareTo);
    }
}
