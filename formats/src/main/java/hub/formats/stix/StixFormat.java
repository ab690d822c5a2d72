package hub.formats.stix;

import hub.formats.Decoded;
import hub.formats.Format;
import hub.formats.Head;
import hub.formats.ReadContext;
import hub.formats.json.Json;
import hub.model.problem.Problem;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** STIX 2.1 bundles. */
public final class StixFormat implements Format {
    public static final String MEDIA_TYPE = "application/stix+json";

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    /** The media type of STIX 2.0 names the family; the version parameter says the rest. */
    @Override
    public Set<String> aliases() {
        return Set.of("application/vnd.oasis.stix+json");
    }

    @Override
    public Set<String> versions() {
        return Set.of("2.1");
    }

    /** A bundle, or a single object that is not one: its id starts with its type. */
    @Override
    public boolean looksLike(Head head) {
        Map<String, String> members = head.members();
        String type = members.getOrDefault("type", "");
        return type.equals("bundle")
                || (!type.isEmpty() && members.getOrDefault("id", "").startsWith(type + "--"));
    }

    @Override
    public Decoded read(byte[] report, ReadContext context) {
        return switch (Json.parse(report)) {
            case Json.Parsed.Refused(Problem problem) -> new Decoded.Refused(problem);
            case Json.Parsed.Tree(JsonNode root) -> StixReader.read(root, context);
        };
    }
}
