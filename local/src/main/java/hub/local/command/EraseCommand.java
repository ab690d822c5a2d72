package hub.local.command;

import hub.journal.order.Erasures;
import hub.journal.order.Target;
import hub.local.client.ClientFault;
import hub.local.client.EvidenceFolder;
import hub.local.client.EvidenceLog;
import hub.local.client.HubConfig;
import hub.local.client.PartnerAdmin;
import hub.model.id.AgencyId;
import hub.model.partner.Directory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** {@code ./hub erase}: for good, everywhere, and never taken again. */
final class EraseCommand implements Command {

    @Override
    public String name() {
        return "erase";
    }

    @Override
    public String help() {
        return "erase INCIDENT|REPORT|AGENCY --yes   (incident--..., cert-north/17 or cert-north; cannot be undone)";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given =
                Arguments.parse(arguments, Set.of("--config"), Set.of("--yes")).atMost(1, this);
        String what = given.word(0, this);
        Target target =
                Target.parse(what).orElseThrow(() -> new UsageFault("erase: " + what + " (expected: " + help() + ")"));
        HubConfig config = given.config(context);
        try (PartnerAdmin admin = PartnerAdmin.open(config)) {
            requireKnown(target, admin);
            if (!given.has("--yes")) {
                throw new UsageFault("erase " + what + " cannot be undone: say --yes if it is meant");
            }
            admin.acts(List.of(name(), "target", what));
            Clock clock = Clock.systemUTC();
            Instant begin = clock.instant();
            Set<String> orphans = EvidenceLog.read(config.kafka()).all();
            Erasures.Erased erased = admin.erasures().erase(target);
            orphans.removeAll(EvidenceLog.read(config.kafka()).all());
            int files = new EvidenceFolder(config.evidence(), clock).delete(orphans, begin);
            context.out()
                    .println("erased incidents: " + erased.incidents() + ", reports: " + erased.reports()
                            + ", items of investigations: " + erased.items() + ", files: " + files);
            if (erased.incidents() + erased.reports() + erased.items() + files == 0) {
                throw new ClientFault("erase: " + what
                        + " (expected an incident, report or agency of which there is something here)");
            }
            return 0;
        }
    }

    /** Any word might be an agency. */
    private static void requireKnown(Target target, PartnerAdmin admin) {
        Directory directory = admin.directory();
        if (target instanceof Target.OfAgency(AgencyId id)
                && directory.agency(id).isEmpty()) {
            throw new UsageFault("erase: " + id
                    + " (expected INCIDENT such as incident--..., REPORT such as cert-north/17, or AGENCY, one of "
                    + directory.agencies().keySet() + ")");
        }
    }
}
