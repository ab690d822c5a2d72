/**
 * What /openapi.json says of every resource beyond what springdoc reads from the code: roles, credentials, problems. Reads annotations only.
 */
@NullMarked
package hub.api.openapi;

import org.jspecify.annotations.NullMarked;
