/** Values that several formats share: times, scales of confidence, limits, ids of content. Each reads text and says what it expected. */
@NullMarked
package hub.formats.value;

import org.jspecify.annotations.NullMarked;
