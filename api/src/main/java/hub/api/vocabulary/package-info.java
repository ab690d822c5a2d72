/**
 * The resource /api/v1/vocabulary: the words that the hub knows, from the model's tables.
 */
@NullMarked
package hub.api.vocabulary;

import org.jspecify.annotations.NullMarked;
