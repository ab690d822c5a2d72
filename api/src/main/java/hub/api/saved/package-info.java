/**
 * Saved searches over HTTP: kept in the log, shared with those who hold a token of their audience, asked over all history or for what is new. May use
 * pages of incidents and the log of responses; a search is always asked with the tokens of who asks.
 */
@NullMarked
package hub.api.saved;

import org.jspecify.annotations.NullMarked;
