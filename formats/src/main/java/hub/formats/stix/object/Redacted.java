package hub.formats.stix.object;

import hub.model.marking.Token;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * STIX objects that are not as they were sent, because they named a subscriber. The hub keeps such an object under an id of its own and with a
 * property that says so; for the holders of one token it has another id again.
 */
public final class Redacted {
    /** Holds the id of the object that was sent, or an empty text if that id would tell what was in it. */
    private static final String MARK = "x_hub_derived_from";

    private Redacted() {}

    /**
     * The id under which a changed object is kept.
     *
     * @param seal a keyed hash of the old id
     */
    public static String id(String old, String seal) {
        return StixIds.ofHub(StixIds.typeOf(old), "redacted", seal);
    }

    /** The changed object with its mark. */
    public static Map<String, Object> mark(Map<String, Object> changed, Map<String, Object> sent) {
        String id = String.valueOf(sent.get("id"));
        changed.put(MARK, isHash(id) ? "" : id);
        return changed;
    }

    /** The ids of observables are computed from what they hold (STIX 2.1 section 2.9), so they confirm a guess. */
    private static boolean isHash(String id) {
        return UUID.fromString(id.substring(id.indexOf("--") + 2)).version() == 5;
    }

    /** True if the object is not as it was sent. */
    public static boolean isRedacted(ObjectNode object) {
        return object.has(MARK);
    }

    /** Takes the mark off; the result is the id of what was sent, if it may be told. */
    public static Optional<String> unmark(ObjectNode object) {
        return Optional.of(object.remove(MARK).asString("")).filter(id -> !id.isEmpty());
    }

    /** The id under which the holders of the token get an object that is kept under another. */
    public static String idFor(Token token, String kept) {
        return StixIds.ofHub(StixIds.typeOf(kept), "redacted", token.value(), kept);
    }
}
