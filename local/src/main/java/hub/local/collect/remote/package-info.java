/**
 * A partner's server over HTTP, however badly it behaves. In come addresses and credentials, out go answers of bounded size that came in
 * bounded time from that server alone. Knows neither TAXII nor MISP; may use the client package's faults and nothing else of the hub.
 */
@NullMarked
package hub.local.collect.remote;

import org.jspecify.annotations.NullMarked;
