package hub.api.schema;

import hub.api.access.Public;
import hub.api.problem.ApiProblem;
import hub.formats.schema.HubSchemas;
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
    /** The file names of all schemas. */
    @GetMapping("/schemas/")
    @Public("schemas hold no content")
    List<String> all() {
        return Stream.of(HubSchemas.values()).map(HubSchemas::file).toList();
    }

    /** One schema. */
    @GetMapping("/schemas/{file}")
    @Public("schemas hold no content")
    ResponseEntity<byte[]> one(@PathVariable String file) {
        HubSchemas schema = HubSchemas.find(file).orElseThrow(ApiProblem::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .body(schema.document());
    }
}
