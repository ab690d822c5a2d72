package hub.search.index;

/** What owners of incidents say that they sent to authorities; each owner alone sees its own. */
public final class FilingIndex implements HubIndex {
    @Override
    public String alias() {
        return "hub-filings";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public void map(Mapping mapping) {
        mapping.keyword("tokens", "incident", "rule").stored("record");
    }
}
