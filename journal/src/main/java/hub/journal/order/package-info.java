/**
 * What an operator does to many incidents at once: hold, release, erase. Reads the log, writes orders to {@code hub.admission} and waits until they are
 * carried out. Everything can be done again after a crash; nothing happens twice.
 */
@NullMarked
package hub.journal.order;

import org.jspecify.annotations.NullMarked;
