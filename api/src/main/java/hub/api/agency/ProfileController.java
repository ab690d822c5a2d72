package hub.api.agency;

import hub.api.access.Needs;
import hub.api.partner.PartnerDesk;
import hub.api.problem.ApiProblem;
import hub.api.request.Edits;
import hub.api.request.JsonBody;
import hub.api.request.Version;
import hub.api.trail.Audited;
import hub.model.audit.Action;
import hub.model.id.AgencyId;
import hub.model.partner.Agency;
import hub.model.partner.Directory;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** How others know and reach the agency. */
@RestController
class ProfileController {
    private static final String PATH = "/api/v1/agency/profile";

    private final PartnerDesk desk;

    ProfileController(PartnerDesk desk) {
        this.desk = desk;
    }

    /** What the caller's agency says of itself. */
    @GetMapping(PATH)
    @Needs(Role.COORDINATOR)
    @Audited(Action.LOOK)
    ResponseEntity<ProfileBody> profile(Viewer viewer) {
        return answer(current(viewer));
    }

    /** Changes what the agency says of itself; the body names all of it. */
    @PutMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Role.COORDINATOR)
    @Audited(Action.ADMIN)
    @Edits
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProfileBody.class)))
    ResponseEntity<ProfileBody> change(Viewer viewer, HttpServletRequest request) {
        ProfileBody wanted = JsonBody.read(request, ProfileBody.NAMES, ProfileBody::read);
        return desk.change(partners -> {
            Version.of(current(viewer)).require(request);
            List<DirectoryEntry> entries = new ArrayList<>();
            entries.add(DirectoryEntry.of(wanted.applied(own(viewer))));
            entries.addAll(clients(desk.now(), viewer.agency(), wanted.clients()));
            partners.change(entries);
            return answer(current(viewer));
        });
    }

    private ProfileBody current(Viewer viewer) {
        return ProfileBody.of(desk.now(), own(viewer));
    }

    private Agency own(Viewer viewer) {
        return desk.now().agency(viewer.agency()).orElseThrow(ApiProblem::notFound);
    }

    private static ResponseEntity<ProfileBody> answer(ProfileBody body) {
        return ResponseEntity.ok().eTag(Version.of(body).etag()).body(body);
    }

    /** Who becomes a client of the agency, and who is none any more. */
    private static List<DirectoryEntry> clients(Directory now, AgencyId agency, List<String> wanted) {
        for (String client : wanted) {
            AgencyId id = new AgencyId(client);
            if (id.equals(agency) || !now.isActive(id)) {
                String message = client + " (expected another agency that is there and active)";
                throw ApiProblem.of(ProblemCode.INVALID_VALUE, "/clients", message);
            }
        }
        List<DirectoryEntry> entries = new ArrayList<>();
        for (Agency other : now.agencies().values()) {
            boolean is = other.clientOf().contains(agency);
            boolean should = wanted.contains(other.id().value());
            if (is != should) {
                Stream<AgencyId> patrons = should
                        ? Stream.concat(other.clientOf().stream(), Stream.of(agency))
                        : other.clientOf().stream().filter(patron -> !patron.equals(agency));
                entries.add(DirectoryEntry.of(other.with(patrons.toList())));
            }
        }
        return entries;
    }
}
