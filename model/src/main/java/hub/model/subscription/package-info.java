/**
 * Subscriptions: what an agency wants to be told of, where and how often, and what becomes of each telling. Values alone; may use ids; knows no
 * engine, no JSON, and not what a question means.
 */
@NullMarked
package hub.model.subscription;

import org.jspecify.annotations.NullMarked;
