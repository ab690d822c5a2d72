/**
 * The query language: text becomes a tree of known kinds over published fields, or a problem that says where and why. Only the tree goes on
 * to Elasticsearch, never the text.
 */
@NullMarked
package hub.search.query;

import org.jspecify.annotations.NullMarked;
