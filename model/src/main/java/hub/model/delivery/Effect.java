package hub.model.delivery;

import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Token;
import java.util.Collection;

/** What a record of the log does to what somebody sees, whatever tokens she holds. */
public enum Effect {
    /** Nothing: she sees it neither now nor before, or sees what she saw. */
    NONE,
    /** The incident is there for her from now on. */
    CREATE,
    /** The incident was there and has another content. */
    UPDATE,
    /** The incident was there and is no longer. */
    REMOVE;

    /** As in a feed of one token: what is only marked more strictly stays as it is for those who still see it. */
    public static Effect of(Revision revision, Collection<Token> held) {
        if (revision.change() == Change.LATE) {
            return NONE;
        }
        boolean before = revision.before().meets(held);
        boolean now = !revision.recalled() && revision.audience().meets(held);
        if (!now) {
            return before ? REMOVE : NONE;
        }
        if (revision.content() == null) {
            return NONE;
        }
        return before ? UPDATE : CREATE;
    }
}
