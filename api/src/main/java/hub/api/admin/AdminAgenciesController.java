package hub.api.admin;

import hub.api.ApiSettings;
import hub.api.access.Needs;
import hub.api.partner.KafkaBody;
import hub.api.partner.PartnerDesk;
import hub.api.partner.TakesKey;
import hub.api.partner.TokenBody;
import hub.api.problem.ApiProblem;
import hub.api.request.BodyBytes;
import hub.api.request.JsonBody;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Json;
import hub.journal.partner.NewSecret;
import hub.journal.partner.PartnerChanges;
import hub.model.audit.Action;
import hub.model.partner.Agency;
import hub.model.partner.Agency.Standing;
import hub.model.partner.ApiToken;
import hub.model.partner.Directory;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.FirstAccess;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.normalize.Sha256;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Partners, with all that belongs to them in one step. */
@RestController
class AdminAgenciesController {
    static final String PATH = "/api/v1/admin/agencies";

    private final PartnerDesk desk;
    private final ApiSettings settings;

    AdminAgenciesController(PartnerDesk desk, ApiSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    /** Every partner, those that were removed too. */
    record AgenciesBody(List<AgencyBody> agencies) {}

    /** A new partner with what it logs in with; the secrets are never told again. */
    record AddedBody(AgencyBody agency, KafkaBody kafka, List<TokenBody> tokens) {}

    /** All partners, also those that are suspended or removed. */
    @GetMapping(PATH)
    @Needs(Role.OPERATOR)
    @Audited(Action.LOOK)
    AgenciesBody agencies() {
        Directory now = desk.now();
        return new AgenciesBody(now.agencies().values().stream()
                .map(agency -> AgencyBody.of(now, agency))
                .toList());
    }

    /** One partner. */
    @GetMapping(PATH + "/{id}")
    @Needs(Role.OPERATOR)
    @Audited(Action.LOOK)
    AgencyBody agency(@PathVariable String id) {
        Directory now = desk.now();
        return AgencyBody.of(now, AdminProblems.agency(now, id));
    }

    /** Makes a partner: when this answers it can publish and read its feeds. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.OPERATOR)
    @Audited(Action.ADMIN)
    @TakesKey
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewAgency.class)))
    ResponseEntity<AddedBody> add(Viewer viewer, HttpServletRequest request) throws InterruptedException {
        byte[] bytes = BodyBytes.of(request, Json.MAX_BYTES);
        NewAgency wanted = JsonBody.read(bytes, NewAgency.NAMES, NewAgency::read);
        Trail.of(request).names(wanted.id());
        AddedBody added = desk.once(viewer, request, bytes, partners -> add(partners, wanted));
        return ResponseEntity.created(URI.create(PATH + "/" + wanted.id())).body(added);
    }

    private AddedBody add(PartnerChanges partners, NewAgency wanted) {
        Directory now = desk.now();
        Agency agency = wanted.agency(now);
        List<DirectoryEntry> more = new ArrayList<>(wanted.memberships(now));
        String person = NewSecret.token();
        String machine = NewSecret.token();
        more.addAll(FirstAccess.entries(agency.id(), Sha256.hex(person), Sha256.hex(machine)));
        String password = NewSecret.password();
        try {
            partners.add(agency, password, more);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "/id", String.valueOf(e.getMessage()));
        }
        Directory after = desk.now();
        return new AddedBody(
                AgencyBody.of(after, agency),
                KafkaBody.of(settings, agency.id(), password),
                List.of(born(after, person), born(after, machine)));
    }

    private static TokenBody born(Directory now, String secret) {
        ApiToken token = now.apiTokens().get(Sha256.hex(secret));
        if (token == null) {
            throw new IllegalStateException("a new token is not in the directory");
        }
        return TokenBody.born(token, secret);
    }

    /** Suspends a partner: nothing works that speaks for it, no token, no open connection. What it reported stays. */
    @PostMapping(PATH + "/{id}/suspend")
    @Needs(Role.OPERATOR)
    @Audited(Action.ADMIN)
    AgencyBody suspend(@PathVariable String id) {
        return stand(id, Standing.SUSPENDED);
    }

    /** Ends a suspension. */
    @PostMapping(PATH + "/{id}/resume")
    @Needs(Role.OPERATOR)
    @Audited(Action.ADMIN)
    AgencyBody resume(@PathVariable String id) {
        return stand(id, Standing.ACTIVE);
    }

    /** Removes a partner for good: the id is never given again. */
    @PostMapping(PATH + "/{id}/remove")
    @Needs(Role.OPERATOR)
    @Audited(Action.ADMIN)
    AgencyBody remove(@PathVariable String id) {
        return stand(id, Standing.REMOVED);
    }

    private AgencyBody stand(String id, Standing standing) {
        return desk.change(partners -> {
            Agency agency = AdminProblems.agency(desk.now(), id);
            if (agency.standing() == Standing.REMOVED && standing != Standing.REMOVED) {
                throw ApiProblem.of(ProblemCode.CONFLICT, "", id + " was removed for good");
            }
            Agency changed = agency.with(standing);
            if (!changed.equals(agency)) {
                partners.change(List.of(DirectoryEntry.of(changed)));
            }
            return AgencyBody.of(desk.now(), changed);
        });
    }
}
