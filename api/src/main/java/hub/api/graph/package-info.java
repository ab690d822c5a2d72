/**
 * The neighbourhood of an incident or a value. A seed and kinds come in; it may use the search module, and nothing that is stored leaves it.
 */
@NullMarked
package hub.api.graph;

import org.jspecify.annotations.NullMarked;
