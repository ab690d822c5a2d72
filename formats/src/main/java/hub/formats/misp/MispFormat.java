package hub.formats.misp;

import hub.formats.Decoded;
import hub.formats.Format;
import hub.formats.Head;
import hub.formats.ReadContext;
import hub.formats.json.Json;
import hub.model.problem.Problem;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** MISP core format: an event, bare or in its wrapper, a list of events, or the answer of a MISP server. */
public final class MispFormat implements Format {
    public static final String MEDIA_TYPE = "application/vnd.misp+json";

    private static final Set<String> OF_EVENTS =
            Set.of("uuid", "threat_level_id", "analysis", "orgc_id", "Orgc", "Attribute", "Object", "date");

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public Set<String> aliases() {
        return Set.of("application/misp+json");
    }

    /** The core format has no version of its own; these are the major versions of the software that writes it. */
    @Override
    public Set<String> versions() {
        return Set.of("2.5", "2.4");
    }

    @Override
    public boolean looksLike(Head head) {
        Map<String, String> members = head.members();
        return members.containsKey("Event")
                || members.containsKey("response")
                || (members.containsKey("info") && OF_EVENTS.stream().anyMatch(members::containsKey));
    }

    @Override
    public Decoded read(byte[] report, ReadContext context) {
        return switch (Json.parse(report)) {
            case Json.Parsed.Refused(Problem problem) -> new Decoded.Refused(problem);
            case Json.Parsed.Tree(JsonNode root) -> MispReader.read(root, context);
        };
    }
}
