package hub.model.delivery;

import com.fasterxml.uuid.Generators;
import hub.model.delivery.FeedEvent.Reason;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Audience;
import hub.model.marking.Token;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The fold behind the feed of one token. */
public final class Delivery {
    private static final UUID NAMESPACE = UUID.fromString("b8a4dbe2-30f6-4f0b-8f0e-6a3d1c1f5c77");

    private Delivery() {}

    /** The tokens whose feeds a revision touches: those that show it now and those that showed the head before. */
    public static List<Token> feeds(Revision revision) {
        if (revision.change() == Change.LATE) {
            return List.of();
        }
        List<Token> tokens = new ArrayList<>(
                revision.recalled() ? List.of() : revision.audience().feeds());
        tokens.addAll(revision.before().feeds());
        return new Audience(tokens).tokens();
    }

    /**
     * What a revision does to the feed of a token.
     *
     * @param before what the feed has of the incident
     * @param last when the feed's last event was added
     * @param now the time of the record that is delivered
     */
    public static List<FeedEvent> deliver(Revision revision, Token token, Presence before, Instant last, Instant now) {
        boolean visible = !revision.recalled() && revision.audience().contains(token);
        // A late narrowing brings no content: a feed that showed the incident keeps it, one that gains it waits for the
        // next revision.
        boolean unchanged = visible && revision.change() == Change.NARROWED;
        boolean nothingToTake = !visible && !before.visible() && !leavesATrace(revision, before);
        if (unchanged || nothingToTake) {
            return List.of();
        }
        String key = revision.feedKey();
        String eventId = eventId(token, revision);
        Instant added = after(last, now);
        if (visible) {
            return List.of(new FeedEvent.Put(key, eventId, added));
        }
        List<FeedEvent> events = new ArrayList<>();
        events.add(new FeedEvent.Remove(key, eventId, added, reason(revision)));
        before.revisions().stream()
                .filter(each -> each != revision.revision())
                .forEach(each -> events.add(new FeedEvent.Clear(revision.id() + "@" + each)));
        return events;
    }

    /** A {@code remove} names objects, which an erasure takes away too. */
    private static boolean leavesATrace(Revision revision, Presence before) {
        return revision.change() == Change.ERASED && !before.revisions().isEmpty();
    }

    /** Why whoever no longer sees the incident lost it by this revision. */
    public static Reason reason(Revision revision) {
        return switch (revision.change()) {
            case RECALLED -> Reason.RECALLED;
            case HELD -> Reason.HELD;
            case ERASED -> Reason.ERASED;
            case REVISED, LATE, NARROWED, RELEASED -> Reason.NARROWED;
        };
    }

    /** TAXII pages by this time, so no two events of a feed share a microsecond. */
    private static Instant after(Instant last, Instant now) {
        Instant tick = now.truncatedTo(ChronoUnit.MICROS);
        return tick.isAfter(last) ? tick : last.plus(1, ChronoUnit.MICROS);
    }

    /** The id of the event that a revision is on the feed of a token, if it is any. */
    public static String eventId(Token token, Revision revision) {
        return Generators.nameBasedGenerator(NAMESPACE)
                .generate(token + "\n" + revision.key())
                .toString();
    }
}
