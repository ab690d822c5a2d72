package hub.local.collect;

import java.net.URI;

/**
 * A collection, TAXII 2.1 section 5.2.1.
 *
 * @param uri its own, ending in a slash
 * @param id given by the server
 * @param title for people
 * @param alias another word for the id; empty if there is none
 * @param readable true if these credentials may read it
 */
record TaxiiCollection(URI uri, String id, String title, String alias, boolean readable) {
    boolean isCalled(String name) {
        return name.equals(id) || name.equals(alias) || name.equals(title);
    }

    /** Id and title, for messages. */
    String label() {
        return id + (title.isEmpty() ? "" : " (" + title + ")");
    }
}
