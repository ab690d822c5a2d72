package hub.api.attachment;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.evidence.KeptFiles;
import hub.api.evidence.Upload;
import hub.api.incident.Heads;
import hub.api.problem.ApiProblem;
import hub.api.request.IdempotencyKeys;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.attachment.Attachment;
import hub.model.attachment.Handover;
import hub.model.audit.Action;
import hub.model.incident.Incident;
import hub.model.investigation.item.Evidence;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.read.Stored;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The files of an incident: listed for those who see it, and attached by its owner. */
@RestController
class AttachmentsController {
    static final String PATH = "/api/v1/incidents/{id}/attachments";

    private final AttachmentDesk desk;
    private final Attaching attaching;
    private final KeptFiles files;

    AttachmentsController(AttachmentDesk desk, Attaching attaching, KeptFiles files) {
        this.desk = desk;
        this.attaching = attaching;
        this.files = files;
    }

    /** What is attached, the oldest first; the owner also reads who was given it. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    byte[] attachments(Viewer viewer, Trail trail, @PathVariable String id) {
        Stored head = desk.head(viewer, id);
        Incident content = Heads.revision(head).content();
        List<Handover> handovers = desk.handovers(viewer, head);
        List<Attachment> attachments = desk.attachments(viewer, head);
        trail.names(head.id().value());
        attachments.forEach(each -> trail.shows(
                each.id().value(), AttachmentWriter.marking(each, content).tlp()));
        ObjectNode body = Json.object();
        body.set("attachments", Fill.array(attachments, each -> AttachmentWriter.write(each, content, handovers)));
        return Json.write(body);
    }

    /** Attaches a file, at most 50 MiB, to an incident of the caller's own agency. */
    @PostMapping(
            path = PATH,
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Role.INVESTIGATOR, Role.PUBLISHER})
    @Audited(Action.RESPOND)
    @Costs(Costs.BULK)
    @TakesAttachment
    @RequestBody(
            required = true,
            description = "what is said of a file, and the file",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schemaProperties = {
                                @SchemaProperty(name = "item", schema = @Schema(type = "object")),
                                @SchemaProperty(name = "file", schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<byte[]> attach(Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id)
            throws IOException, InterruptedException {
        Stored head = desk.head(viewer, id);
        Heads.requireOwn(viewer, head);
        Incident content = Heads.revision(head).content();
        if (content == null) {
            throw ApiProblem.of(ProblemCode.CONFLICT, "", head.id() + " was recalled (expected one that stands)");
        }
        try (Upload upload = Upload.read(request, files.store(), Evidence.MAX_BYTES)) {
            Attachment made = attaching.attachment(viewer, request, upload, head.id(), content, desk.now());
            Optional<Attachment> before = desk.find(viewer, head, made.id());
            if (before.isPresent()) {
                return answer(200, same(before.get(), made), content, trail);
            }
            requireRoom(viewer, head);
            upload.file().keep();
            if (!desk.take(made)) {
                return answer(202, made, content, trail);
            }
            Attachment first = desk.find(viewer, head, made.id()).orElse(made);
            return answer(201, same(first, made), content, trail);
        }
    }

    private void requireRoom(Viewer viewer, Stored head) {
        if (desk.attachments(viewer, head).size() >= Attachment.MAX_FILES) {
            String message = head.id() + " has " + Attachment.MAX_FILES + " files (expected fewer)";
            throw ApiProblem.of(ProblemCode.TOO_LARGE, "", message);
        }
    }

    /** Who comes later with another file under the same key is told so. */
    private static Attachment same(Attachment known, Attachment asked) {
        if (!known.request().equals(asked.request())) {
            throw IdempotencyKeys.reused();
        }
        return known;
    }

    private static ResponseEntity<byte[]> answer(int status, Attachment attachment, Incident content, Trail trail) {
        trail.names(attachment.incident().value());
        trail.shows(attachment.id().value(), attachment.marking().tlp());
        return ResponseEntity.status(status)
                .header("Location", PATH.replace("{id}", attachment.incident().value()) + "/" + attachment.id())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(AttachmentWriter.write(attachment, content, List.of())));
    }
}
