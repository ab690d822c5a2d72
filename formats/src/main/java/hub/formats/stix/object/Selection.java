package hub.formats.stix.object;

import hub.formats.json.Json;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Some parts of an object by their selectors, STIX 2.1 section 7.2.3.1. Lists close up where an item is left out.
 *
 * @param kept what is meant, with all that it holds
 * @param dropped what of that is not meant
 */
public record Selection(Set<String> kept, Set<String> dropped) {
    public Selection {
        kept = Set.copyOf(kept);
        dropped = Set.copyOf(dropped);
    }

    /** The object without the selected parts. */
    public static ObjectNode without(ObjectNode object, Set<String> selectors) {
        ObjectNode rest = Json.object();
        new Selection(Set.of(), selectors).copy(object, "", rest, true);
        return rest;
    }

    /** Nothing of the object but the selected parts. */
    public ObjectNode of(ObjectNode object) {
        ObjectNode part = Json.object();
        copy(object, "", part, false);
        return part;
    }

    private void copy(ObjectNode from, String path, ObjectNode to, boolean within) {
        for (Map.Entry<String, JsonNode> member : from.properties()) {
            String name = member.getKey();
            JsonNode copy = copy(member.getValue(), path.isEmpty() ? name : path + "." + name, within);
            if (copy != null) {
                to.set(name, copy);
            }
        }
    }

    /** @param within true if the node lies in what is kept */
    private @Nullable JsonNode copy(JsonNode node, String path, boolean within) {
        if (dropped.contains(path)) {
            return null;
        }
        boolean keep = within || kept.contains(path);
        if (node instanceof ObjectNode object) {
            ObjectNode to = Json.object();
            copy(object, path, to, keep);
            return to.isEmpty() && !(keep && object.isEmpty()) ? null : to;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode to = array.arrayNode();
            for (int i = 0; i < array.size(); i++) {
                JsonNode item = copy(array.get(i), path + ".[" + i + "]", keep);
                if (item != null) {
                    to.add(item);
                }
            }
            return to.isEmpty() && !(keep && array.isEmpty()) ? null : to;
        }
        return keep ? node : null;
    }
}
