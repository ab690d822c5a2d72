package hub.formats.hub;

import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.formats.value.Times;
import hub.model.delivery.FeedEvent.Reason;
import hub.model.delivery.Reference;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.marking.Token;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes the value of a record of {@code feed.<token>}. */
public final class FeedEventWriter {
    public static final String MEDIA_TYPE = "application/vnd.hub.feed+json";

    private FeedEventWriter() {}

    /**
     * The incident is in the token's feed from now on; for every holder, so without what is for the owner alone.
     *
     * @param stix the revision as a bundle for the token; null if it does not fit into a record: then the API alone has it
     * @param withdrawn objects of its creator that earlier revisions had and this one has not
     */
    public static byte[] put(Revision revision, Token token, @Nullable ObjectNode stix, List<Reference> withdrawn) {
        return Json.write(put(revision, token)
                .node("stix", stix)
                .list("withdrawn", withdrawn, FeedEventWriter::write)
                .done());
    }

    /** The same without STIX, as a part of a message. */
    public static ObjectNode incident(Revision revision, @Nullable Token token) {
        return put(revision, token).done();
    }

    /** That the incident is no longer there, as a part of a message. */
    public static ObjectNode removal(IncidentId id, long revision, String reason) {
        return removed(id, revision, reason).done();
    }

    private static Fill put(Revision revision, @Nullable Token token) {
        return event("put", revision.id(), revision.revision()).node("incident", HubWriter.write(revision, token));
    }

    /** The incident is no longer in the feed, because of this revision. */
    public static byte[] remove(Revision revision, Reason reason) {
        return remove(revision.id(), revision.revision(), reason);
    }

    /** The same for a reason of the reader's own, such as a filter. */
    public static byte[] remove(Revision revision, String reason) {
        return remove(revision.id(), revision.revision(), reason);
    }

    /**
     * The same, for a reader who keeps objects.
     *
     * @param withdrawn all objects of its creator that it brought; none if it is erased
     */
    public static byte[] remove(Revision revision, Reason reason, List<Reference> withdrawn) {
        return Json.write(removed(revision.id(), revision.revision(), reason.name())
                .text("owner", withdrawn.isEmpty() ? null : revision.owner())
                .list("withdrawn", withdrawn, FeedEventWriter::write)
                .done());
    }

    /**
     * The incident is no longer in the feed.
     *
     * @param revision the last that the feed showed, or the one that takes it away
     */
    public static byte[] remove(IncidentId id, long revision, Reason reason) {
        return remove(id, revision, reason.name());
    }

    private static byte[] remove(IncidentId id, long revision, String reason) {
        return Json.write(removed(id, revision, reason).done());
    }

    private static Fill removed(IncidentId id, long revision, String reason) {
        return event("remove", id, revision).text("reason", reason.toLowerCase(Locale.ROOT));
    }

    private static ObjectNode write(Reference reference) {
        return new Fill()
                .text("id", reference.id())
                .text("created", Times.stix(reference.created()))
                .text("created_by_ref", reference.createdBy())
                .text("modified", Times.stix(reference.modified()))
                .done();
    }

    private static Fill event(String kind, IncidentId id, long revision) {
        return new Fill().text("event", kind).text("id", id).number("revision", revision);
    }
}
