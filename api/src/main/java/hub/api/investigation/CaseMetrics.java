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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** How requests are answered, from those of one reader's sight alone. They are counted one by one, and none is kept. */
final class CaseMetrics {
    private final Instant now;
    private final Tally all = new Tally();
    private final Map<AgencyId, Tally> asked = new TreeMap<>();

    CaseMetrics(Instant now) {
        this.now = now;
    }

    /** What has become of a request. */
    private enum Fate {
        OPEN,
        OVERDUE,
        ANSWERED,
        REFUSED
    }

    /** What was withdrawn is no request any more and does not count. */
    void add(Item item) {
        if (item.statement() instanceof Request request && item.progress() instanceof Reply reply) {
            Fate fate = fate(request, reply.state());
            for (Tally tally : List.of(all, asked.computeIfAbsent(request.to(), agency -> new Tally()))) {
                tally.fates.merge(fate, 1, Integer::sum);
                if (reply.first() != null) {
                    tally.waits.add(
                            Duration.between(item.created(), reply.first()).toSeconds());
                }
            }
        }
    }

    private Fate fate(Request request, Reply.State state) {
        return switch (state) {
            case ANSWERED -> Fate.ANSWERED;
            case REFUSED -> Fate.REFUSED;
            case OPEN, OVERDUE -> now.isAfter(request.deadline()) ? Fate.OVERDUE : Fate.OPEN;
        };
    }

    ObjectNode body() {
        ObjectNode body = all.body();
        body.set("agencies", Fill.array(asked.entrySet(), each -> {
            ObjectNode agency = Json.object().put("agency", each.getKey().value());
            agency.setAll(each.getValue().body());
            return agency;
        }));
        return body;
    }

    private static final class Tally {
        private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);

        /** Seconds from the question to the first word on it, answer or refusal. */
        private final List<Long> waits = new ArrayList<>();

        ObjectNode body() {
            ObjectNode body = Json.object()
                    .put(
                            "requests",
                            fates.values().stream().mapToInt(Integer::intValue).sum())
                    .put("open", count(Fate.OPEN))
                    .put("overdue", count(Fate.OVERDUE))
                    .put("answered", count(Fate.ANSWERED))
                    .put("refused", count(Fate.REFUSED));
            if (!waits.isEmpty()) {
                List<Long> sorted = waits.stream().sorted().toList();
                body.putObject("firstAnswerSeconds")
                        .put("median", sorted.get((sorted.size() - 1) / 2))
                        .put("longest", sorted.getLast());
            }
            return body;
        }

        private int count(Fate fate) {
            return fates.getOrDefault(fate, 0);
        }
    }
}
