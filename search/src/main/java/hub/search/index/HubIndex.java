package hub.search.index;

/** One index of the hub. The set is open: a new one is one class and one line in {@link Indices}. */
public interface HubIndex {
    /** The name under which it is read and written. */
    String alias();

    /** Counts up whenever the mapping or the documents change, so that a rebuild is due. */
    int schema();

    /** The fields of its documents; nothing else can be written into it. */
    void map(Mapping mapping);

    /** How many shards it has, if {@code configured} is what the cluster's indices have. */
    default int shards(int configured) {
        return configured;
    }

    /**
     * True if a document is made of many records, some of which compaction takes away. Then the digest takes what viewers find, and not by which
     * record it came to be.
     */
    default boolean folded() {
        return false;
    }

    /** A concrete index of one generation. */
    default String concrete(String generation) {
        return alias() + "-v" + schema() + "-" + generation;
    }

    /** The alias under which a rebuild writes before it takes the place of the other generation. */
    default String next() {
        return alias() + "-next";
    }
}
