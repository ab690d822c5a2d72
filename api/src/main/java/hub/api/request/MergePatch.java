package hub.api.request;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch, RFC 7396. */
public final class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /** The object with the patch in it; both stay as they are. */
    public static ObjectNode apply(ObjectNode object, ObjectNode patch) {
        ObjectNode patched = object.deepCopy();
        patch.properties().forEach(change -> {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                patched.remove(change.getKey());
            } else if (value instanceof ObjectNode inner) {
                ObjectNode old =
                        patched.get(change.getKey()) instanceof ObjectNode known ? known : patched.objectNode();
                patched.set(change.getKey(), apply(old, inner));
            } else {
                patched.set(change.getKey(), value);
            }
        });
        return patched;
    }
}
