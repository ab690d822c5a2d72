package hub.api.agency;

import hub.api.access.Needs;
import hub.api.partner.GroupBody;
import hub.api.partner.PartnerDesk;
import hub.api.problem.ApiProblem;
import hub.api.trail.Audited;
import hub.model.audit.Action;
import hub.model.id.AgencyId;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Group;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The groups that the agency is in or coordinates. Who is let in sees all that the group was ever sent. */
@RestController
class GroupsController {
    private static final String PATH = "/api/v1/agency/groups";
    private static final String MEMBER = PATH + "/{id}/members/{agency}";

    private final PartnerDesk desk;
    private final Clock clock;

    GroupsController(PartnerDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    record GroupsBody(List<GroupBody> groups) {}

    /** The groups of the caller's agency; who is proposed is told to the coordinator alone. */
    @GetMapping(PATH)
    @Needs(Role.COORDINATOR)
    @Audited(Action.LOOK)
    GroupsBody ownGroups(Viewer viewer) {
        return new GroupsBody(desk.now().groups().values().stream()
                .filter(group -> coordinates(viewer, group) || group.members().contains(viewer.agency()))
                .map(group -> coordinates(viewer, group) ? GroupBody.full(group) : GroupBody.forMember(group))
                .toList());
    }

    private static boolean coordinates(Viewer viewer, Group group) {
        return viewer.agency().equals(group.coordinator());
    }

    /** Lets a proposed agency in; kept with the group is who did it, and when. */
    @PostMapping(MEMBER + "/confirm")
    @Needs(Role.COORDINATOR)
    @Audited(Action.ADMIN)
    GroupBody confirm(Viewer viewer, @PathVariable String id, @PathVariable String agency) {
        String by = viewer.agency() + "/" + Objects.requireNonNullElse(viewer.user(), "");
        return decide(
                viewer,
                id,
                agency,
                group -> group.confirm(new Group.Confirmation(new AgencyId(agency), by, clock.instant())));
    }

    /** Takes the proposal of a member away. */
    @PostMapping(MEMBER + "/decline")
    @Needs(Role.COORDINATOR)
    @Audited(Action.ADMIN)
    GroupBody declineMember(Viewer viewer, @PathVariable String id, @PathVariable String agency) {
        return decide(viewer, id, agency, group -> group.without(new AgencyId(agency)));
    }

    private GroupBody decide(Viewer viewer, String id, String agency, UnaryOperator<Group> step) {
        return desk.change(partners -> {
            Group group = desk.now().groups().get(id);
            if (group == null || !coordinates(viewer, group)) {
                throw ApiProblem.notFound();
            }
            if (group.proposed().stream().noneMatch(each -> each.value().equals(agency))) {
                throw ApiProblem.of(
                        ProblemCode.CONFLICT, "", "not proposed (expected one of " + group.proposed() + ")");
            }
            Group changed = step.apply(group);
            partners.change(List.of(DirectoryEntry.of(changed)));
            return GroupBody.full(changed);
        });
    }
}
