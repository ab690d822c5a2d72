package hub.formats.misp;

import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads to which events this one is related. What else a sender's correlation says of them is theirs, under markings of their own. */
final class RelatedReader {
    private RelatedReader() {}

    static void read(Fields event, Account account) {
        if (account.hub != null) {
            account.related.addAll(account.hub.list("related"));
        }
        List<Fields> related = event.objects("RelatedEvent");
        for (Fields item : related) {
            JsonNode wrapped = item.node().path("Event");
            JsonNode other = wrapped.isObject() ? wrapped : item.node();
            String uuid = other.path("uuid").asString("");
            if (MispIds.isUuid(uuid)) {
                account.related.add(uuid);
            }
            if (other.size() > 1 || item.node().size() > 1) {
                account.findings.warn(
                        ProblemCode.NORMALIZED,
                        item.pointer(),
                        "of a related event, its UUID alone is taken: " + names(other));
            }
        }
        String extended = event.text("extends_uuid");
        if (extended != null) {
            account.related.add(extended);
        }
    }

    private static Set<String> names(JsonNode other) {
        return new TreeSet<>(other.propertyNames());
    }
}
