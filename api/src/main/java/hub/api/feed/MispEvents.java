package hub.api.feed;

import hub.formats.misp.EventHead;
import hub.formats.misp.MispFeedWriter;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.partner.Viewer;
import hub.search.read.IncidentQuery;
import hub.search.read.IncidentReader;
import hub.search.read.IncidentSearch;
import hub.search.read.Position;
import hub.search.read.SearchPage;
import hub.search.read.Summary;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Incidents and annexes as MISP's events: by the UUID that their owner gave them, or by the hub's. */
@Component
final class MispEvents {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int FEW = 20;

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

    /** The newest changes; of two accounts of an event with the same UUID, the newer. */
    void read(Viewer viewer, String q, int most, Taker taker) throws IOException {
        Set<String> taken = new HashSet<>();
        Position place = null;
        do {
            SearchPage page = page(viewer, q, IncidentQuery.MAX_LIMIT, place);
            for (SearchPage.Hit hit : page.hits()) {
                EventHead head = head(hit.summary());
                if (taken.size() < most && taken.add(head.eventId())) {
                    taker.take(hit.summary(), head);
                }
            }
            place = page.next();
        } while (place != null && taken.size() < most);
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

    private SearchPage page(Viewer viewer, String q, int limit, @Nullable Position after) {
        return search.search(
                viewer,
                IncidentQuery.of(q).sorted(Changes.NEWEST).limited(limit).after(after));
    }

    /** Empty if there is none that the viewer may see, or the text is no UUID. */
    Optional<Revision> event(Viewer viewer, String uuid) {
        if (!UUID.matcher(uuid).matches()) {
            return Optional.empty();
        }
        String id = "incident--" + uuid;
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
        IncidentQuery query = IncidentQuery.of("externalId:\"" + uuid + '"').sorted(Changes.NEWEST);
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
