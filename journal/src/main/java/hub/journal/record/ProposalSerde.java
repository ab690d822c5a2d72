package hub.journal.record;

import hub.model.admission.Candidate;
import hub.model.admission.Order;
import hub.model.admission.Proposal;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Records of {@code hub.admission}: a candidate, or an order if the header {@value HubHeaders#ORDER} names its kind. */
public final class ProposalSerde implements Serde<Proposal> {
    /** The record of a proposal, to be sent. */
    public static ProducerRecord<String, byte[]> record(String topic, @Nullable Long at, Proposal proposal) {
        ProducerRecord<String, byte[]> sent =
                new ProducerRecord<>(topic, null, at, proposal.root().value(), JournalJson.write(proposal));
        mark(sent.headers(), proposal);
        return sent;
    }

    private static void mark(Headers headers, Proposal proposal) {
        if (proposal instanceof Order order) {
            HubHeaders.put(headers, HubHeaders.ORDER, order.getClass().getSimpleName());
        }
    }

    @Override
    public Serializer<Proposal> serializer() {
        return new Serializer<>() {
            @Override
            public byte[] serialize(String topic, Proposal proposal) {
                throw new UnsupportedOperationException("an order is told by its header");
            }

            @Override
            public byte[] serialize(String topic, Headers headers, Proposal proposal) {
                mark(headers, proposal);
                return JournalJson.write(proposal);
            }
        };
    }

    @Override
    public Deserializer<Proposal> deserializer() {
        return new Deserializer<>() {
            @Override
            public Proposal deserialize(String topic, byte[] bytes) {
                throw new UnsupportedOperationException("an order is told by its header");
            }

            @Override
            public Proposal deserialize(String topic, Headers headers, byte[] bytes) {
                return JournalJson.read(
                        bytes, kind(HubHeaders.text(headers, HubHeaders.ORDER).orElse("")));
            }
        };
    }

    private static Class<? extends Proposal> kind(String order) {
        return switch (order) {
            case "Hold" -> Order.Hold.class;
            case "Release" -> Order.Release.class;
            case "Erase" -> Order.Erase.class;
            default -> Candidate.class;
        };
    }
}
