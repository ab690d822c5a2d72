package hub.local.collect;

import hub.local.client.ClientFault;
import hub.local.collect.remote.Answer;
import hub.local.collect.remote.Remote;
import hub.local.collect.remote.RemoteJson;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A MISP server. Lists published events alone, as heads without attributes, so that a page stays small; then each event by itself, however
 * large the others are.
 */
record MispServer(Remote remote, URI server) implements MispEvents {
    private static final int PAGE = 500;
    private static final String JSON = "application/json";

    @Override
    public List<Listed> list(long since) {
        List<Listed> events = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int page = 1; events.size() <= MAX_EVENTS; page++) {
            List<Listed> more = page(page, since).stream()
                    .filter(event -> known.add(event.uuid()))
                    .toList();
            if (more.isEmpty()) {
                return events;
            }
            events.addAll(more);
        }
        throw new ClientFault(server + " lists more than " + MAX_EVENTS + " events");
    }

    private List<Listed> page(int page, long since) {
        ObjectNode query = JsonMapper.shared().createObjectNode();
        query.put("returnFormat", "json").put("metadata", true).put("published", true);
        query.put("limit", PAGE).put("page", page);
        if (since > 0) {
            query.put("publish_timestamp", Long.toString(since));
        }
        URI uri = server.resolve("events/restSearch");
        JsonNode answer =
                RemoteJson.read(remote.postJson(uri, RemoteJson.write(query)).orFault());
        JsonNode events = answer.isArray() ? answer : answer.path("response");
        if (!events.isArray()) {
            throw new ClientFault(uri + " answers no list of events (expected {\"response\": [...]})");
        }
        return events.valueStream()
                .map(each -> each.path("Event"))
                .flatMap(event -> Listed.of(event.path("uuid").asString(""), event))
                .toList();
    }

    @Override
    public Answer event(String uuid) {
        return remote.get(server.resolve("events/view/" + uuid), JSON);
    }

    @Override
    public void close() {
        remote.close();
    }
}
