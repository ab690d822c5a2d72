/**
 * The agreement behind a joint investigation: who takes part, under which ceiling, until when. Values and a pure fold without a clock. May use
 * agencies' ids and markings; knows no item, no engine and no JSON.
 */
@NullMarked
package hub.model.investigation.agreement;

import org.jspecify.annotations.NullMarked;
