package hub.api.receipt;

import hub.api.incident.Heads;
import hub.api.receipt.ReceiptsBody.Reader;
import hub.api.receipt.ReceiptsBody.Waiting;
import hub.api.receipt.ReceiptsBody.Way;
import hub.api.subscription.DeliveryTail;
import hub.journal.topic.Topics;
import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.model.partner.Directory;
import hub.model.partner.Viewer;
import hub.model.subscription.Subscription;
import hub.model.subscription.Telling;
import hub.search.read.ReceiptReader;
import hub.search.read.ReceiptReader.Shown;
import hub.search.read.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which ways an agency got an incident, and how far each has come: from its audit, its consumer groups and its subscriptions. */
@Component
class Ways {
    private final ReceiptReader audits;
    private final Supplier<Directory> directory;
    private final FeedEvents events;
    private final FeedReaders readers;
    private final DeliveryTail deliveries;

    Ways(
            ReceiptReader audits,
            Supplier<Directory> directory,
            FeedEvents events,
            FeedReaders readers,
            DeliveryTail deliveries) {
        this.audits = audits;
        this.directory = directory;
        this.events = events;
        this.readers = readers;
        this.deliveries = deliveries;
    }

    /**
     * What there is to know of.
     *
     * @param owner who asks
     * @param parts the incident and its annexes
     * @param tokens of all that their audiences are and were
     * @param places where each feed tells of the incident, found once for all recipients
     */
    record Subject(Viewer owner, List<Stored> parts, Set<Token> tokens, Map<Token, Optional<FeedEvents.Place>> places) {
        Subject(Viewer owner, List<Stored> parts, Set<Token> tokens) {
            this(owner, parts, tokens, new HashMap<>());
        }

        Stored head() {
            return parts.getFirst();
        }
    }

    List<Way> of(Subject subject, AgencyId agency) {
        List<Way> ways = new ArrayList<>(fromAudit(subject, agency));
        fromGroups(subject, agency, ways);
        return ways;
    }

    private List<Way> fromAudit(Subject subject, AgencyId agency) {
        boolean lost = isLost(subject.head(), agency);
        Map<hub.model.audit.Way, Instant> fetched =
                lost ? audits.fetched(subject.owner(), subject.parts(), agency) : Map.of();
        Waiting waiting = waiting(subject, agency);
        List<Way> ways = new ArrayList<>();
        boolean messages = false;
        for (Shown shown : audits.shown(subject.owner(), subject.parts(), agency)) {
            boolean webhook = shown.way() == hub.model.audit.Way.WEBHOOK;
            messages |= webhook;
            ways.add(Way.shown(shown, state(shown, lost, fetched.get(shown.way())), webhook ? waiting : null));
        }
        if (waiting != null && !messages) {
            ways.add(Way.waiting(waiting));
        }
        return ways;
    }

    /** True if nobody of the agency sees the incident any more. */
    private boolean isLost(Stored head, AgencyId agency) {
        boolean people = head.audience().tokens().stream().anyMatch(token -> token.isRed() || token.isUser());
        return head.recalled()
                || !people && !head.audience().meets(directory.get().feeds(agency));
    }

    private static String state(Shown shown, boolean lost, @Nullable Instant fetched) {
        return switch (shown.way()) {
            case API -> lost ? ReceiptsBody.REMOVED : ReceiptsBody.HAD;
            case SSE, WEBHOOK ->
                shown.forgotten() ? ReceiptsBody.REMOVED : lost ? ReceiptsBody.STALE : ReceiptsBody.HAD;
            case TAXII -> !lost ? ReceiptsBody.HAD : shown.forgotten() ? ReceiptsBody.REMOVED : ReceiptsBody.STALE;
            case ATOM, CSV, MISP, LIST -> {
                boolean since = fetched != null && fetched.isAfter(shown.last());
                yield !lost ? ReceiptsBody.HAD : since ? ReceiptsBody.FETCHED_SINCE : ReceiptsBody.STALE;
            }
        };
    }

    /** Messages about the incident that the agency's servers have not taken; null if there are none. */
    private @Nullable Waiting waiting(Subject subject, AgencyId agency) {
        Set<String> about =
                subject.parts().stream().map(part -> part.id().value()).collect(Collectors.toSet());
        List<Telling> tellings = directory.get().subscriptions().values().stream()
                .filter(subscription -> subscription.agency().equals(agency))
                .map(Subscription::id)
                .map(deliveries::of)
                .flatMap(Collection::stream)
                .filter(telling -> about.contains(telling.about()))
                .toList();
        long pending = tellings.stream().filter(Telling::isPending).count();
        long failed = tellings.stream()
                .filter(telling -> telling.status() == Telling.Status.FAILED)
                .count();
        return pending + failed == 0 ? null : new Waiting(pending, failed);
    }

    private void fromGroups(Subject subject, AgencyId agency, List<Way> ways) {
        Set<Token> held = directory.get().feeds(agency);
        List<Token> feeds = subject.tokens().stream()
                .filter(token -> token.hasFeed() && held.contains(token))
                .toList();
        readers.positions(agency, feeds)
                .forEach((token, groups) -> subject.places()
                        .computeIfAbsent(token, each -> place(each, subject.head()))
                        .ifPresent(
                                place -> groups.forEach((group, next) -> ways.add(kafka(token, group, place, next)))));
    }

    private Optional<FeedEvents.Place> place(Token token, Stored head) {
        return events.find(token.value(), head.id(), Heads.revision(head).reported(), head.updated());
    }

    private static Way kafka(Token token, String group, FeedEvents.Place place, long next) {
        return Way.read(new Reader(Topics.feed(token.value()), group), state(place, next));
    }

    private static String state(FeedEvents.Place place, long next) {
        if (next <= place.first()) {
            return ReceiptsBody.NOT_YET;
        }
        if (next <= place.last()) {
            return ReceiptsBody.STALE;
        }
        return place.removed() ? ReceiptsBody.REMOVED : ReceiptsBody.HAD;
    }
}
