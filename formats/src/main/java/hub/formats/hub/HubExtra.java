package hub.formats.hub;

import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.formats.json.Pointers;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads {@code "extra"}: what the hub kept of an earlier report and wrote back, by JSON pointer. Said once, it is not warned of again. */
final class HubExtra {
    static final String NAME = "extra";

    private HubExtra() {}

    static void read(Members incident, Findings findings) {
        JsonNode extra = incident.raw(NAME);
        if (extra == null) {
            return;
        }
        if (!extra.isObject()) {
            findings.unknown(incident.at(NAME), extra);
            return;
        }
        for (Map.Entry<String, JsonNode> kept : extra.properties()) {
            if (kept.getKey().startsWith("/")) {
                findings.keep(kept.getKey(), kept.getValue());
            } else {
                findings.unknown(Pointers.child(incident.at(NAME), kept.getKey()), kept.getValue());
            }
        }
    }
}
