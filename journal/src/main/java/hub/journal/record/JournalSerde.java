package hub.journal.record;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes and reads the stored form of one type; a tombstone is null both ways. */
public final class JournalSerde<T> implements Serde<T> {
    private final Class<T> type;

    public JournalSerde(Class<T> type) {
        this.type = type;
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> bytes(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> value(bytes);
    }

    private static byte @Nullable [] bytes(@Nullable Object value) {
        return value == null ? null : JournalJson.write(value);
    }

    private @Nullable T value(byte @Nullable [] bytes) {
        return bytes == null ? null : JournalJson.read(bytes, type);
    }
}
