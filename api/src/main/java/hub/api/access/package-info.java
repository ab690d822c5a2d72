/**
 * Who is calling and what the call needs. Turns a secret into a Viewer; everything behind it takes that Viewer.
 */
@NullMarked
package hub.api.access;

import org.jspecify.annotations.NullMarked;
