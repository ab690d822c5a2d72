package hub.ingest.notify;

import hub.formats.hub.FeedEventWriter;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.journal.record.JournalJson;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.marking.Tlp;
import hub.model.partner.Viewer;
import hub.model.pseudonym.PseudonymKeys;
import hub.model.pseudonym.Pseudonyms;
import hub.model.subscription.Subscription;
import hub.model.subscription.Telling;
import hub.search.engine.InvalidQuery;
import hub.search.engine.SearchUnavailable;
import hub.search.read.IncidentReader;
import hub.search.read.Stored;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Writes messages, each with what its reader may see at that moment. */
final class Messages implements Courier.Writer {
    private final IncidentReader reader;
    private final Digests digests;
    private final Pseudonyms pseudonyms;

    Messages(IncidentReader reader, Digests digests, Pseudonyms pseudonyms) {
        this.reader = reader;
        this.digests = digests;
        this.pseudonyms = pseudonyms;
    }

    /** The head of an incident as the index has it for a viewer. Empty if it was recalled or she may not see it. */
    Optional<Revision> head(Viewer viewer, IncidentId id) {
        return reader.incident(viewer, id).filter(stored -> !stored.recalled()).map(this::revision);
    }

    private Revision revision(Stored stored) {
        return PseudonymKeys.lifted(JournalJson.read(stored.record(), Revision.class), pseudonyms);
    }

    @Override
    public Message write(Subscription subscription, Telling telling, Viewer viewer) {
        try {
            return switch (telling.event()) {
                case PUT -> put(subscription, telling, viewer);
                case REMOVE -> remove(subscription, telling);
                case DIGEST -> digest(subscription, telling, viewer);
            };
        } catch (SearchUnavailable e) {
            return new Message.Later();
        } catch (InvalidQuery e) {
            return new Message.Nothing("its query cannot be asked any more");
        }
    }

    private Message put(Subscription subscription, Telling telling, Viewer viewer) {
        IncidentId id = new IncidentId(telling.about());
        Optional<Stored> stored = reader.incident(viewer, id).filter(head -> !head.recalled());
        if (stored.isEmpty()) {
            return new Message.Nothing("not to be seen any more");
        }
        long revision = stored.get().revision();
        if (revision != telling.revision()) {
            return revision > telling.revision()
                    ? new Message.Nothing("revision " + revision + " has taken its place")
                    : new Message.Later();
        }
        Revision head = revision(stored.get());
        ObjectNode event = FeedEventWriter.incident(
                head, head.audience().through(viewer.tokens()).orElse(null));
        boolean strict =
                head.content() == null || head.content().marking().tlp().compareTo(Tlp.AMBER) > 0;
        return ready(subscription, telling, event, List.of(new Message.Shown(id, revision)), strict);
    }

    private static Message remove(Subscription subscription, Telling telling) {
        ObjectNode event = FeedEventWriter.removal(
                new IncidentId(telling.about()), telling.revision(), Objects.requireNonNull(telling.reason()));
        return ready(subscription, telling, event, List.of(), false);
    }

    private Message digest(Subscription subscription, Telling telling, Viewer viewer) {
        Digests.Digest digest = digests.write(subscription, telling, viewer);
        return ready(subscription, telling, digest.json(), digest.shown(), digest.strict());
    }

    /** Standard Webhooks, "Payload structure": type, timestamp, data. */
    private static Message ready(
            Subscription subscription, Telling telling, ObjectNode data, List<Message.Shown> shown, boolean strict) {
        String type = switch (telling.event()) {
            case PUT -> "incident.put";
            case REMOVE -> "incident.remove";
            case DIGEST -> "digest";
        };
        ObjectNode body = new Fill()
                .text("type", type)
                .time("timestamp", telling.queued())
                .text("subscription", subscription.id())
                .node("data", data)
                .done();
        return new Message.Ready(Json.write(body), shown, strict);
    }
}
