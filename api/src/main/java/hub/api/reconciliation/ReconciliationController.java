package hub.api.reconciliation;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.problem.ApiProblem;
import hub.api.receipt.FeedReaders;
import hub.api.reconciliation.ReconciliationBody.Group;
import hub.api.reconciliation.ReconciliationBody.Range;
import hub.api.request.Parameters;
import hub.api.trail.Audited;
import hub.formats.value.Times;
import hub.journal.feed.FeedLog;
import hub.journal.topic.Topics;
import hub.model.audit.Action;
import hub.model.delivery.FeedLedger;
import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.model.partner.Directory;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether a partner has all of a feed: numbers and a hash that it can compute itself. */
@RestController
class ReconciliationController {
    /** Offsets in one answer: all of their events are read for it. */
    static final long MOST = 20_000;

    private final Supplier<Directory> directory;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final FeedReaders readers;

    ReconciliationController(
            Supplier<Directory> directory, Supplier<Consumer<String, byte[]>> consumers, FeedReaders readers) {
        this.directory = directory;
        this.consumers = consumers;
        this.readers = readers;
    }

    /** How the caller's agency and one of its feeds stand: positions of its readers, counts, and the hash of a range. */
    @GetMapping("/api/v1/feeds/{feed}/reconciliation")
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.LOOK)
    @Costs(Costs.BULK)
    ReconciliationBody own(
            Viewer viewer,
            @Parameter(description = "community, group-eu5g: the topic without feed.") @PathVariable String feed,
            @Parameter(description = "the first offset, or a time; the first there is by default")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(
                            description =
                                    "the first offset or time that is too late; the end, or 20,000 behind from, by default")
                    @RequestParam(required = false)
                    @Nullable
                    String to) {
        return answer(viewer.agency(), feed, from, to);
    }

    /** How a partner and one of its feeds stand: the answer that the partner itself gets. */
    @GetMapping("/api/v1/admin/agencies/{id}/feeds/{feed}/reconciliation")
    @Needs(Role.OPERATOR)
    @Audited(Action.LOOK)
    @Costs(Costs.BULK)
    ReconciliationBody of(
            @PathVariable String id,
            @PathVariable String feed,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        if (!AgencyId.isValid(id)) {
            throw ApiProblem.notFound();
        }
        return answer(new AgencyId(id), feed, from, to);
    }

    private ReconciliationBody answer(AgencyId agency, String name, @Nullable String from, @Nullable String to) {
        Token token = token(agency, name);
        requireOrder(from, to);
        Map<String, Long> groups = readers.positions(agency, List.of(token)).getOrDefault(token, Map.of());
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            FeedLog feed = new FeedLog(consumer, token.value());
            long begin = feed.begin();
            long end = feed.end();
            long first = place(feed, "from", from, 0, end, begin);
            long most = Math.min(end, first + MOST);
            long last = place(feed, "to", to, first, most, most);
            FeedLedger ledger = feed.read(Math.max(first, begin), last);
            List<Group> standing = groups.entrySet().stream()
                    .map(group -> Group.of(group.getKey(), group.getValue(), end, ledger))
                    .toList();
            return new ReconciliationBody(
                    agency.value(),
                    Topics.feed(token.value()),
                    begin,
                    end,
                    standing,
                    Range.of(first, last, ledger.sum()));
        }
    }

    /** An offset, or the first that is stamped at a time or later, as far as the answer reaches. */
    private static long place(FeedLog feed, String name, @Nullable String text, long least, long most, long otherwise) {
        Instant time = time(text);
        if (time == null) {
            return Parameters.number(name, text, least, most, otherwise, " or " + Times.EXPECTED);
        }
        long at = feed.at(time);
        if (at < least) {
            throw Parameters.invalid(name, String.valueOf(text), "a time when offset " + least + " was there or later");
        }
        return Math.min(at, most);
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : Times.parse(text);
    }

    /** Two times between which nothing was stamped are one offset. */
    private static void requireOrder(@Nullable String from, @Nullable String to) {
        Instant begin = time(from);
        Instant end = time(to);
        if (begin != null && end != null && end.isBefore(begin)) {
            throw Parameters.invalid("to", String.valueOf(to), "a time not before from, " + begin);
        }
    }

    /** A feed of others is like one that does not exist. */
    private Token token(AgencyId agency, String name) {
        return directory.get().feeds(agency).stream()
                .filter(token -> Topics.feed(token.value()).equals(Topics.FEED_PREFIX + name))
                .findFirst()
                .orElseThrow(ApiProblem::notFound);
    }
}
