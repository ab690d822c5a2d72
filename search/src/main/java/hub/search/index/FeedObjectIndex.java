package hub.search.index;

/**
 * What each feed holds, as STIX objects ready for TAXII: a document for each (token, object, version). Beside them stands what the projector needs
 * to go on, which no viewer finds.
 */
public final class FeedObjectIndex implements HubIndex {
    @Override
    public String alias() {
        return "hub-feed-objects";
    }

    @Override
    public int schema() {
        return 2;
    }

    /** One shard is refreshed as a whole, so that whoever sees the mark of a feed sees everything before it. */
    @Override
    public int shards(int configured) {
        return 1;
    }

    @Override
    public boolean folded() {
        return true;
    }

    @Override
    public void map(Mapping mapping) {
        mapping.keyword("tokens", "kind", "token", "id", "type", "version", "spec", "owner", "incident")
                .keyword("copies")
                .number("long", "added", "at", "since", "bytes")
                .bool("first", "last", "own", "revoked")
                .stored("record")
                .stored("large");
    }
}
