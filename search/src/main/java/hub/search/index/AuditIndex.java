package hub.search.index;

/** Every entry of each agency's audit: {@code <agency>@<number>}. */
public final class AuditIndex implements HubIndex {
    @Override
    public String alias() {
        return "hub-audit";
    }

    @Override
    public int schema() {
        return 2;
    }

    @Override
    public void map(Mapping mapping) {
        mapping.keyword("tokens", "agency", "who", "action", "objects", "way", "removed")
                .number("long", "number")
                .bool("allowed")
                .date("at")
                .stored("record");
    }
}
