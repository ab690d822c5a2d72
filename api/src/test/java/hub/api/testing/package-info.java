/**
 * What the tests of the api share: the whole process in memory, with a search index and a log made of plain collections behind it.
 */
@NullMarked
package hub.api.testing;

import org.jspecify.annotations.NullMarked;
