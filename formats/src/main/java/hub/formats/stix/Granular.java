package hub.formats.stix;

import hub.formats.json.Json;
import hub.formats.stix.object.Selection;
import hub.formats.stix.object.StixObject;
import hub.model.marking.Tlp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An incident's object, taken apart where its granular markings are stricter than its own, STIX 2.1 section 7.2.3. Markings of languages mark no
 * audience.
 *
 * @param rest without those parts
 * @param parts by their TLP; each has the object's type and id
 */
record Granular(StixObject rest, Map<Tlp, StixObject> parts) {
    /** Without these there is no object: a marking of one of them counts for the whole. */
    private static final Set<String> INSEPARABLE = Set.of(
            "type", "id", "spec_version", "created", "modified", "revoked", "object_marking_refs", "granular_markings");

    /** @param whole the TLP of what has none of its own */
    static Granular divide(StixObject object, Tlp whole, TlpFinder tlps) {
        Map<Tlp, Set<String>> selectors = new TreeMap<>();
        List<ObjectNode> others = new ArrayList<>();
        for (ObjectNode marking : object.objects("granular_markings")) {
            Tlp tlp = tlps.ofMarking(marking.path("marking_ref").asString("")).orElse(whole);
            Set<String> selected = selected(marking);
            if (tlp.isStricterThan(whole) && isSeparable(marking)) {
                selectors.computeIfAbsent(tlp, each -> new HashSet<>()).addAll(selected);
            } else if (tlp.isStricterThan(whole)) {
                others.add(marking);
            }
        }
        return selectors.isEmpty() ? new Granular(object, Map.of()) : divide(object, selectors, others);
    }

    private static Granular divide(StixObject object, Map<Tlp, Set<String>> selectors, List<ObjectNode> others) {
        Set<String> all = new HashSet<>();
        selectors.values().forEach(all::addAll);
        Map<Tlp, StixObject> parts = new TreeMap<>();
        selectors.forEach((tlp, selected) -> {
            Set<String> stricter = new HashSet<>();
            selectors.forEach((other, theirs) -> stricter.addAll(other.isStricterThan(tlp) ? theirs : Set.of()));
            ObjectNode part = new Selection(selected, stricter).of(object.node());
            part.set("type", object.node().path("type"));
            part.set("id", object.node().path("id"));
            parts.put(tlp, new StixObject(object.index(), part));
        });
        ObjectNode rest = Selection.without(object.node(), all);
        rest.remove("granular_markings");
        if (!others.isEmpty()) {
            ArrayNode left = rest.putArray("granular_markings");
            others.forEach(left::add);
        }
        return new Granular(new StixObject(object.index(), rest), parts);
    }

    /** True if what it marks can be taken out of its object. */
    static boolean isSeparable(ObjectNode marking) {
        return selected(marking).stream().noneMatch(INSEPARABLE::contains);
    }

    private static Set<String> selected(ObjectNode marking) {
        Set<String> selected = new HashSet<>();
        marking.path("selectors").forEach(selector -> selected.add(selector.asString("")));
        return selected;
    }

    /** What of an object stands for it where it has no part of its own: its name alone. */
    static StixObject stub(StixObject object) {
        ObjectNode stub = Json.object();
        stub.set("type", object.node().path("type"));
        stub.set("id", object.node().path("id"));
        return new StixObject(object.index(), stub);
    }
}
