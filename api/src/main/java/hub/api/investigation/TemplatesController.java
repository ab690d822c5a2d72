package hub.api.investigation;

import hub.api.access.Needs;
import hub.api.trail.Audited;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.audit.Action;
import hub.model.partner.Role;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** With what an investigation can begin. */
@RestController
class TemplatesController {
    /** All templates, whole. */
    @GetMapping(path = InvestigationsController.PATH + "/templates", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.LOOK)
    byte[] templates() {
        ObjectNode body = Json.object();
        body.set("templates", Fill.array(Template.ALL, Template::body));
        return Json.write(body);
    }
}
