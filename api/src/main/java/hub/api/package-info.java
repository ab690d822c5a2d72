/**
 * The api process: what people and partners speak to. One package a resource; reads Elasticsearch through a viewer, writes only to Kafka.
 */
@NullMarked
package hub.api;

import org.jspecify.annotations.NullMarked;
