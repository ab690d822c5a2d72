package hub.local.collect;

import hub.local.client.ClientFault;
import hub.local.collect.remote.Answer;
import hub.local.collect.remote.Remote;
import hub.local.collect.remote.RemoteJson;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A MISP feed: a manifest that lists the events, and a file for each. */
record MispFeed(Remote remote, URI folder) implements MispEvents {
    private static final String JSON = "application/json";

    @Override
    public List<Listed> list(long since) {
        URI uri = folder.resolve("manifest.json");
        JsonNode manifest = RemoteJson.read(remote.get(uri, JSON).orFault());
        if (!manifest.isObject() || manifest.size() > MAX_EVENTS) {
            throw new ClientFault(uri + " is no manifest (expected an object of at most " + MAX_EVENTS + " events)");
        }
        return manifest.properties().stream()
                .flatMap(event -> Listed.of(event.getKey(), event.getValue()))
                .toList();
    }

    @Override
    public Answer event(String uuid) {
        return remote.get(folder.resolve(uuid + ".json"), JSON);
    }

    @Override
    public void close() {
        remote.close();
    }
}
