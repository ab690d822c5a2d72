/**
 * Joint investigations over HTTP: commands go to the log and are answered once what they did can be read; reads, events and exports show what the caller
 * sees at this moment. May use the log of commands and the index; decides nothing that the fold in the model decides.
 */
@NullMarked
package hub.api.investigation;

import org.jspecify.annotations.NullMarked;
