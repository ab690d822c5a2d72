package hub.search.write;

/**
 * A document as it is sent, or the word that there is none any more.
 *
 * @param origin the write that it stands for
 * @param sent a {@link Write.Put} or a {@link Write.Delete}
 * @param versionType when Elasticsearch takes it
 */
record Item(Write origin, Write sent, String versionType) {
    /** If its version is higher than the stored one; else it is a conflict, and a conflict is fine. */
    static final String NEWER = "external";

    /** If no higher version is stored. */
    static final String SAME = "external_gte";

    static Item of(Write sent) {
        return new Item(sent, sent, NEWER);
    }
}
