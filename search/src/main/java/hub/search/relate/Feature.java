package hub.search.relate;

import hub.search.engine.Json;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One value that incidents can share.
 *
 * @param kind what it is
 * @param value as stated; of an indicator its match key, {@code ipv4|198.51.100.7}
 */
public record Feature(FeatureKind kind, String value) {
    private static final Duration NEAR = Duration.ofDays(1);

    /** The name of the feature in a query. */
    String name() {
        return kind.name() + " " + value;
    }

    /** Finds who has it. */
    ObjectNode query() {
        if (kind == FeatureKind.TIME) {
            Instant start = Instant.parse(value);
            ObjectNode range = Json.object()
                    .put("gte", start.minus(NEAR).toString())
                    .put("lte", start.plus(NEAR).toString());
            return Json.object("range", Json.object(kind.field(), range));
        }
        return Json.term(kind.field(), value);
    }
}
