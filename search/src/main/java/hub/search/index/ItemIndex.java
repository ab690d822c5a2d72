package hub.search.index;

/** The items of joint investigations: each as it stands, each of its revisions, and who keeps or lost which. */
public final class ItemIndex implements HubIndex {
    @Override
    public String alias() {
        return "hub-investigation-items";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public void map(Mapping mapping) {
        mapping.keyword("tokens", "role", "key", "id", "investigation", "kind", "kept", "place")
                .number("long", "revision", "seq")
                .stored("record");
    }
}
