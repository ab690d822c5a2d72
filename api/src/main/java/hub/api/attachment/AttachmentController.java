package hub.api.attachment;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.evidence.FileAnswer;
import hub.api.evidence.GivesFile;
import hub.api.evidence.KeptFiles;
import hub.api.incident.Heads;
import hub.api.problem.ApiProblem;
import hub.api.request.JsonBody;
import hub.api.request.Reason;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Json;
import hub.model.attachment.Attachment;
import hub.model.audit.Action;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.search.read.Stored;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.node.ObjectNode;

/** One file of an incident: given to whoever sees both, and taken back by the owner. */
@RestController
class AttachmentController {
    private static final String PATH = AttachmentsController.PATH + "/{attachment}";
    private static final String WITHDRAW = "withdraw";

    private final AttachmentDesk desk;
    private final KeptFiles files;

    AttachmentController(AttachmentDesk desk, KeptFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /** The bytes, for a file and not for a page: whoever fetches them the first time is in the log before. */
    @GetMapping(PATH)
    @GivesFile
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.RAW)
    @Costs(Costs.SEARCH)
    ResponseEntity<Resource> file(
            Viewer viewer,
            Trail trail,
            ServletWebRequest request,
            @PathVariable String id,
            @PathVariable String attachment)
            throws InterruptedException {
        Stored head = desk.head(viewer, id);
        Attachment found = desk.attachment(viewer, head, attachment);
        if (found.withdrawn() != null) {
            throw ApiProblem.notFound();
        }
        note(trail, found, head);
        return FileAnswer.of(request, found.file(), () -> {
            Resource bytes = files.bytes(found.file().sha256());
            desk.handOver(viewer, found);
            return bytes;
        });
    }

    /** Takes the file back: nobody gets it any more, and the owner still sees who had it. */
    @PatchMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "202",
            description = "in the log for good, but searches do not see it yet",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Needs({Role.INVESTIGATOR, Role.PUBLISHER})
    @Audited(Action.RESPOND)
    @RequestBody(
            required = true,
            description = "withdraw with a reason",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    ResponseEntity<byte[]> withdraw(
            Viewer viewer,
            Trail trail,
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String attachment)
            throws InterruptedException {
        Stored head = desk.head(viewer, id);
        Attachment now = desk.attachment(viewer, head, attachment);
        Heads.requireOwn(viewer, head);
        String reason =
                Reason.of(JsonBody.nameless(JsonBody.object(request)), WITHDRAW).reason();
        Attachment next = now.withdrawn() == null ? now.withdrawn(reason, desk.now()) : now;
        boolean readable = next == now || desk.take(next);
        note(trail, next, head);
        ObjectNode body = AttachmentWriter.write(next, Heads.revision(head).content(), desk.handovers(viewer, head));
        return ResponseEntity.status(readable ? 200 : 202)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(body));
    }

    private static void note(Trail trail, Attachment attachment, Stored head) {
        trail.names(head.id().value());
        trail.shows(
                attachment.id().value(),
                AttachmentWriter.marking(attachment, Heads.revision(head).content())
                        .tlp());
    }
}
