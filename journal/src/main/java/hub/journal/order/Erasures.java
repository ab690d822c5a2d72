package hub.journal.order;

import hub.journal.partner.PartnerChanges;
import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.attachment.AttachmentId;
import hub.model.deadline.Filing;
import hub.model.delivery.Deletion;
import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.investigation.Command;
import hub.model.investigation.Entry;
import hub.model.investigation.Event;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Erasure;
import hub.model.report.ReportId;
import hub.model.response.Response;
import hub.model.saved.Owner;
import hub.model.saved.SavedSearch;
import hub.model.saved.SavedSearchId;
import hub.model.saved.SearchRun;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Erases for good: a tombstone in every log that keeps it, nothing in the index and the feeds, and a line in the directory, so that no old
 * copy brings it back. What ages out within days or weeks ({@code in.*}, {@code hub.admission}, {@code out.*}) is left to that.
 */
public final class Erasures {
    private final Admin admin;
    private final Map<String, Object> kafka;
    private final PartnerChanges partners;
    private final Predicate<String> erased;
    private final Clock clock;

    /**
     * How much was erased now, and not before.
     *
     * @param incidents that had something left, with their annexes
     * @param reports of which the bytes were there
     * @param items of investigations
     */
    public record Erased(int incidents, int reports, int items) {}

    /**
     * @param admin with the operator's rights
     * @param kafka how to reach it, as for any client
     * @param partners to say it in the directory
     * @param erased whether the directory says it of an incident or a report already
     */
    public Erasures(
            Admin admin, Map<String, Object> kafka, PartnerChanges partners, Predicate<String> erased, Clock clock) {
        this.admin = admin;
        this.kafka = Map.copyOf(kafka);
        this.partners = partners;
        this.erased = erased;
        this.clock = clock;
    }

    /** Returns when it is erased; doing it again erases what was left. */
    public Erased erase(Target target) {
        Traces traces = traces(target);
        Set<ReportId> stored = stored(target, traces);
        Set<ReportId> reports = new HashSet<>(traces.reports());
        reports.addAll(stored);
        List<Command> items = items(target, traces);
        remember(traces.roots(), reports);
        try (OrderDesk desk = new OrderDesk(admin, kafka)) {
            desk.give(traces.orders());
            desk.command(items);
            desk.awaitDecided();
        }
        try (Tombstones tombstones = new Tombstones(kafka)) {
            reports.forEach(report -> tombstones.put(Topics.RAW.name(), report.toString()));
            scan(Topics.REJECTS.name(), each -> {
                if (isOf(each, reports)) {
                    tombstones.clear(each);
                }
            });
            scan(Topics.RESPONSES.name(), each -> {
                if (each.value() != null && isMeant(each, target, traces)) {
                    tombstones.clear(each);
                }
            });
            Set<AgencyId> senders = new HashSet<>();
            reports.forEach(report -> senders.add(report.agency()));
            senders.forEach(sender -> scan(Topics.out(sender.value()), each -> forget(tombstones, each, reports)));
        }
        return new Erased(traces.orders().size(), stored.size(), items.size());
    }

    /** A report says something of an incident that others say something of too: the incident is found first, then all of it. */
    private Traces traces(Target target) {
        Set<IncidentId> roots = new HashSet<>();
        incidents(revision -> {
            if (target.means(revision)) {
                roots.add(revision.root());
            }
        });
        Traces traces = new Traces();
        incidents(revision -> {
            if (roots.contains(revision.root())) {
                traces.read(revision);
            }
        });
        return traces;
    }

    /** Those whose bytes are there; also those that were rejected, of which no incident tells. */
    private Set<ReportId> stored(Target target, Traces traces) {
        Set<ReportId> made = traces.reports();
        Set<ReportId> stored = new HashSet<>();
        scan(Topics.RAW.name(), each -> {
            Optional<ReportId> report = ReportId.parse(each.key()).filter(id -> target.means(id) || made.contains(id));
            if (each.value() == null) {
                report.ifPresent(stored::remove);
            } else {
                report.ifPresent(stored::add);
            }
        });
        return stored;
    }

    /** An item that stands for an incident since a later revision goes as a whole. */
    private List<Command> items(Target target, Traces traces) {
        ItemTraces items = new ItemTraces(target, traces);
        investigations(items::look);
        investigations(items::read);
        return items.commands(clock.instant());
    }

    private void investigations(Consumer<Event> reader) {
        scan(Topics.INVESTIGATIONS.name(), each -> {
            if (each.value() != null && JournalJson.read(each.value(), Entry.class) instanceof Event event) {
                reader.accept(event);
            }
        });
    }

    private void remember(Set<IncidentId> roots, Set<ReportId> reports) {
        Instant now = clock.instant();
        List<DirectoryEntry> entries = new ArrayList<>();
        Stream.concat(roots.stream().map(IncidentId::value), reports.stream().map(ReportId::toString))
                .filter(erased.negate())
                .forEach(id -> entries.add(DirectoryEntry.of(new Erasure(id, now))));
        if (!entries.isEmpty()) {
            partners.change(entries);
        }
    }

    private static boolean isOf(ConsumerRecord<String, byte[]> each, Set<ReportId> reports) {
        Optional<ReportId> report = ReportId.parse(each.key().replaceFirst("#.*", ""));
        return each.value() != null && report.filter(reports::contains).isPresent();
    }

    /** With an incident go its files and what others answered to it, and with an agency what it answered to others and the searches that it kept. */
    private static boolean isMeant(ConsumerRecord<String, byte[]> each, Target target, Traces traces) {
        if (Deletion.isKey(each.key())) {
            return false; // names an object and has nothing of it
        }
        if (SearchRun.isKey(each.key())) {
            return target.means(JournalJson.read(each.value(), SearchRun.class).by());
        }
        if (Filing.isKey(each.key()) || each.key().startsWith(AttachmentId.PREFIX)) {
            OfOwner stated = JournalJson.read(each.value(), OfOwner.class);
            return target.means(new Owner(stated.owner(), null)) || traces.holds(stated.incident());
        }
        if (each.key().startsWith(SavedSearchId.PREFIX)) {
            return target.means(
                    JournalJson.read(each.value(), SavedSearch.class).owner());
        }
        Response response = JournalJson.read(each.value(), Response.class);
        return target.means(response) || traces.holds(response.incident());
    }

    /** An outcome ages out by itself; this takes it from the index. */
    private static void forget(Tombstones tombstones, ConsumerRecord<String, byte[]> each, Set<ReportId> reports) {
        if (isOf(each, reports)) {
            int part = JournalJson.read(each.value(), PartOf.class).part();
            tombstones.put(each.topic(), each.key() + "#" + part);
        }
    }

    private record PartOf(int part) {}

    /** What an owner keeps beside an incident of its own. */
    private record OfOwner(IncidentId incident, AgencyId owner) {}

    private void incidents(Consumer<Revision> reader) {
        try (LogScan log = new LogScan(kafka, Topics.INCIDENTS.name())) {
            log.revisions(reader);
        }
    }

    private void scan(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (LogScan log = new LogScan(kafka, topic)) {
            log.read(reader);
        }
    }
}
