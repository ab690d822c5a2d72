/**
 * What a partner's or operator's terminal needs: the settings of a hub somewhere, one agency's credentials, publishing over Kafka, the
 * API over HTTP. Works on any cluster; knows nothing of the local engines.
 */
@NullMarked
package hub.local.client;

import org.jspecify.annotations.NullMarked;
