/** The commands of {@code ./hub}, one a file. Text in, text out; the work is done elsewhere. */
@NullMarked
package hub.local.command;

import org.jspecify.annotations.NullMarked;
