package hub.api.investigation;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.evidence.FileAnswer;
import hub.api.evidence.GivesFile;
import hub.api.evidence.KeptFiles;
import hub.api.evidence.Upload;
import hub.api.problem.ApiProblem;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.item.Evidence;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.ItemId;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.node.ObjectNode;

/** The files behind evidence: stored before it is stated, and given to whoever sees it once the log says that she got it. */
@RestController
class EvidenceController {
    private final InvestigationDesk desk;
    private final ItemAnswers answers;
    private final Commands commands;
    private final ItemBodies bodies;
    private final Custodian custodian;
    private final KeptFiles files;

    EvidenceController(
            InvestigationDesk desk,
            ItemAnswers answers,
            Commands commands,
            ItemBodies bodies,
            Custodian custodian,
            KeptFiles files) {
        this.desk = desk;
        this.answers = answers;
        this.commands = commands;
        this.bodies = bodies;
        this.custodian = custodian;
        this.files = files;
    }

    /** Adds evidence with its file, at most 50 MiB. */
    @PostMapping(
            path = ItemsController.PATH,
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Role.INVESTIGATOR)
    @Audited(Action.INVESTIGATE)
    @Costs(Costs.BULK)
    @Begins
    @RequestBody(
            required = true,
            description = "kind, marking, audience, and the members of the kind; or the same and a file",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schemaProperties = {
                                @SchemaProperty(name = "item", schema = @Schema(type = "object")),
                                @SchemaProperty(name = "file", schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<byte[]> addFile(Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id)
            throws IOException, InterruptedException {
        Agreement agreement = desk.agreement(viewer, id);
        try (Upload upload = Upload.read(request, files.store(), Evidence.MAX_BYTES)) {
            ObjectNode body = EvidenceBody.of(upload);
            ItemAct.Add add = bodies.added(viewer, body);
            Commands.Asked asked = commands.asked(viewer, request, body, null);
            commands.rehearse(asked, agreement, add);
            upload.file().keep();
            Commands.Done done = Commands.applied(commands.send(asked, agreement.id(), null, add));
            ItemId item = ItemId.of(agreement.id(), viewer.agency(), asked.id());
            return answers.answer(201, done, viewer, trail, agreement, item);
        }
    }

    /** The bytes, for a file and not for a page: whoever fetches them the first time is in the log of the item before. */
    @GetMapping(ItemController.PATH + "/file")
    @GivesFile
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.RAW)
    @Costs(Costs.SEARCH)
    ResponseEntity<Resource> file(
            Viewer viewer, Trail trail, ServletWebRequest request, @PathVariable String id, @PathVariable String item)
            throws InterruptedException {
        Agreement agreement = desk.agreement(viewer, id);
        Shown shown = desk.item(viewer, agreement, item);
        Evidence evidence = Custodian.given(viewer, agreement, shown.item()).orElseThrow(ApiProblem::notFound);
        InvestigationDesk.note(trail, shown);
        return FileAnswer.of(request, evidence, () -> custodian.hand(viewer, shown.item(), evidence));
    }
}
