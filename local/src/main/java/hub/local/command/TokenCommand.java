package hub.local.command;

import hub.journal.partner.NewSecret;
import hub.local.client.PartnerAdmin;
import hub.local.lifecycle.ApiTokens;
import hub.model.id.AgencyId;
import hub.model.partner.ApiToken;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Role;
import hub.model.partner.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code ./hub token}: API tokens. A secret is shown once, when it is made; the hub keeps its hash. */
final class TokenCommand implements Command {

    @Override
    public String name() {
        return "token";
    }

    @Override
    public String help() {
        return "token add AGENCY[/USER] --roles R,S [--days N] [--label TEXT] | list [AGENCY] | revoke ID";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given = Arguments.parse(arguments, Set.of("--config", "--roles", "--days", "--label"), Set.of())
                .atMost(2, this);
        try (PartnerAdmin admin = PartnerAdmin.open(given.config(context))) {
            admin.act(given.spoken(this), () -> act(context, given, admin));
        }
        return 0;
    }

    private void act(Context context, Arguments given, PartnerAdmin admin) {
        switch (given.action(this)) {
            case "add" -> add(context, given, admin);
            case "list" -> list(context, given, admin);
            case "revoke" -> revoke(context, given.word(1, this), admin);
            default -> throw new UsageFault("token: " + given.action(this) + " (expected: " + help() + ")");
        }
    }

    private void add(Context context, Arguments given, PartnerAdmin admin) {
        String[] path = given.word(1, this).split("/", 2);
        AgencyId agency = new AgencyId(path[0]);
        @Nullable User person = path.length == 2 ? admin.directory().users().get(given.word(1, this)) : null;
        if (path.length == 2 ? person == null : !admin.directory().isActive(agency)) {
            throw new UsageFault("token: " + given.word(1, this) + " (expected an active agency or one of its people)");
        }
        if (person != null) {
            requireHers(person, given.roles());
        }
        String secret = NewSecret.token();
        @Nullable
        Instant expires = given.option("--days").map(TokenCommand::after).orElse(null);
        ApiToken token = new ApiToken(
                ApiTokens.hash(secret),
                agency,
                person == null ? null : person.id(),
                given.roles(),
                expires,
                given.option("--label").orElse(null));
        admin.partners().change(List.of(DirectoryEntry.of(token)));
        context.out().println(secret);
    }

    /** A token does never more than its person may. */
    private static void requireHers(User user, Set<Role> roles) {
        if (!user.roles().containsAll(roles)) {
            throw new UsageFault("--roles " + Arguments.words(roles) + " (expected some of those of " + user.path()
                    + ": " + Arguments.words(user.roles()) + ")");
        }
    }

    private static Instant after(String days) {
        if (!days.matches("[1-9]\\d{0,4}")) {
            throw new UsageFault("--days " + days + " (expected 1 to 99999)");
        }
        return Clock.systemUTC().instant().plus(Duration.ofDays(Long.parseLong(days)));
    }

    private static void list(Context context, Arguments given, PartnerAdmin admin) {
        List<String> of = given.words().stream().skip(1).toList();
        admin.directory().apiTokens().values().stream()
                .filter(token -> of.isEmpty() || of.contains(token.agency().value()))
                .forEach(token -> print(context, token));
    }

    private static void print(Context context, ApiToken token) {
        String whose = token.agency() + (token.user() == null ? " (machine)" : "/" + token.user());
        String roles = Arguments.words(token.roles());
        String expires = token.expires() == null ? "never expires" : "expires " + token.expires();
        context.out()
                .printf(
                        "%s  %-30s %-60s %s%s%n",
                        token.id(), whose, roles, expires, token.label() == null ? "" : "  " + token.label());
    }

    private static void revoke(Context context, String id, PartnerAdmin admin) {
        List<ApiToken> found = admin.directory().apiTokens().values().stream()
                .filter(token -> token.id().equals(id))
                .toList();
        if (found.size() != 1) {
            throw new UsageFault("token: " + id + " (expected an id as ./hub token list shows it)");
        }
        admin.partners().forget("token/" + found.getFirst().sha256());
        context.out().println("revoked " + id);
    }
}
