/**
 * The matrix of a result: which techniques how many incidents name, with what the vocabularies know of them. A search comes in; it may use the
 * search module and the model's vocabularies, and nothing that is stored leaves it.
 */
@NullMarked
package hub.api.matrix;

import org.jspecify.annotations.NullMarked;
