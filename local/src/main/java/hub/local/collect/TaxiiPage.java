package hub.local.collect;

import hub.local.client.ClientFault;
import hub.local.collect.remote.Answer;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An envelope, TAXII 2.1 section 3.7, with the times that came in its headers.
 *
 * @param objects as they were sent
 * @param more true if the server has more
 * @param next where it goes on; empty if the server goes by time
 * @param first when the first object was added to the collection; empty if the server does not say
 * @param last when the last one was
 */
record TaxiiPage(
        List<JsonNode> objects, boolean more, Optional<String> next, Optional<String> first, Optional<String> last) {
    TaxiiPage {
        objects = List.copyOf(objects);
    }

    /** @throws ClientFault if the answer is no envelope */
    static TaxiiPage read(Answer.Got answer, JsonNode envelope) {
        JsonNode objects = envelope.path("objects");
        if (!envelope.isObject() || !(objects.isMissingNode() || objects.isArray())) {
            throw new ClientFault(answer.uri() + " answers no TAXII 2.1 envelope (expected an object with objects)");
        }
        String next = envelope.path("next").asString("");
        return new TaxiiPage(
                objects.valueStream().toList(),
                envelope.path("more").asBoolean(false),
                next.isEmpty() ? Optional.empty() : Optional.of(next),
                answer.header("X-TAXII-Date-Added-First").flatMap(TaxiiTime::read),
                answer.header("X-TAXII-Date-Added-Last").flatMap(TaxiiTime::read));
    }
}
