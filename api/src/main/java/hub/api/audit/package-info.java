/**
 * The resource /api/v1/audit: what was done, for those who answer for it. Reads the index of the audit in the name of a viewer; may touch cursors and
 * parameters.
 */
@NullMarked
package hub.api.audit;

import org.jspecify.annotations.NullMarked;
