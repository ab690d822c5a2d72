package hub.api.schema;

import hub.api.access.Public;
import hub.api.problem.ApiProblem;
import hub.formats.schema.HubSchemas;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The JSON Schemas of what the hub reads and writes. */
@RestController
class SchemasController {
    private static final String MEDIA_TYPE = "application/schema+json";

    /** The file names of all schemas. */
    @GetMapping("/schemas/")
    @Public("schemas hold no content")
    List<String> all() {
        return Stream.of(HubSchemas.values()).map(HubSchemas::file).toList();
    }

    /** One JSON Schema. */
    @GetMapping("/schemas/{file}")
    @Public("schemas hold no content")
    @ApiResponse(
            responseCode = "200",
            description = "a JSON Schema of draft 2020-12",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(type = "object")))
    ResponseEntity<byte[]> one(@PathVariable String file) {
        HubSchemas schema = HubSchemas.find(file).orElseThrow(ApiProblem::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(MEDIA_TYPE))
                .body(schema.document());
    }
}
