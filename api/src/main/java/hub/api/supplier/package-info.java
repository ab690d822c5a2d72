/**
 * Suppliers: what is known of a vendor's products, as the Prague Proposals ask. A name comes in; it may use the search module, and nothing that is
 * stored leaves it.
 */
@NullMarked
package hub.api.supplier;

import org.jspecify.annotations.NullMarked;
