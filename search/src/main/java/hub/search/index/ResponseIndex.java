package hub.search.index;

/** The current version of each response; read only through the incident that it answers, or by its author. */
public final class ResponseIndex implements HubIndex {
    @Override
    public String alias() {
        return "hub-responses";
    }

    @Override
    public int schema() {
        return 3;
    }

    @Override
    public void map(Mapping mapping) {
        mapping.keyword("tokens", "id", "incident", "author", "account", "place")
                .bool("disputes")
                .date("updated", "stated")
                .stored("record");
    }
}
