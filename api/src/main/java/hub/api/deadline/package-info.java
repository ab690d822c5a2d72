/**
 * Reporting clocks over HTTP: what the law may want of an incident's owner by when, and what the owner says that it sent.
 * Comes in: requests of the owner's people; goes to the log of what is stated. May use the index and the model's clocks; knows no law itself.
 */
@NullMarked
package hub.api.deadline;

import org.jspecify.annotations.NullMarked;
