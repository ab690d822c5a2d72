package hub.api.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every way in which an endpoint may say no, as the description has it: a problem of RFC 9457, whatever the status. */
final class Refusals {
    static final String SCHEMA = "Problem";

    private static final Map<String, String> OF_ALL = Map.of(
            "400", "The request is wrong; the violations say where.",
            "404", "Nothing that the caller may see has this address.",
            "406", "None of the accepted media types can be served.",
            "414", "The address is longer than the hub reads.",
            "431", "The headers are longer than the hub reads.",
            "500", "The hub failed; its operator finds the fault by the id given.",
            "503", "Kafka or Elasticsearch does not answer now; see Retry-After.");
    private static final Map<String, String> WITH_CREDENTIALS = Map.of(
            "401", "No API token, or none that the hub knows.",
            "403", "The token has none of the roles that are needed.",
            "429", "The caller's agency has used up what it may ask for in this time; see Retry-After.");
    private static final Map<String, String> OF_CHANGES = Map.of(
            "409", "It is not in a state that allows this, or is there already.",
            "422", "The idempotency key came with another body before.",
            "412", "Somebody changed it since the version that If-Match names.",
            "428", "If-Match is missing where a change needs the version that it starts from.");
    private static final Map<String, String> WITH_A_BODY = Map.of(
            "408", "The body did not come whole in time.",
            "413", "The body is larger than this resource reads.",
            "415", "The body's media type, charset or coding is not one that this resource reads.");

    private Refusals() {}

    static void describe(Operation operation, boolean open, boolean changes) {
        add(operation, OF_ALL);
        if (!open) {
            add(operation, WITH_CREDENTIALS);
        }
        if (changes) {
            add(operation, OF_CHANGES);
        }
        if (operation.getRequestBody() != null) {
            add(operation, WITH_A_BODY);
        }
    }

    private static void add(Operation operation, Map<String, String> refusals) {
        refusals.forEach(
                (status, meaning) -> operation.getResponses().computeIfAbsent(status, key -> refusal(meaning)));
    }

    private static ApiResponse refusal(String meaning) {
        MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA));
        return new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType("application/problem+json", problem));
    }

    /** RFC 9457, as every refusal is. */
    static Schema<?> schema() {
        Schema<?> text = new Schema<>().types(Set.of("string"));
        Schema<?> place =
                object().addProperty("pointer", text).addProperty("code", text).addProperty("message", text);
        place.required(List.of("pointer", "code", "message"));
        Schema<?> problem = object().addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", new Schema<>().types(Set.of("integer")))
                .addProperty("detail", text)
                .addProperty("code", text)
                .addProperty("violations", new Schema<>().types(Set.of("array")).items(place));
        return problem.required(List.of("type", "title", "status", "detail", "code", "violations"));
    }

    private static Schema<?> object() {
        return new Schema<>().types(Set.of("object"));
    }
}
