package hub.api.agency;

import hub.api.access.Needs;
import hub.api.partner.PartnerDesk;
import hub.api.partner.TakesKey;
import hub.api.problem.ApiProblem;
import hub.api.request.BodyBytes;
import hub.api.request.Edits;
import hub.api.request.JsonBody;
import hub.api.request.Version;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Json;
import hub.model.audit.Action;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Role;
import hub.model.partner.User;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The agency's people. */
@RestController
class UsersController {
    private static final String PATH = "/api/v1/agency/users";

    private final PartnerDesk desk;

    UsersController(PartnerDesk desk) {
        this.desk = desk;
    }

    record UsersBody(List<UserBody> users) {}

    @GetMapping(PATH)
    @Needs(Role.COORDINATOR)
    @Audited(Action.LOOK)
    UsersBody users(Viewer viewer) {
        return new UsersBody(desk.now().users().values().stream()
                .filter(user -> user.agency().equals(viewer.agency()))
                .map(UserBody::of)
                .toList());
    }

    @GetMapping(PATH + "/{id}")
    @Needs(Role.COORDINATOR)
    @Audited(Action.LOOK)
    ResponseEntity<UserBody> user(Viewer viewer, @PathVariable String id) {
        UserBody body = UserBody.of(own(viewer, id));
        return ResponseEntity.ok().eTag(Version.of(body).etag()).body(body);
    }

    private User own(Viewer viewer, String id) {
        User user = desk.now().users().get(viewer.agency() + "/" + id);
        if (user == null) {
            throw ApiProblem.notFound();
        }
        return user;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.COORDINATOR)
    @Audited(Action.ADMIN)
    @TakesKey
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = UserBody.class)))
    ResponseEntity<UserBody> addUser(Viewer viewer, HttpServletRequest request) throws InterruptedException {
        byte[] bytes = BodyBytes.of(request, Json.MAX_BYTES);
        UserFields wanted = JsonBody.read(bytes, UserFields.NEW, UserFields::readNew);
        String id = Objects.requireNonNull(wanted.id());
        Trail.of(request).names(id);
        UserBody added = desk.once(viewer, request, bytes, partners -> {
            User user = wanted.user(desk.now(), viewer.agency(), id);
            if (desk.now().users().containsKey(user.path())
                    || desk.now().isRetired(DirectoryEntry.of(user).key())) {
                throw ApiProblem.of(
                        ProblemCode.ALREADY_THERE,
                        "/id",
                        "id: " + id + " (expected one that nobody of you has or had)");
            }
            partners.change(List.of(DirectoryEntry.of(user)));
            return UserBody.of(user);
        });
        return ResponseEntity.created(URI.create(PATH + "/" + id))
                .eTag(Version.of(added).etag())
                .body(added);
    }

    /** Roles that are taken away are gone from her API tokens too, at once. */
    @PutMapping(path = PATH + "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Role.COORDINATOR)
    @Audited(Action.ADMIN)
    @Edits
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = UserBody.class)))
    ResponseEntity<UserBody> changeUser(Viewer viewer, HttpServletRequest request, @PathVariable String id) {
        own(viewer, id);
        UserFields wanted = JsonBody.read(request, UserFields.CHANGED, UserFields::readChanged);
        wanted.require(id);
        return desk.change(partners -> {
            Version.of(UserBody.of(own(viewer, id))).require(request);
            User user = wanted.user(desk.now(), viewer.agency(), id);
            requireCoordinator(viewer, user);
            partners.change(List.of(DirectoryEntry.of(user)));
            UserBody body = UserBody.of(user);
            return ResponseEntity.ok().eTag(Version.of(body).etag()).body(body);
        });
    }

    /** She takes her API tokens with her. */
    @DeleteMapping(PATH + "/{id}")
    @Needs(Role.COORDINATOR)
    @Audited(Action.ADMIN)
    UserBody removeUser(Viewer viewer, @PathVariable String id) {
        return desk.change(partners -> {
            User user = own(viewer, id);
            requireCoordinator(viewer, user.with(Set.of()));
            partners.forget(DirectoryEntry.of(user).key());
            return UserBody.of(user);
        });
    }

    /** An agency whose last coordinator goes could no longer help itself. */
    private void requireCoordinator(Viewer viewer, User changed) {
        boolean left = Stream.concat(
                        Stream.of(changed),
                        desk.now().users().values().stream()
                                .filter(user -> !user.path().equals(changed.path())))
                .anyMatch(user ->
                        user.agency().equals(viewer.agency()) && user.roles().contains(Role.COORDINATOR));
        if (!left) {
            String message = changed.id() + " is the last coordinator of " + viewer.agency()
                    + " (expected another one first; an operator can do without)";
            throw ApiProblem.of(ProblemCode.CONFLICT, "", message);
        }
    }
}
