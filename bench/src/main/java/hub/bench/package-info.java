/**
 * What the hub costs beside its engines, as ratios that are measured in one run. Command line in, figures out; it starts its own Elasticsearch
 * and touches no hub that runs.
 */
@NullMarked
package hub.bench;

import org.jspecify.annotations.NullMarked;
