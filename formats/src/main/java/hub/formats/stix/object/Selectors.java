package hub.formats.stix.object;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Selectors of granular markings, STIX 2.1 section 7.2.3.1: {@code labels.[0]}, {@code external_references.[1].url}. */
public final class Selectors {
    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,6})]");

    private Selectors() {}

    /** What the selector means; a missing node if nothing. */
    public static JsonNode find(JsonNode object, String selector) {
        JsonNode at = object;
        for (String step : selector.split("\\.", -1)) {
            var index = INDEX.matcher(step);
            at = index.matches() ? at.path(Integer.parseInt(index.group(1))) : at.path(step);
        }
        return selector.isEmpty() ? MissingNode.getInstance() : at;
    }
}
