package hub.local.command;

import hub.local.client.PartnerAdmin;
import hub.model.id.AgencyId;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.User;
import java.util.List;
import java.util.Set;

/** {@code ./hub user}: people of partners. Taking a role or a person away ends what her API tokens may do at once. */
final class UserCommand implements Command {

    @Override
    public String name() {
        return "user";
    }

    @Override
    public String help() {
        return "user add AGENCY/ID --roles R,S [--name TEXT] [--issuer URL --subject ID] | list [AGENCY] | remove AGENCY/ID";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given = Arguments.parse(
                        arguments, Set.of("--config", "--name", "--roles", "--issuer", "--subject"), Set.of())
                .atMost(2, this);
        try (PartnerAdmin admin = PartnerAdmin.open(given.config(context))) {
            admin.act(given.spoken(this), () -> act(context, given, admin));
        }
        return 0;
    }

    private void act(Context context, Arguments given, PartnerAdmin admin) {
        switch (given.action(this)) {
            case "add" -> {
                User user = user(given, admin);
                admin.partners().change(List.of(DirectoryEntry.of(user)));
                print(context, user);
            }
            case "list" -> list(context, given, admin);
            case "remove" -> {
                String path = given.word(1, this);
                if (!admin.directory().users().containsKey(path)) {
                    throw new UsageFault("user: " + path + " (expected AGENCY/ID of a known person)");
                }
                admin.partners().forget("user/" + path);
                context.out().println("removed " + path);
            }
            default -> throw new UsageFault("user: " + given.action(this) + " (expected: " + help() + ")");
        }
    }

    private User user(Arguments given, PartnerAdmin admin) {
        String[] path = given.word(1, this).split("/", 2);
        if (path.length != 2 || !admin.directory().isActive(new AgencyId(path[0]))) {
            throw new UsageFault("user: " + given.word(1, this) + " (expected AGENCY/ID of an active agency)");
        }
        if (admin.directory().isRetired("user/" + given.word(1, this))) {
            throw new UsageFault("user: " + given.word(1, this) + " (expected an id that nobody had)");
        }
        if (given.option("--issuer").isPresent() != given.option("--subject").isPresent()) {
            throw new UsageFault("--issuer and --subject go together (expected both, or neither)");
        }
        User.Identity identity = given.option("--issuer")
                .map(issuer ->
                        new User.Identity(issuer, given.option("--subject").orElseThrow()))
                .orElse(null);
        if (identity != null && admin.directory().isTaken(identity, given.word(1, this))) {
            throw new UsageFault("--subject " + identity.subject() + " (expected one that nobody else has)");
        }
        return new User(
                new AgencyId(path[0]), path[1], given.option("--name").orElse(path[1]), given.roles(), identity);
    }

    private static void list(Context context, Arguments given, PartnerAdmin admin) {
        List<String> of = given.words().stream().skip(1).toList();
        admin.directory().users().values().stream()
                .filter(user -> of.isEmpty() || of.contains(user.agency().value()))
                .forEach(user -> print(context, user));
    }

    private static void print(Context context, User user) {
        context.out().printf("%-30s %-60s %s%n", user.path(), Arguments.words(user.roles()), user.name());
    }
}
