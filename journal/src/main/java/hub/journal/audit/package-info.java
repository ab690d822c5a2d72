/**
 * The audit on its way into the log: entries as records of {@code hub.audit-in}, and a writer for whoever acts outside the running processes. Entries
 * come in; nothing here chains, reads or decides.
 */
@NullMarked
package hub.journal.audit;

import org.jspecify.annotations.NullMarked;
