/**
 * The resources /api/v1/admin: agencies and groups, for operators of the hub. No route here leads to content.
 */
@NullMarked
package hub.api.admin;

import org.jspecify.annotations.NullMarked;
