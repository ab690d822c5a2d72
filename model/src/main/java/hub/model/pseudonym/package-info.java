/**
 * Pseudonyms of subscribers: one for each token of an audience, made with secrets that only the hub holds. Identifiers come in in their
 * canonical form. Knows the tokens of {@code marking}, nothing else.
 */
@NullMarked
package hub.model.pseudonym;

import org.jspecify.annotations.NullMarked;
