package hub.formats.misp;

import hub.model.incident.IndicatorContext;
import hub.model.indicator.IndicatorTypes;
import hub.model.marking.Marking;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An attribute as it was stated.
 *
 * @param toIds null if not stated
 * @param relation its name within an object
 * @param tags but those that mark
 * @param validUntil the last sighting of the kind "expiration"
 * @param narrower its marking, if fewer may see it than the event
 */
record Stated(
        String type,
        String value,
        @Nullable String category,
        @Nullable Boolean toIds,
        @Nullable String relation,
        List<String> tags,
        @Nullable Instant validUntil,
        @Nullable Marking narrower,
        IndicatorContext context) {
    /** The hub's own tags on attributes: its name of the type, where MISP has none, and the role. */
    static final String HUB_TYPE = "hub:type";

    static final String HUB_ROLE = "hub:role";

    Stated {
        tags = List.copyOf(tags);
    }

    @Nullable
    String hubTag(String predicate) {
        return tags.stream()
                .flatMap(tag -> Tags.Machine.parse(tag).stream())
                .filter(machine -> machine.predicate().equals(predicate))
                .map(Tags.Machine::value)
                .findFirst()
                .orElse(null);
    }

    /** True of sizes, counts, dates and the like, which say something of their object and are nothing to look for. */
    boolean isDetail() {
        boolean quiet = AttributeType.find(type).filter(known -> !known.toIds()).isPresent();
        return quiet && !Boolean.TRUE.equals(toIds) && IndicatorTypes.find(type).isEmpty();
    }

    /** Without those that the hub writes itself. */
    List<String> otherTags() {
        return tags.stream().filter(tag -> !tag.startsWith("hub:")).toList();
    }

    /** What of category, {@code to_ids} and tags is not as MISP's table has it. */
    Map<String, Object> unusual() {
        Map<String, Object> unusual = new TreeMap<>();
        AttributeType known = AttributeType.find(type).orElse(AttributeType.TEXT);
        if (category != null && !category.equals(known.category())) {
            unusual.put(Kept.CATEGORY, category);
        }
        if (toIds != null && toIds != known.toIds()) {
            unusual.put(Kept.TO_IDS, toIds);
        }
        if (!otherTags().isEmpty()) {
            unusual.put(Kept.TAG, otherTags());
        }
        return unusual;
    }
}
