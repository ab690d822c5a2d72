/** The local hub: {@link hub.local.Main} is what {@code ./hub} runs. */
@NullMarked
package hub.local;

import org.jspecify.annotations.NullMarked;
