/** The domain in plain Java: values that check themselves and pure folds. Nothing here knows Kafka, Elasticsearch or JSON. */
@NullMarked
package hub.model;

import org.jspecify.annotations.NullMarked;
