package hub.search.index;

/** Every revision of each incident and annex; read only through a head that the viewer sees. */
public final class RevisionIndex implements HubIndex {
    @Override
    public String alias() {
        return "hub-incident-revisions";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public void map(Mapping mapping) {
        mapping.keyword("tokens", "id", "root", "owner")
                .number("long", "revision")
                .folded("change")
                .date("updated")
                .stored("record");
    }
}
