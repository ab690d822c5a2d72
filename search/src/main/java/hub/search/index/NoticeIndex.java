package hub.search.index;

/** What agencies are told of joint investigations: which change, and why; never its text. */
public final class NoticeIndex implements HubIndex {
    @Override
    public String alias() {
        return "hub-notices";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public void map(Mapping mapping) {
        mapping.keyword("tokens", "id", "investigation", "item", "reason", "to", "by", "place")
                .number("long", "revision")
                .date("at");
    }
}
