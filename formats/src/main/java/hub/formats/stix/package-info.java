/** STIX 2.1: bundles read and written. {@code StixReader} and its helpers take a bundle apart, {@code StixWriter} and its helpers make one. */
@NullMarked
package hub.formats.stix;

import org.jspecify.annotations.NullMarked;
