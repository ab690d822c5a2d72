package hub.api.investigation;

import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.id.AgencyId;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.Progress.Reply;
import hub.model.investigation.item.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** How requests are answered, from those of one reader's sight alone. */
final class CaseMetrics {
    private final List<Item> requests;
    private final Instant now;

    private CaseMetrics(List<Item> requests, Instant now) {
        this.requests = requests;
        this.now = now;
    }

    /** @param requests of any state; what was withdrawn is no request any more */
    static ObjectNode of(List<Item> requests, Instant now) {
        Map<AgencyId, List<Item>> asked = new TreeMap<>();
        for (Item item : requests) {
            if (item.statement() instanceof Request request) {
                asked.computeIfAbsent(request.to(), agency -> new ArrayList<>()).add(item);
            }
        }
        ObjectNode body =
                new CaseMetrics(asked.values().stream().flatMap(List::stream).toList(), now).body();
        body.set("agencies", Fill.array(asked.entrySet(), each -> {
            ObjectNode agency = Json.object().put("agency", each.getKey().value());
            agency.setAll(new CaseMetrics(each.getValue(), now).body());
            return agency;
        }));
        return body;
    }

    private ObjectNode body() {
        List<Long> waits =
                requests.stream().flatMap(item -> first(item).stream()).sorted().toList();
        ObjectNode body = Json.object()
                .put("requests", requests.size())
                .put(
                        "open",
                        requests.stream()
                                .filter(item -> isOpen(item) && !isLate(item))
                                .count())
                .put(
                        "overdue",
                        requests.stream()
                                .filter(item -> isOpen(item) && isLate(item))
                                .count())
                .put("answered", count(Reply.State.ANSWERED))
                .put("refused", count(Reply.State.REFUSED));
        if (!waits.isEmpty()) {
            body.putObject("firstAnswerSeconds")
                    .put("median", waits.get((waits.size() - 1) / 2))
                    .put("longest", waits.getLast());
        }
        return body;
    }

    private long count(Reply.State state) {
        return requests.stream()
                .filter(item -> item.progress() instanceof Reply reply && reply.state() == state)
                .count();
    }

    private static boolean isOpen(Item item) {
        return item.progress() instanceof Reply reply
                && (reply.state() == Reply.State.OPEN || reply.state() == Reply.State.OVERDUE);
    }

    private boolean isLate(Item item) {
        return item.statement() instanceof Request request && now.isAfter(request.deadline());
    }

    /** From the question to the first word on it, answer or refusal. */
    private static List<Long> first(Item item) {
        return item.progress() instanceof Reply reply && reply.first() != null
                ? List.of(Duration.between(item.created(), reply.first()).toSeconds())
                : List.of();
    }
}
