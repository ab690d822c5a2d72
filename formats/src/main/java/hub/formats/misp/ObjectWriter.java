package hub.formats.misp;

import hub.formats.json.Fill;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Writes objects, core format section 2.5. */
final class ObjectWriter {
    private final Frame frame;

    ObjectWriter(Frame frame) {
        this.frame = frame;
    }

    ObjectNode write(String uuid, Map<String, Object> members, List<ObjectNode> attributes) {
        String name = Objects.requireNonNullElse(Kept.text(members, "name"), "object");
        String template = Kept.text(members, "template_uuid");
        return new Fill()
                .text("id", EventWriter.NO_ID)
                .text("event_id", EventWriter.NO_ID)
                .text("uuid", uuid)
                .text("name", name)
                .text("meta-category", Objects.requireNonNullElse(Kept.text(members, "meta-category"), "misc"))
                .text("description", Objects.requireNonNullElse(Kept.text(members, "description"), ""))
                .text("template_uuid", MispIds.isUuid(template) ? template : HubObjects.template(name))
                .text(
                        "template_version",
                        Objects.requireNonNullElse(Kept.text(members, "template_version"), HubObjects.VERSION))
                .text("comment", Objects.requireNonNullElse(Kept.text(members, Kept.COMMENT), ""))
                .text("distribution", Limit.INHERIT)
                .text("sharing_group_id", EventWriter.NO_ID)
                .text("timestamp", frame.timestamp())
                .flag("deleted", false)
                .list("Attribute", attributes, attribute -> attribute)
                .done();
    }
}
