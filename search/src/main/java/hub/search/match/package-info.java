/**
 * Queries answered in memory, for one incident at a time as it arrives. What comes in is a query tree and the fields that a revision has in the index; a
 * contract test holds the answers to Elasticsearch's. Asks nobody anything.
 */
@NullMarked
package hub.search.match;

import org.jspecify.annotations.NullMarked;
