package hub.formats.feed;

import hub.formats.hub.HubWriter;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.formats.stix.StixWriter;
import hub.model.delivery.FeedEvent.Reason;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Writes the value of a record of {@code feed.<token>}. */
public final class FeedEventWriter {
    public static final String MEDIA_TYPE = "application/vnd.hub.feed+json";

    private FeedEventWriter() {}

    /** The incident is in the feed from now on. */
    public static ObjectNode put(Revision revision) {
        return new Fill()
                .text("event", "put")
                .text("id", revision.id())
                .number("revision", revision.revision())
                .node("incident", HubWriter.write(revision))
                .node("stix", StixWriter.bundle(revision))
                .done();
    }

    /**
     * The incident is no longer in the feed.
     *
     * @param revision the last that the feed showed, or the one that takes it away
     */
    public static ObjectNode remove(IncidentId id, long revision, Reason reason) {
        return new Fill()
                .text("event", "remove")
                .text("id", id)
                .number("revision", revision)
                .text("reason", reason.name().toLowerCase(Locale.ROOT))
                .done();
    }

    public static byte[] putBytes(Revision revision) {
        return Json.write(put(revision));
    }

    /** The same for an incident whose STIX does not fit into a record: {@code stix} is absent, the API has it. */
    public static byte[] putBytesWithoutStix(Revision revision) {
        ObjectNode event = put(revision);
        event.remove("stix");
        return Json.write(event);
    }

    public static byte[] removeBytes(IncidentId id, long revision, Reason reason) {
        return Json.write(remove(id, revision, reason));
    }
}
