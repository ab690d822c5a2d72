/**
 * Subscribers asked for by their raw identifiers: who may, how often, and by which keys they are found. Readings and viewers come in; the keys
 * go to the search. May touch the model's pseudonyms.
 */
@NullMarked
package hub.api.subscriber;

import org.jspecify.annotations.NullMarked;
