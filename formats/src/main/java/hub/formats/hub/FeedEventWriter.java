package hub.formats.hub;

import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.formats.stix.StixWriter;
import hub.model.delivery.FeedEvent.Reason;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.marking.Token;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Writes the value of a record of {@code feed.<token>}. */
public final class FeedEventWriter {
    public static final String MEDIA_TYPE = "application/vnd.hub.feed+json";

    private FeedEventWriter() {}

    /**
     * An event that shows an incident.
     *
     * @param value of the record
     * @param objects how many STIX objects it brings
     */
    public record Shown(byte[] value, int objects) {}

    /** The incident is in the token's feed from now on; for every holder, so without what is for the owner alone. */
    public static Shown put(Revision revision, Token token) {
        ObjectNode bundle = StixWriter.bundle(revision, token);
        byte[] value = Json.write(event("put", revision.id(), revision.revision())
                .node("incident", HubWriter.write(revision, token))
                .node("stix", bundle)
                .done());
        return new Shown(value, bundle.path("objects").size());
    }

    /** The same for an incident whose STIX does not fit into a record: {@code stix} is absent, the API has it. */
    public static byte[] putWithoutStix(Revision revision, Token token) {
        return Json.write(event("put", revision.id(), revision.revision())
                .node("incident", HubWriter.write(revision, token))
                .done());
    }

    /** The incident is no longer in the feed, because of this revision. */
    public static byte[] remove(Revision revision, Reason reason) {
        return remove(revision.id(), revision.revision(), reason);
    }

    /**
     * The incident is no longer in the feed.
     *
     * @param revision the last that the feed showed, or the one that takes it away
     */
    public static byte[] remove(IncidentId id, long revision, Reason reason) {
        return Json.write(event("remove", id, revision)
                .text("reason", reason.name().toLowerCase(Locale.ROOT))
                .done());
    }

    private static Fill event(String kind, IncidentId id, long revision) {
        return new Fill().text("event", kind).text("id", id).number("revision", revision);
    }
}
