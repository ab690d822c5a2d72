package hub.formats.misp;

import hub.formats.json.Json;
import hub.model.incident.Incident;
import hub.model.incident.Revision;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a revision as an event of MISP's core format. UUIDs are the sender's where it had some, and made, not drawn, where not: the same revision gives
 * the same event. docs/formats/misp.md says what is lost.
 */
public final class MispWriter {
    private MispWriter() {}

    /** @throws IllegalArgumentException if the revision has no content and is no recall */
    public static ObjectNode event(Revision revision) {
        Frame frame = new Frame(revision);
        ObjectNode document = Json.object();
        Incident content = revision.content();
        if (content != null) {
            Parts parts = new Parts(frame, content);
            document.set("Event", new EventWriter(frame).write(content, parts.attributes(), parts.objects()));
        } else if (revision.recalled()) {
            document.set("Event", new EventWriter(frame).recalled());
        } else {
            throw new IllegalArgumentException("revision " + revision.key() + ": has no content to write");
        }
        return document;
    }
}
