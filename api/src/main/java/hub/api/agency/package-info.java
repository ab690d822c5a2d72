/**
 * The resources /api/v1/agency: what a coordinator does with her own agency's people, API tokens, password for Kafka, profile and groups. No
 * agency is ever named in a request: it is the caller's.
 */
@NullMarked
package hub.api.agency;

import org.jspecify.annotations.NullMarked;
