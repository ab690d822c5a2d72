package hub.api.investigation;

import hub.api.response.ResponseLog;
import hub.formats.json.Fill;
import hub.journal.record.JournalJson;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Statement;
import hub.model.partner.Viewer;
import hub.model.saved.Owner;
import hub.model.saved.SavedSearchId;
import hub.model.saved.SearchRun;
import hub.search.read.NoticeReader;
import hub.search.read.NoticeReader.Found;
import hub.search.read.SavedSearchReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What a reader is told of investigations, if she may see at this moment what it is about; and up to where she has read. */
@Component
class NotificationDesk {
    /** Everybody has this one: when she asked it last is up to when she has read. */
    private static final SavedSearchId READ =
            SavedSearchId.of(UUID.nameUUIDFromBytes("notifications".getBytes(StandardCharsets.US_ASCII)));

    private static final int SOME = NoticeReader.MOST - 1;

    private final NoticeReader notices;
    private final SavedSearchReader marks;
    private final InvestigationDesk desk;
    private final ResponseLog log;
    private final Clock clock;

    NotificationDesk(
            NoticeReader notices, SavedSearchReader marks, InvestigationDesk desk, ResponseLog log, Clock clock) {
        this.notices = notices;
        this.marks = marks;
        this.desk = desk;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A notice that its reader may have.
     *
     * @param item null if it is about the agreement
     */
    record Told(Found notice, Agreement agreement, @Nullable Shown item) {
        String place() {
            return notice.place();
        }

        ObjectNode body(@Nullable Instant read) {
            Statement statement = item == null ? null : item.item().statement();
            return new Fill()
                    .text("at", notice.at())
                    .text("reason", notice.reason())
                    .text("by", notice.by() == null ? "the hub" : notice.by())
                    .text("investigation", agreement.id())
                    .text("title", agreement.title())
                    .text("item", notice.item())
                    .text("kind", statement == null ? null : statement.kind())
                    .flag("read", read != null && !notice.at().isAfter(read))
                    .done();
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** Up to when she has read; empty if she never did. */
    Optional<Instant> read(Viewer viewer) {
        return marks.lastRun(viewer, READ);
    }

    /** Notes that she has read up to a time, and waits until that can be read; what was read stays read. */
    Instant read(Viewer viewer, Instant upTo) throws InterruptedException {
        Instant before = read(viewer).orElse(Instant.MIN);
        if (!upTo.isAfter(before)) {
            return before;
        }
        SearchRun run = new SearchRun(READ, Owner.of(viewer), upTo);
        log.put(READ.value(), run.key(), JournalJson.write(run));
        return upTo;
    }

    /**
     * What she is told, the newest first.
     *
     * @param limit how many, as long as there are as many
     */
    List<Told> told(Viewer viewer, @Nullable Instant since, Instant now, @Nullable String after, int limit) {
        List<Told> page = new ArrayList<>();
        int batch = Math.min(limit, SOME);
        String place = after;
        boolean more = true;
        while (more && page.size() < limit) {
            List<Found> some = notices.notices(viewer, since, now, place, batch);
            page.addAll(shown(viewer, some));
            more = some.size() == batch;
            place = some.isEmpty() ? place : some.getLast().place();
        }
        return page.subList(0, Math.min(limit, page.size()));
    }

    private List<Told> shown(Viewer viewer, List<Found> some) {
        Map<InvestigationId, Set<ItemId>> asked = new HashMap<>();
        for (Found one : some) {
            Set<ItemId> items = asked.computeIfAbsent(new InvestigationId(one.investigation()), id -> new HashSet<>());
            if (one.item() != null) {
                items.add(new ItemId(one.item()));
            }
        }
        Map<String, Agreement> agreements = new HashMap<>();
        Map<String, Shown> items = new HashMap<>();
        asked.forEach((id, ids) -> desk.agreement(viewer, id).ifPresent(agreement -> {
            agreements.put(id.value(), agreement);
            desk.items(viewer, id, ids)
                    .forEach(shown -> items.put(shown.item().id().value(), shown));
        }));
        return some.stream()
                .map(one -> told(one, agreements.get(one.investigation()), items))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Told told(Found one, @Nullable Agreement agreement, Map<String, Shown> items) {
        Shown item = one.item() == null ? null : items.get(one.item());
        return agreement == null || (one.item() != null && item == null) ? null : new Told(one, agreement, item);
    }
}
