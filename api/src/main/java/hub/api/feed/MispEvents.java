package hub.api.feed;

import com.google.common.collect.Lists;
import hub.formats.misp.EventHead;
import hub.formats.misp.MispFeedWriter;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.partner.Viewer;
import hub.search.read.Batch;
import hub.search.read.IncidentQuery;
import hub.search.read.IncidentReader;
import hub.search.read.IncidentSearch;
import hub.search.read.Position;
import hub.search.read.Sort;
import hub.search.read.Summary;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Incidents and annexes as MISP's events: by the UUID that their owner gave them, or by the hub's. Of several accounts with the same UUID the first
 * that was reported has it: nobody takes the place of an event by reporting its UUID too.
 */
@Component
final class MispEvents {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int FEW = 20;
    private static final String INCIDENT = "incident--";
    private static final Sort FIRST = new Sort(Sort.Key.REPORTED, false);

    private final IncidentSearch search;
    private final IncidentReader reader;
    private final Changes changes;

    MispEvents(IncidentSearch search, IncidentReader reader, Changes changes) {
        this.search = search;
        this.reader = reader;
        this.changes = changes;
    }

    /** Takes events one by one. */
    @FunctionalInterface
    interface Taker {
        void take(Summary summary, EventHead head) throws IOException;
    }

    /** The newest changes. */
    void read(Viewer viewer, String q, int most, Taker taker) throws IOException {
        Set<String> taken = new HashSet<>();
        Position place = null;
        do {
            Batch page = page(viewer, q, IncidentQuery.MAX_LIMIT, place);
            List<EventHead> heads =
                    page.summaries().stream().map(MispEvents::head).toList();
            Map<String, IncidentId> holders = holders(viewer, heads);
            for (int i = 0; i < heads.size(); i++) {
                EventHead head = heads.get(i);
                boolean holds = head.id().equals(holders.getOrDefault(head.eventId(), head.id()));
                if (holds && taken.size() < most && taken.add(head.eventId())) {
                    taker.take(page.summaries().get(i), head);
                }
            }
            place = page.next();
        } while (place != null && taken.size() < most);
    }

    /** Who has the UUIDs that their owners gave. */
    private Map<String, IncidentId> holders(Viewer viewer, List<EventHead> heads) {
        List<String> given = heads.stream()
                .filter(head -> !head.id().value().equals(INCIDENT + head.eventId()))
                .map(EventHead::eventId)
                .distinct()
                .toList();
        Map<String, IncidentId> holders = new HashMap<>();
        for (List<String> some : Lists.partition(given, FEW)) {
            String q = some.stream().map(uuid -> "externalId:\"" + uuid + '"').collect(Collectors.joining(" OR "));
            IncidentQuery query = IncidentQuery.of(q).sorted(FIRST).limited(IncidentQuery.MAX_LIMIT);
            search.batch(viewer, query)
                    .summaries()
                    .forEach(each -> holders.putIfAbsent(head(each).eventId(), each.id()));
            List<IncidentId> ids = some.stream()
                    .map(uuid -> INCIDENT + uuid)
                    .filter(IncidentId::isValid)
                    .map(IncidentId::new)
                    .toList();
            reader.incidents(viewer, ids).stream()
                    .filter(head -> !head.recalled())
                    .forEach(head -> holders.put(head.id().value().substring(INCIDENT.length()), head.id()));
        }
        return holders;
    }

    /** True if the event of its UUID is this one. */
    boolean holds(Viewer viewer, Revision revision) {
        String uuid = MispFeedWriter.eventId(revision);
        return revision.id().value().equals(INCIDENT + uuid)
                || event(viewer, uuid)
                        .filter(event -> event.id().equals(revision.id()))
                        .isPresent();
    }

    /** Where so many end; null if there are no more. */
    @Nullable
    Position behind(Viewer viewer, String q, int count) {
        Position place = null;
        int left = count;
        while (left > 0) {
            int some = Math.min(left, IncidentQuery.MAX_LIMIT);
            place = page(viewer, q, some, place).next();
            left = place == null ? 0 : left - some;
        }
        return place;
    }

    private Batch page(Viewer viewer, String q, int limit, @Nullable Position after) {
        return search.batch(
                viewer,
                IncidentQuery.of(q).sorted(Changes.NEWEST).limited(limit).after(after));
    }

    /** Empty if there is none that the viewer may see, or the text is no UUID. */
    Optional<Revision> event(Viewer viewer, String uuid) {
        if (!UUID.matcher(uuid).matches()) {
            return Optional.empty();
        }
        String id = INCIDENT + uuid;
        Stream<Revision> byId = IncidentId.isValid(id)
                ? reader
                        .incident(viewer, new IncidentId(id))
                        .filter(head -> !head.recalled())
                        .map(changes::lifted)
                        .stream()
                : Stream.empty();
        return byId.findFirst().or(() -> byOwnersId(viewer, uuid));
    }

    private Optional<Revision> byOwnersId(Viewer viewer, String uuid) {
        IncidentQuery query = IncidentQuery.of("externalId:\"" + uuid + '"').sorted(FIRST);
        return search.heads(viewer, query.limited(FEW)).heads().stream()
                .map(head -> changes.lifted(head.stored()))
                .filter(revision -> MispFeedWriter.eventId(revision).equals(uuid))
                .findFirst();
    }

    private static EventHead head(Summary summary) {
        return new EventHead(
                summary.id(),
                summary.root(),
                summary.owner(),
                summary.externalId(),
                summary.revision(),
                summary.label("format").stream().findFirst().orElse(""),
                summary.title(),
                summary.occurredStart() == null ? summary.detected() : summary.occurredStart(),
                summary.reported(),
                summary.updated(),
                summary.severity(),
                summary.status(),
                summary.tlp(),
                summary.pap());
    }
}
