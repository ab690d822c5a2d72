package hub.local.command;

import hub.local.client.PartnerAdmin;
import hub.model.id.AgencyId;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Group;
import java.util.List;
import java.util.Set;

/** {@code ./hub group}: named sets of agencies. Who joins sees from then on what the group was ever sent, so a group's
 * coordinator confirms it where there is one. */
final class GroupCommand implements Command {

    @Override
    public String name() {
        return "group";
    }

    @Override
    public String help() {
        return "group add ID [--name TEXT] [--members A,B] [--coordinator A] | list | join ID AGENCY | leave ID AGENCY"
                + " | coordinator ID AGENCY | remove ID";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given = Arguments.parse(
                        arguments, Set.of("--config", "--name", "--members", "--coordinator"), Set.of())
                .atMost(3, this);
        try (PartnerAdmin admin = PartnerAdmin.open(given.config(context))) {
            admin.act(given.spoken(this), () -> act(context, given, admin));
        }
        return 0;
    }

    private void act(Context context, Arguments given, PartnerAdmin admin) {
        switch (given.action(this)) {
            case "add" -> add(context, given, admin);
            case "list" -> admin.directory().groups().values().forEach(group -> print(context, group));
            case "join" -> save(context, admin, group(given, admin).with(member(given, admin)));
            case "leave" -> save(context, admin, group(given, admin).without(new AgencyId(given.word(2, this))));
            case "coordinator" -> save(context, admin, group(given, admin).coordinatedBy(member(given, admin)));
            case "remove" -> {
                admin.partners().forget("group/" + group(given, admin).id());
                context.out().println("removed " + given.word(1, this));
            }
            default -> throw new UsageFault("group: " + given.action(this) + " (expected: " + help() + ")");
        }
    }

    private void add(Context context, Arguments given, PartnerAdmin admin) {
        String id = given.word(1, this);
        if (admin.directory().groups().containsKey(id)) {
            throw new UsageFault("group: " + id
                    + " is there already (expected an id that no group has; join and leave change its members)");
        }
        if (admin.directory().isRetired("group/" + id)) {
            throw new UsageFault("group: " + id + " (expected an id that no group had)");
        }
        List<AgencyId> members = given.list("--members").stream()
                .map(member -> known(member, admin))
                .toList();
        AgencyId coordinator =
                given.option("--coordinator").map(name -> known(name, admin)).orElse(null);
        Group group = new Group(id, given.option("--name").orElse(id), members);
        save(context, admin, group.coordinatedBy(coordinator));
    }

    private AgencyId member(Arguments given, PartnerAdmin admin) {
        return known(given.word(2, this), admin);
    }

    private static AgencyId known(String id, PartnerAdmin admin) {
        AgencyId agency = new AgencyId(id);
        if (!admin.directory().isActive(agency)) {
            throw new UsageFault("agency: " + id + " (expected one that is there and active)");
        }
        return agency;
    }

    private Group group(Arguments given, PartnerAdmin admin) {
        Group group = admin.directory().groups().get(given.word(1, this));
        if (group == null) {
            throw new UsageFault("group: " + given.word(1, this) + " (expected one of "
                    + admin.directory().groups().keySet() + ")");
        }
        return group;
    }

    private static void save(Context context, PartnerAdmin admin, Group group) {
        admin.partners().change(List.of(DirectoryEntry.of(group)));
        print(context, group);
    }

    private static void print(Context context, Group group) {
        context.out().printf("%-20s %s %s%n", group.id(), group.name(), group.members());
        if (group.coordinator() != null) {
            context.out()
                    .printf("%-20s coordinated by %s, waiting for it: %s%n", "", group.coordinator(), group.proposed());
        }
    }
}
