package hub.ingest.topology;

import hub.model.delivery.Delivery;
import hub.model.incident.Revision;
import hub.model.outcome.Withheld;
import hub.model.report.Provenance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an answer is called, and what it waits for. */
final class Answers {
    private Answers() {}

    static String key(Provenance from) {
        return from.report() + "#" + from.source().part() + "#" + from.source().attempt();
    }

    static Set<String> effects(List<Revision> revisions) {
        Set<String> effects = new HashSet<>();
        for (Revision revision : revisions) {
            effects.add(Withheld.shown(revision.key()));
            Delivery.feeds(revision).forEach(token -> effects.add(Withheld.delivered(token.value(), revision.key())));
        }
        return effects;
    }
}
