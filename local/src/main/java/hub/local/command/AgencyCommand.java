package hub.local.command;

import hub.formats.value.Times;
import hub.local.client.HubConfig;
import hub.local.client.PartnerAdmin;
import hub.local.home.Certificates;
import hub.local.home.Secrets;
import hub.local.lifecycle.ApiTokens;
import hub.local.lifecycle.PartnerFiles;
import hub.model.id.AgencyId;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.partner.Agency;
import hub.model.partner.Agency.Standing;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Group;
import hub.model.partner.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code ./hub agency}: partners, with all that belongs to them in one step. */
final class AgencyCommand implements Command {
    private static final Set<String> OPTIONS = Set.of(
            "--config",
            "--name",
            "--kind",
            "--country",
            "--client-of",
            "--groups",
            "--contact",
            "--default-tlp",
            "--since");

    @Override
    public String name() {
        return "agency";
    }

    @Override
    public String help() {
        return "agency add ID --kind national-cert|operator|supplier|other [--name TEXT] [--country CZ] [--client-of A,B]"
                + " [--groups G,H] [--contact TEXT] [--default-tlp TLP] | list | suspend ID | resume ID | remove ID | hold ID --since TIME | release ID";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given = Arguments.parse(arguments, OPTIONS, Set.of()).atMost(2, this);
        try (PartnerAdmin admin = PartnerAdmin.open(given.config(context))) {
            admin.act(given.spoken(this), () -> act(context, given, admin));
        }
        return 0;
    }

    private void act(Context context, Arguments given, PartnerAdmin admin) {
        switch (given.action(this)) {
            case "add" -> add(context, given, admin);
            case "list" -> list(context, admin);
            case "suspend" -> stand(context, given, admin, Standing.SUSPENDED);
            case "resume" -> stand(context, given, admin, Standing.ACTIVE);
            case "remove" -> stand(context, given, admin, Standing.REMOVED);
            case "hold" -> hold(context, given, admin);
            case "release" -> {
                int shown = admin.holds().release(known(given, admin).id());
                context.out().println(given.agencyId(this) + " is released: incidents that are shown again: " + shown);
            }
            default -> throw new UsageFault("agency: " + given.action(this) + " (expected: " + help() + ")");
        }
    }

    private void add(Context context, Arguments given, PartnerAdmin admin) {
        Agency agency = agency(given);
        if (admin.directory().agencies().containsKey(agency.id())) {
            throw new UsageFault("agency: " + agency.id() + " (expected an id that nobody has or had)");
        }
        for (AgencyId patron : agency.clientOf()) {
            if (!admin.directory().isActive(patron)) {
                throw new UsageFault("--client-of " + patron + " (expected agencies that are there and active)");
            }
        }
        List<DirectoryEntry> more = new ArrayList<>();
        for (String id : given.list("--groups")) {
            Group group = admin.directory().groups().get(id);
            if (group == null) {
                throw new UsageFault("--groups " + id + " (expected one of "
                        + admin.directory().groups().keySet() + ")");
            }
            more.add(DirectoryEntry.of(group.with(agency.id())));
        }
        String id = agency.id().value();
        Secrets secrets = Secrets.of(context.home());
        PartnerFiles files = files(context, given.config(context), secrets);
        more.addAll(new ApiTokens(files.folder(), secrets).issue(agency.id()));
        String password = secrets.get("kafka.agency." + id);
        admin.partners().add(agency, password, more);
        files.write(id, password);
        context.out().println("added " + id + "; credentials in " + files.folder() + "/" + id + ".*");
    }

    /** A hub that runs elsewhere signs its certificates itself. */
    private static PartnerFiles files(Context context, HubConfig config, Secrets secrets) {
        PartnerFiles.Tls tls = config.partnersTlsAddress()
                .map(address -> new PartnerFiles.Tls(address, new Certificates(context.home(), secrets)))
                .orElse(null);
        return new PartnerFiles(config.credentials(), config.partnersAddress(), tls);
    }

    private Agency agency(Arguments given) {
        AgencyId id = given.agencyId(this);
        String kind =
                given.option("--kind").orElseThrow(() -> new UsageFault("--kind is needed (expected " + kinds() + ")"));
        Agency.Kind known = Agency.Kind.parse(kind)
                .orElseThrow(() -> new UsageFault("--kind " + kind + " (expected " + kinds() + ")"));
        String tlp = given.option("--default-tlp").orElse(Tlp.AMBER_STRICT.label());
        Marking marking = Marking.of(Tlp.parse(tlp)
                .orElseThrow(() -> new UsageFault("--default-tlp " + tlp + " (expected a TLP such as AMBER)")));
        List<AgencyId> patrons =
                given.list("--client-of").stream().map(AgencyId::new).toList();
        Profile profile = new Profile(
                given.option("--country").orElse(null),
                given.option("--contact").stream().toList(),
                null,
                List.of());
        return new Agency(id, given.option("--name").orElse(id.value()), known, patrons, marking).with(profile);
    }

    private static String kinds() {
        return Arrays.stream(Agency.Kind.values()).map(Agency.Kind::label).collect(Collectors.joining(", "));
    }

    private static void list(Context context, PartnerAdmin admin) {
        for (Agency agency : admin.directory().agencies().values()) {
            context.out()
                    .printf(
                            "%-20s %-14s %-10s %s%n",
                            agency.id(),
                            agency.kind().label(),
                            agency.standing().label(),
                            agency.name());
        }
    }

    private void stand(Context context, Arguments given, PartnerAdmin admin, Standing standing) {
        Agency agency = known(given, admin);
        AgencyId id = agency.id();
        if (agency.standing() == Standing.REMOVED) {
            throw new UsageFault("agency: " + id + " was removed for good (expected one that is there)");
        }
        admin.partners().change(List.of(DirectoryEntry.of(agency.with(standing))));
        context.out().println(id + " is " + standing.label());
    }

    private void hold(Context context, Arguments given, PartnerAdmin admin) {
        AgencyId id = known(given, admin).id();
        Instant time = since(given.option("--since")
                .orElseThrow(() -> new UsageFault("--since TIME is needed, such as --since 2026-11-26T08:00:00Z")));
        int hidden = admin.holds().hold(id, time);
        context.out().println(id + " is on hold since " + time + ": incidents that nobody sees: " + hidden);
    }

    /** Kafka knows of no time before 1970, and would say so when the hold stands in the directory already. */
    static Instant since(String text) {
        Instant time = Times.parse(text);
        if (time == null || time.isBefore(Instant.EPOCH)) {
            throw new UsageFault("--since " + text + " (expected a time in UTC such as 2026-11-26T08:00:00Z)");
        }
        return time;
    }

    private Agency known(Arguments given, PartnerAdmin admin) {
        AgencyId id = given.agencyId(this);
        return admin.directory()
                .agency(id)
                .orElseThrow(() -> new UsageFault("agency: " + id + " (expected one of "
                        + admin.directory().agencies().keySet() + ")"));
    }
}
