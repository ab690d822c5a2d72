package hub.search.index;

/** The current version of each saved search, and the last run of each of its readers, which that reader alone sees. */
public final class SavedSearchIndex implements HubIndex {
    /** In {@code kind}, what a document is. */
    public static final String SEARCH = "search";

    public static final String RUN = "run";

    @Override
    public String alias() {
        return "hub-searches";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public void map(Mapping mapping) {
        mapping.keyword("tokens", "kind", "search", "owner", "place").date("at").stored("record");
    }
}
