package hub.search.index;

/** One document for each indicator of each head: {@code <incident>#<slot>}. A slot that is no longer used has no tokens: nobody sees it. Of slots with the same match key one has it. */
public final class SightingIndex implements HubIndex {
    @Override
    public String alias() {
        return "hub-sightings";
    }

    @Override
    public int schema() {
        return 3;
    }

    @Override
    public void map(Mapping mapping) {
        mapping.keyword("tokens", "incident", "root", "owner", "type", "value", "matchKey", "role")
                .number("integer", "slot")
                .number("long", "revision")
                .bool("exercise")
                .ip("address")
                .date("validUntil", "firstSeen", "lastSeen", "reported")
                .unsearched("incident", "root", "value", "role", "slot", "revision")
                .unsearched("validUntil", "firstSeen", "lastSeen", "reported");
    }
}
