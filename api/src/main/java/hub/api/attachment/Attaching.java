package hub.api.attachment;

import hub.api.evidence.Described;
import hub.api.evidence.Upload;
import hub.api.problem.ApiProblem;
import hub.api.request.IdempotencyKeys;
import hub.api.request.JsonBody;
import hub.api.request.Markings;
import hub.formats.hub.HubMarking;
import hub.model.attachment.Attachment;
import hub.model.attachment.AttachmentId;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.investigation.agreement.Faults;
import hub.model.investigation.item.Evidence;
import hub.model.marking.Marking;
import hub.model.partner.Directory;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.model.pseudonym.Pseudonyms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Makes an attachment of an upload: for nobody who may not read the incident as it is marked, and the same one for the same request. */
@Component
class Attaching {
    private static final Set<String> SAID = Set.of("marking", "text");
    private static final Set<String> ALL = Set.of("marking", "text", "name", "mediaType", "size", "sha256");

    private final Supplier<Directory> directory;
    private final Pseudonyms pseudonyms;

    Attaching(Supplier<Directory> directory, Pseudonyms pseudonyms) {
        this.directory = directory;
        this.pseudonyms = pseudonyms;
    }

    private record Stated(Marking marking, @Nullable String text) {}

    /**
     * @param incident an incident of her own
     * @param content what it says now
     * @throws ApiProblem with what is wrong; nothing was kept then
     */
    Attachment attachment(
            Viewer viewer,
            HttpServletRequest request,
            Upload upload,
            IncidentId incident,
            Incident content,
            Instant now) {
        ObjectNode body = Described.of(upload, SAID);
        Stated stated = stated(body, content.marking());
        Attachment attachment = Attachment.of(
                AttachmentId.of(incident, name(viewer, request)),
                incident,
                viewer.agency(),
                stated.marking(),
                file(body, upload, stated.text()),
                pseudonyms.seal("attachment", incident + "\n" + body),
                now);
        Markings.requireRead(stated.marking(), attachment.audience(), viewer);
        return attachment;
    }

    private Stated stated(ObjectNode body, Marking own) {
        Stated stated = JsonBody.read(body, ALL, (in, findings) -> {
            Marking marking = HubMarking.optional(in, findings);
            String text = in.text("text");
            return findings.refused() ? null : new Stated(marking == null ? own : marking, text);
        });
        check(stated.marking(), own);
        return stated;
    }

    /** What tells this request from all others: its key, sealed, for a key may be made of whom it is about. */
    private String name(Viewer viewer, HttpServletRequest request) {
        String key = IdempotencyKeys.of(request);
        return key == null
                ? UUID.randomUUID().toString()
                : pseudonyms.seal("attachment key", viewer.agency() + "\n" + key);
    }

    private static Evidence file(ObjectNode body, Upload upload, @Nullable String text) {
        Evidence file = new Evidence(
                body.path("name").stringValue(),
                upload.mediaType(),
                upload.file().size(),
                upload.file().sha256(),
                text);
        Faults faults = new Faults();
        file.check(faults);
        faults.problem().ifPresent(problem -> {
            throw new ApiProblem(problem);
        });
        return file;
    }

    private void check(Marking marking, Marking own) {
        if (marking.isWeakerThan(own)) {
            String message =
                    "marking: " + marking.label() + " (expected " + own.label() + " as the incident has, or stricter)";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "/marking", message);
        }
        Markings.requireKnown(marking, directory.get());
    }
}
