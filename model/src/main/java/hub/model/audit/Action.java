package hub.model.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was done, or tried. Each endpoint of the API names one. */
public enum Action {
    /** Credentials were shown: for a session, or such as the hub does not know. */
    SIGN_IN(Kept.FIRST),
    /** A session was ended. */
    SIGN_OUT(Kept.ALWAYS),
    /** Something without anybody's content was read: the caller's own roles, vocabularies, how an own report stands. */
    LOOK(Kept.REFUSALS),
    /** A report was handed in; the log of reports itself says which. */
    PUBLISH(Kept.REFUSALS),
    /** Incidents were searched. */
    SEARCH(Kept.ALWAYS),
    /** Indicators were looked up. */
    LOOKUP(Kept.ALWAYS),
    /** An incident was read. */
    READ(Kept.ALWAYS),
    /** Objects of a feed were read. */
    FEED(Kept.ALWAYS),
    /** The history of an incident was read. */
    HISTORY(Kept.ALWAYS),
    /** The bytes of a report were read. */
    RAW(Kept.FIRST),
    /** An incident was taken back. */
    RECALL(Kept.FIRST),
    /** An object was deleted from a collection. */
    DELETE(Kept.FIRST),
    /** A response to an incident was stated, changed or judged; a file was attached to one, or taken back. */
    RESPOND(Kept.FIRST),
    /** An investigation was opened, changed or worked on. */
    INVESTIGATE(Kept.FIRST),
    /** A search was saved, changed or deleted. */
    SAVE(Kept.ALWAYS),
    /** Agencies, groups, people or API tokens were changed. */
    ADMIN(Kept.FIRST),
    /** The audit was read. */
    AUDIT(Kept.ALWAYS),
    /** The audit, or the result of a search, was written to a file. */
    EXPORT(Kept.FIRST);

    /** Which attempts are worth an entry. */
    private enum Kept {
        REFUSALS,
        ALWAYS,
        FIRST
    }

    private final Kept kept;

    Action(Kept kept) {
        this.kept = kept;
    }

    /** True if an allowed attempt leaves an entry too; a refused one always does. */
    public boolean isKept() {
        return kept != Kept.REFUSALS;
    }

    /** True if the entry is in the log before there is an answer, whatever that holds. */
    public boolean comesFirst() {
        return kept == Kept.FIRST;
    }

    /** As in parameters and answers, {@code sign-in}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Action> parse(String label) {
        return Arrays.stream(values())
                .filter(action -> action.label().equals(label))
                .findFirst();
    }
}
