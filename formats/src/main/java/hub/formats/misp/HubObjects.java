package hub.formats.misp;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The hub's own objects, in which an event says what MISP has no place for. docs/formats/misp.md describes them. */
final class HubObjects {
    static final String INCIDENT = "hub-incident";
    static final String ACTOR = "hub-actor";
    static final String PRODUCT = "hub-product";
    static final String REFERENCE = "hub-reference";
    static final List<String> NAMES = List.of(INCIDENT, ACTOR, PRODUCT, REFERENCE);
    static final String VERSION = "1";

    private HubObjects() {}

    static String template(String name) {
        return MispIds.of("object-template", name);
    }

    static boolean isOwn(JsonNode object) {
        String name = object.path("name").asString("");
        return NAMES.contains(name)
                && template(name).equals(object.path("template_uuid").asString(""));
    }
}
