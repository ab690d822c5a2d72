package hub.api.admin;

import hub.api.access.Needs;
import hub.api.partner.GroupBody;
import hub.api.partner.PartnerDesk;
import hub.api.partner.TakesKey;
import hub.api.problem.ApiProblem;
import hub.api.request.BodyBytes;
import hub.api.request.JsonBody;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Json;
import hub.model.audit.Action;
import hub.model.id.AgencyId;
import hub.model.partner.Directory;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Group;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
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

/** Named sets of agencies. Who joins sees what the group was ever sent, so a group's coordinator confirms it where there is one. */
@RestController
class AdminGroupsController {
    private static final String PATH = "/api/v1/admin/groups";
    private static final String MEMBER = PATH + "/{id}/members/{agency}";

    private final PartnerDesk desk;

    AdminGroupsController(PartnerDesk desk) {
        this.desk = desk;
    }

    record GroupsBody(List<GroupBody> groups) {}

    /** All groups with their members, and who is proposed. */
    @GetMapping(PATH)
    @Needs(Role.OPERATOR)
    @Audited(Action.LOOK)
    GroupsBody groups() {
        return new GroupsBody(
                desk.now().groups().values().stream().map(GroupBody::full).toList());
    }

    /** Makes a group. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.OPERATOR)
    @Audited(Action.ADMIN)
    @TakesKey
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewGroup.class)))
    ResponseEntity<GroupBody> addGroup(Viewer viewer, HttpServletRequest request) throws InterruptedException {
        byte[] bytes = BodyBytes.of(request, Json.MAX_BYTES);
        NewGroup wanted = JsonBody.read(bytes, NewGroup.NAMES, NewGroup::read);
        Trail.of(request).names(wanted.id());
        GroupBody added = desk.once(viewer, request, bytes, partners -> {
            Group group = group(desk.now(), wanted);
            partners.change(List.of(DirectoryEntry.of(group)));
            return GroupBody.full(group);
        });
        return ResponseEntity.created(URI.create(PATH + "/" + wanted.id())).body(added);
    }

    private static Group group(Directory now, NewGroup wanted) {
        if (now.groups().containsKey(wanted.id()) || now.isRetired("group/" + wanted.id())) {
            throw ApiProblem.of(
                    ProblemCode.ALREADY_THERE,
                    "/id",
                    "id: " + wanted.id() + " (expected one that no group has or had)");
        }
        List<AgencyId> members = wanted.members().stream().map(AgencyId::new).toList();
        members.forEach(member -> AdminProblems.requireActive(now, member, "/members"));
        Group group = new Group(wanted.id(), wanted.name(), members);
        String coordinator = wanted.coordinator();
        if (coordinator == null) {
            return group;
        }
        AdminProblems.requireActive(now, new AgencyId(coordinator), "/coordinator");
        return group.coordinatedBy(new AgencyId(coordinator));
    }

    /** A new member, or where a coordinator has to confirm it a proposed one. */
    @PutMapping(MEMBER)
    @Needs(Role.OPERATOR)
    @Audited(Action.ADMIN)
    GroupBody join(@PathVariable String id, @PathVariable String agency) {
        return change(id, group -> {
            AgencyId member = AdminProblems.agency(desk.now(), agency).id();
            AdminProblems.requireActive(desk.now(), member, "");
            return group.members().contains(member) ? group : group.with(member);
        });
    }

    /** One member less, or one that was proposed; it sees nothing of the group from then on. */
    @DeleteMapping(MEMBER)
    @Needs(Role.OPERATOR)
    @Audited(Action.ADMIN)
    GroupBody leave(@PathVariable String id, @PathVariable String agency) {
        return change(
                id,
                group -> group.without(AdminProblems.agency(desk.now(), agency).id()));
    }

    private GroupBody change(String id, UnaryOperator<Group> step) {
        return desk.change(partners -> {
            Group group = AdminProblems.group(desk.now(), id);
            Group changed = step.apply(group);
            if (!changed.equals(group)) {
                partners.change(List.of(DirectoryEntry.of(changed)));
            }
            return GroupBody.full(changed);
        });
    }
}
