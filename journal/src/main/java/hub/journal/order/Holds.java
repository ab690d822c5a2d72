package hub.journal.order;

import hub.journal.partner.PartnerChanges;
import hub.journal.topic.Topics;
import hub.model.admission.Order;
import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;

/** Hides what an agency reported since a time, and shows it again. */
public final class Holds {
    /** After this, every gate knows of a change of the directory. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private static final Duration STEP = Duration.ofMillis(250);
    /** Orders that are given at a time, so that an agency of any size needs little memory. */
    private static final int BATCH = 500;

    private final Admin admin;
    private final Map<String, Object> kafka;
    private final PartnerChanges partners;

    /**
     * @param admin with the operator's rights
     * @param kafka how to reach it, as for any client
     * @param partners to say it in the directory
     */
    public Holds(Admin admin, Map<String, Object> kafka, PartnerChanges partners) {
        this.admin = admin;
        this.kafka = Map.copyOf(kafka);
        this.partners = partners;
    }

    /** Returns when nothing that the agency reported since then is shown; says how many incidents that are. */
    public int hold(AgencyId agency, Instant since) {
        partners.change(List.of(DirectoryEntry.of(new Hold(agency, since))));
        long settled = System.nanoTime() + SETTLED.toNanos();
        Hidden hidden = new Hidden(agency, since);
        try (LogScan log = new LogScan(kafka, Topics.INCIDENTS.name()).from(since);
                OrderDesk desk = new OrderDesk(admin, kafka)) {
            boolean open = true;
            while (open || System.nanoTime() - settled < 0) {
                log.revisions(hidden::read);
                List<Order.Hold> holds = hidden.holds();
                desk.give(holds);
                desk.awaitDecided();
                open = !holds.isEmpty();
                pause(open);
            }
        }
        return hidden.hidden().size();
    }

    /** Returns when everything that was hidden is shown again; says how many incidents that are. */
    public int release(AgencyId agency) {
        partners.forget(DirectoryEntry.of(new Hold(agency, Instant.EPOCH)).key());
        long settled = System.nanoTime() + SETTLED.toNanos();
        Hidden hidden = new Hidden(agency, Instant.MIN);
        Set<IncidentId> released = new HashSet<>();
        try (LogScan log = new LogScan(kafka, Topics.INCIDENTS.name());
                OrderDesk desk = new OrderDesk(admin, kafka)) {
            boolean open = true;
            while (open || System.nanoTime() - settled < 0) {
                log.revisions(hidden::read);
                Set<IncidentId> now = hidden.hidden();
                open = !now.isEmpty();
                if (open) {
                    release(desk, now);
                    released.addAll(now);
                }
                pause(open);
            }
        }
        return released.size();
    }

    /** The contents are read anew, some incidents at a time. */
    private void release(OrderDesk desk, Set<IncidentId> hidden) {
        List<IncidentId> all = hidden.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            HeldHeads heads = new HeldHeads(Set.copyOf(all.subList(from, Math.min(all.size(), from + BATCH))));
            try (LogScan log = new LogScan(kafka, Topics.INCIDENTS.name())) {
                log.revisions(heads::read);
            }
            desk.give(heads.releases());
            desk.awaitDecided();
        }
    }

    private static void pause(boolean open) {
        if (!open) {
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
