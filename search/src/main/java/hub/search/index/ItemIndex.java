package hub.search.index;

/** The items of joint investigations: each as it stands, each of its revisions, and who keeps or lost which. */
public final class ItemIndex implements HubIndex {
    @Override
    public String alias() {
        return "hub-investigation-items";
    }

    @Override
    public int schema() {
        return 2;
    }

    @Override
    public void map(Mapping mapping) {
        mapping.keyword("tokens", "role", "key", "id", "investigation", "kept", "place")
                .keyword("author", "by", "assignee", "mentioned", "incident")
                .folded("kind", "state", "tlp")
                .text("title", "text")
                .number("byte", "confidence")
                .date("due", "happened", "occurred", "detected", "reported", "created", "updated")
                .number("long", "revision", "seq")
                .stored("record");
    }
}
