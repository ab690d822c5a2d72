/** STIX objects as values: their types and properties (STIX 2.1 sections 3 to 7), ids, TLP markings. Knows neither bundles nor incidents. */
@NullMarked
package hub.formats.stix.object;

import org.jspecify.annotations.NullMarked;
