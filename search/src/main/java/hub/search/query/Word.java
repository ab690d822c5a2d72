package hub.search.query;

/**
 * One value as it stands in a query, without its quotes and escapes.
 *
 * @param at index of its first character, from 0
 * @param text the value; without the star of a prefix
 * @param quoted it stood in quotes: nothing in it has a meaning of its own
 * @param star an unquoted star followed the text
 */
record Word(int at, String text, boolean quoted, boolean star) {
    /** Nothing but a star. */
    boolean onlyStar() {
        return star && text.isEmpty();
    }
}
