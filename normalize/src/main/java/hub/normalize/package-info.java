/**
 * From the bytes of a report to candidates: decode, validate, normalize, mark. A library without state: the gate uses it, and so does
 * the dry run of the API. Knows the formats and the model.
 */
@NullMarked
package hub.normalize;

import org.jspecify.annotations.NullMarked;
