/**
 * The Elasticsearch side: everything here can be deleted and written again from the log. The only user of the Elasticsearch client.
 */
@NullMarked
package hub.search;

import org.jspecify.annotations.NullMarked;
