/**
 * The indices: one class each with its name, schema version and mapping, one visible list of them, and their life from creation to the
 * change of generations in a rebuild.
 */
@NullMarked
package hub.search.index;

import org.jspecify.annotations.NullMarked;
