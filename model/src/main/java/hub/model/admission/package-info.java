/**
 * Admission: which candidate becomes a revision. A pure fold over one root incident, without Kafka and without a clock.
 */
@NullMarked
package hub.model.admission;

import org.jspecify.annotations.NullMarked;
