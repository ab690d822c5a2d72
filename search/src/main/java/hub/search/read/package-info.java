/**
 * Reading: what the hub can be asked about, each question with the viewer who asks. Answers are bounded and complete, or an exception.
 */
@NullMarked
package hub.search.read;

import org.jspecify.annotations.NullMarked;
