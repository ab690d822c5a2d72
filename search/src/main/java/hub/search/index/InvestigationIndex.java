package hub.search.index;

/**
 * The agreements of joint investigations: each as it stands, each of its revisions, and for an agency that stopped taking part, which revision it
 * keeps.
 */
public final class InvestigationIndex implements HubIndex {
    /** Values of {@code role}: a document that says how something stands now. */
    public static final String HEAD = "head";
    /** A document for one agency that keeps an earlier revision, named in {@code kept}. */
    public static final String KEPT = "kept";
    /** A document of the history. */
    public static final String REVISION = "revision";
    /** A document that says that an item was taken away from those who had it until then. */
    public static final String GONE = "gone";

    @Override
    public String alias() {
        return "hub-investigations";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public void map(Mapping mapping) {
        mapping.keyword("tokens", "role", "key", "id", "investigation", "kept", "place")
                .number("long", "revision", "seq")
                .stored("record");
    }
}
