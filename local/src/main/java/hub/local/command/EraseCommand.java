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
import hub.model.partner.Erasure;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
            if (!given.has("--yes")) {
                requireKnown(target, admin);
                throw new UsageFault("erase " + what + " cannot be undone: say --yes if it is meant");
            }
            admin.act(List.of(name(), "target", what), () -> erase(context, config, what, target, admin));
        }
        return 0;
    }

    private static void erase(Context context, HubConfig config, String what, Target target, PartnerAdmin admin) {
        requireKnown(target, admin);
        Optional<Instant> before =
                Optional.ofNullable(admin.directory().erasures().get(what)).map(Erasure::at);
        Clock clock = Clock.systemUTC();
        Instant begin = clock.instant();
        Set<String> orphans = EvidenceLog.read(config.kafka()).all();
        Erasures.Erased erased = admin.erasures().erase(target);
        orphans.removeAll(EvidenceLog.read(config.kafka()).all());
        int files = new EvidenceFolder(config.evidence(), clock).delete(orphans, begin);
        context.out().println(told(what, before, erased, files));
    }

    /** @throws ClientFault if there was nothing, and never had been */
    static String told(String what, Optional<Instant> before, Erasures.Erased erased, int files) {
        String counts = "erased incidents: " + erased.incidents() + ", reports: " + erased.reports()
                + ", items of investigations: " + erased.items() + ", files: " + files;
        boolean nothing = erased.incidents() + erased.reports() + erased.items() + files == 0;
        if (!nothing) {
            return before.map(at -> counts + "; " + what + " was erased before, at " + at + ", this came back")
                    .orElse(counts);
        }
        return before.map(at -> what + " was erased before, at " + at + ": nothing of it was left")
                .orElseThrow(() -> new ClientFault("erase " + what
                        + ": the log has nothing of it (expected something that is there; is it written right?)"));
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
