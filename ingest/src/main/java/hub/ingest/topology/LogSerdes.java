package hub.ingest.topology;

import hub.formats.outcome.OutcomeWriter;
import hub.journal.record.JournalJson;
import hub.model.outcome.Outcome;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** How the topology writes what it never reads. */
final class LogSerdes {
    private LogSerdes() {}

    static Serde<Emission.ToLog> toLog() {
        return writeOnly((topic, record) -> switch (record) {
            case Emission.Log log -> JournalJson.write(log.revision());
            case Emission.Cleared cleared -> null;
        });
    }

    static Serde<CaseRecord> toCases() {
        return writeOnly((topic, record) -> record.entry() == null ? null : JournalJson.write(record.entry()));
    }

    static Serde<Outcome> outcome() {
        return writeOnly((topic, outcome) -> OutcomeWriter.bytes(outcome));
    }

    static Serde<Delivered.ToFeed> toFeed() {
        return writeOnly((topic, feed) -> feed.value());
    }

    private static <T> Serde<T> writeOnly(Serializer<T> serializer) {
        return Serdes.serdeFrom(serializer, (topic, bytes) -> {
            throw new UnsupportedOperationException(topic + " is only written here");
        });
    }
}
