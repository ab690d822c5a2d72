package hub.model.investigation.agreement;

import java.util.Locale;

/** How an agency stands to an investigation: what it may do follows from this and from nothing else. */
public enum Standing {
    /** Answers for the investigation: invites, removes, closes. There is always exactly one. */
    LEAD,
    /** Takes part. */
    CONTRIBUTOR,
    /** Reads what it is given, comments on it and answers what it is asked. */
    OBSERVER,
    /** Has yet to accept or decline. */
    INVITED,
    /** Declined, left or was removed: keeps what it was shown, and may withdraw what it wrote. */
    FORMER,
    /** To it, the investigation does not exist. */
    STRANGER;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
