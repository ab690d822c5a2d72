/**
 * Following a topic for as long as the process lives. In come records of the log, out to whoever extends {@link hub.api.tail.Tail}; nothing here knows what they
 * mean. Touches Kafka alone.
 */
@org.jspecify.annotations.NullMarked
package hub.api.tail;
