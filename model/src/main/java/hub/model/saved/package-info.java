/**
 * Saved searches: questions that people keep to ask again, alone or with others, and when they last asked. Values alone; may use markings' tokens and
 * ids; knows no engine, no JSON and not what a question means.
 */
@NullMarked
package hub.model.saved;

import org.jspecify.annotations.NullMarked;
