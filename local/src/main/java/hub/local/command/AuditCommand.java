package hub.local.command;

import hub.formats.bundle.BundleCheck;
import hub.local.client.Api;
import hub.local.client.AuditExport;
import hub.local.client.AuditFile;
import hub.local.client.BundleFile;
import hub.local.client.ClientFault;
import hub.local.client.HubConfig;
import hub.local.client.OperatorActs;
import hub.local.home.AuditKeys;
import hub.model.audit.Action;
import hub.model.audit.SigningKey;
import hub.model.audit.Verification;
import hub.model.audit.VerifyingKey;
import hub.model.id.AgencyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** {@code ./hub audit}: what was done, as an agency reads it, as a file, and whether such a file is whole. */
final class AuditCommand implements Command {
    private static final Set<String> OPTIONS =
            Set.of("--as", "--config", "--from", "--to", "--action", "--limit", "--key");

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String help() {
        return "audit --as AGENCY [--json] [--from T] [--to T] [--action A] [--limit N]"
                + " | export (--as AGENCY|--all) FILE | verify FILE [--key FILE]";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given = Arguments.parse(arguments, OPTIONS, Set.of("--json", "--all"));
        String action = given.words().isEmpty() ? "list" : given.words().getFirst();
        return switch (action) {
            case "list" -> list(context, given);
            case "export" -> export(context, given);
            case "verify" -> verify(context, given);
            default -> throw new UsageFault("audit: " + action + " (expected: " + help() + ")");
        };
    }

    private static int list(Context context, Arguments given) {
        StringBuilder path = new StringBuilder("/api/v1/audit");
        char before = '?';
        for (String name : List.of("from", "to", "action", "limit")) {
            Optional<String> value = given.option("--" + name);
            if (value.isPresent()) {
                path.append(before).append(name).append('=').append(SearchCommand.encode(value.get()));
                before = '&';
            }
        }
        try (Api api = new Api(given.config(context), given.agency())) {
            JsonNode page = api.getJson(path.toString());
            if (given.has("--json")) {
                context.out().println(page.toPrettyString());
            } else {
                page.path("entries").forEach(entry -> print(context, entry));
            }
        }
        return 0;
    }

    private static void print(Context context, JsonNode entry) {
        context.out()
                .printf(
                        "%6d  %s  %-24s %-8s %-8s %s %s%n",
                        entry.path("number").asLong(),
                        entry.path("at").asString(""),
                        entry.path("who").asString(""),
                        entry.path("action").asString(""),
                        entry.path("outcome").asString(""),
                        entry.path("details"),
                        entry.path("objects"));
    }

    private int export(Context context, Arguments given) {
        if (given.has("--all") == given.option("--as").isPresent()) {
            throw new UsageFault("audit export: whose? (expected --as AGENCY or --all)");
        }
        Optional<AgencyId> only = given.option("--as").map(AgencyId::new);
        Path file = Path.of(given.word(1, this));
        HubConfig config = given.config(context);
        SigningKey key = SigningKey.of(text(config.auditKey()));
        String open = text(AuditKeys.open(config.auditKey())).strip();
        new OperatorActs(config)
                .record(
                        Action.EXPORT,
                        true,
                        only.stream().toList(),
                        List.of("audit", "export", only.map(AgencyId::value).orElse("--all")));
        long entries = new AuditExport(config.kafka(), key, open).write(file, only);
        context.out().println(entries + " entries in " + file);
        return 0;
    }

    private int verify(Context context, Arguments given) {
        Path file = Path.of(given.word(1, this));
        Path usual = context.home().credentials().resolve("audit.pub");
        Optional<VerifyingKey> key = given.option("--key")
                .map(Path::of)
                .or(() -> Optional.of(usual).filter(Files::exists))
                .map(AuditCommand::text)
                .map(VerifyingKey::of);
        if (key.isEmpty()) {
            context.out().println("no --key: the one that the file names is believed");
        }
        if (BundleFile.is(file)) {
            return told(context, BundleFile.check(file, key));
        }
        Verification verification = AuditFile.verify(file, key);
        verification
                .sums()
                .forEach((agency, sum) -> context.out()
                        .println(agency + ": " + sum.entries() + " entries, signed up to " + sum.signed()));
        return told(context, verification.breaks());
    }

    private static int told(Context context, BundleCheck.Found found) {
        found.facts().forEach(context.out()::println);
        return told(context, found.breaks());
    }

    private static int told(Context context, List<?> breaks) {
        breaks.forEach(each -> context.out().println("BROKEN " + each));
        context.out().println(breaks.isEmpty() ? "whole" : breaks.size() + " breaks");
        return breaks.isEmpty() ? 0 : 1;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw ClientFault.unreadable(file, e);
        }
    }
}
