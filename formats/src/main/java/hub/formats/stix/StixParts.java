package hub.formats.stix;

import hub.formats.json.Json;
import hub.formats.stix.object.StixObject;
import hub.model.marking.Tlp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Which objects of a bundle an audience may see: an object that is marked stricter than the incident belongs to an annex. */
public final class StixParts {
    private StixParts() {}

    /** The objects that are not marked stricter; a relationship is as strict as the strictest of itself and its ends. */
    public static List<Map<String, Object>> within(List<Map<String, Object>> objects, Tlp ceiling) {
        return choose(objects, ceiling, false);
    }

    /** The others. */
    public static List<Map<String, Object>> beyond(List<Map<String, Object>> objects, Tlp ceiling) {
        return choose(objects, ceiling, true);
    }

    private static List<Map<String, Object>> choose(List<Map<String, Object>> objects, Tlp ceiling, boolean stricter) {
        List<StixObject> all = new ArrayList<>();
        for (Map<String, Object> object : objects) {
            all.add(new StixObject(all.size(), (ObjectNode) Json.tree(object)));
        }
        TlpFinder tlps = new TlpFinder(all);
        return all.stream()
                .filter(object -> tlps.of(object)
                                .filter(tlp -> tlp.isStricterThan(ceiling))
                                .isPresent()
                        == stricter)
                .map(object -> objects.get(object.index()))
                .toList();
    }
}
