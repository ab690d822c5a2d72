/**
 * What all changes of partners over HTTP have in common: the clients with the rights for it, one change at a time, secrets that are told once,
 * bodies. Knows no resource; the resources of operators and of coordinators come here.
 */
@NullMarked
package hub.api.partner;

import org.jspecify.annotations.NullMarked;
