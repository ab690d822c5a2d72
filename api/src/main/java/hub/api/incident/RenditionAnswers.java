package hub.api.incident;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the answer with one incident: each form in which it is served, and none where the caller has it already. */
@Component
final class RenditionAnswers implements OpenApiCustomizer {
    @Override
    public void customise(OpenAPI document) {
        PathItem path = Objects.requireNonNull(document.getPaths().get(IncidentsController.PATH + "/{id}"));
        Content forms = new Content();
        Renditions.ALL.stream()
                .flatMap(rendition -> rendition.mediaTypes().stream())
                .forEach(
                        type -> forms.addMediaType(type.toString(), new MediaType().schema(schema(type.getSubtype()))));
        path.getGet()
                .getResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse().description("the incident or annex").content(forms))
                .addApiResponse("304", new ApiResponse().description("If-None-Match names what the caller would get"));
    }

    private static Schema<?> schema(String subtype) {
        return new Schema<>().types(Set.of(subtype.endsWith("json") ? "object" : "string"));
    }
}
