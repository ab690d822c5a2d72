/**
 * Errors as people and programs see them: RFC 9457 with the hub's codes. No stack trace leaves here.
 */
@NullMarked
package hub.api.problem;

import org.jspecify.annotations.NullMarked;
