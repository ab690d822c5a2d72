package hub.api.taxii;

import hub.api.position.PositionTail;
import hub.api.problem.ApiProblem;
import hub.api.response.ResponseLog;
import hub.journal.record.JournalJson;
import hub.model.delivery.Deletion;
import hub.model.marking.Token;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.read.FeedReader;
import hub.search.read.FeedReader.Item;
import hub.search.read.FeedReader.Page;
import hub.search.read.FeedReader.Wanted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts deletions into the log and waits until they hold. */
@Component
class DeletionDesk {
    /** Of versions that one request deletes: each is a record. */
    private static final int MAX_VERSIONS = 100;

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final FeedReader reader;
    private final ResponseLog log;
    private final PositionTail positions;

    DeletionDesk(FeedReader reader, ResponseLog log, PositionTail positions) {
        this.reader = reader;
        this.log = log;
        this.positions = positions;
    }

    /** Only an object with versions is its creator's: what is an observable may be in everybody's incidents. */
    static boolean isOwn(Viewer viewer, Item item) {
        return item.own() && item.owner().equals(viewer.agency().value());
    }

    /** All versions that are wanted of an object, in the order in which they were added. */
    List<Item> shown(Viewer viewer, Token token, Wanted wanted) {
        List<Item> items = new ArrayList<>();
        Wanted rest = wanted;
        while (true) {
            Page page = reader.page(viewer, token, rest, FeedReader.MAX_OBJECTS);
            items.addAll(page.items());
            if (!page.more()) {
                return items;
            }
            rest = rest.after(page.items().getLast().added());
        }
    }

    /**
     * Returns when none of it is shown any more.
     *
     * @throws ApiProblem UNAVAILABLE if that takes long; it is deleted as soon as the hub comes to it
     */
    void delete(Viewer viewer, Token token, Wanted wanted, List<Deletion> deletions) throws InterruptedException {
        if (deletions.size() > MAX_VERSIONS) {
            throw ApiProblem.of(
                    ProblemCode.TOO_LARGE,
                    "match[version]",
                    deletions.size() + " versions (expected at most " + MAX_VERSIONS + ", or all)");
        }
        for (Deletion deletion : deletions) {
            String object = Deletion.key(token, deletion.object());
            log.put(object, deletion.key(), JournalJson.write(deletion));
        }
        long end = System.nanoTime() + LIMIT.toNanos();
        long heard = positions.heard();
        while (isShown(viewer, token, wanted, deletions)) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive()) {
                throw ApiProblem.of(ProblemCode.UNAVAILABLE, "", "the hub is behind; what you delete is gone soon");
            }
            positions.awaitMore(heard, left);
            heard = positions.heard();
        }
    }

    private boolean isShown(Viewer viewer, Token token, Wanted wanted, List<Deletion> deletions) {
        return shown(viewer, token, wanted).stream()
                .filter(item -> isOwn(viewer, item))
                .anyMatch(item -> deletions.stream().anyMatch(each -> each.means(item.owner(), item.version())));
    }
}
