/**
 * What all requests say in the same way: parameters, bodies, preferences, idempotency keys. Takes the request as it came and gives values or
 * an ApiProblem; knows no resource.
 */
@NullMarked
package hub.api.request;

import org.jspecify.annotations.NullMarked;
