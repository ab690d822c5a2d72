package hub.search.index;

/** Every entry of each agency's audit: {@code <agency>@<number>}. */
public final class AuditIndex implements HubIndex {
    @Override
    public String alias() {
        return "hub-audit";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public void map(Mapping mapping) {
        mapping.keyword("tokens", "agency", "who", "action", "objects")
                .number("long", "number")
                .bool("allowed")
                .date("at")
                .stored("record");
    }
}
