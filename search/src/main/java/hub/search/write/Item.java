package hub.search.write;

import hub.search.write.Write.Put;

/**
 * A document as it is sent.
 *
 * @param origin the write that it stands for
 * @param put the document
 * @param versionType when Elasticsearch takes it
 */
record Item(Write origin, Put put, String versionType) {
    /** If its version is higher than the stored one; else it is a conflict, and a conflict is fine. */
    static final String NEWER = "external";

    /** If no higher version is stored. */
    static final String SAME = "external_gte";

    static Item of(Put put) {
        return new Item(put, put, NEWER);
    }
}
