package hub.formats.misp;

import hub.model.indicator.IndicatorType;
import hub.model.indicator.IndicatorTypes;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type of attribute, from the table of the core format, section 2.4.2.
 *
 * @param name as MISP spells it
 * @param toIds whether MISP takes it for an indicator unless told otherwise
 * @param categories where it may stand; the first is the usual one
 */
record AttributeType(String name, boolean toIds, List<String> categories) {
    static final AttributeType TEXT;
    static final AttributeType LINK;
    static final AttributeType VULNERABILITY;

    private static final Map<String, AttributeType> BY_NAME = new LinkedHashMap<>();
    /** The usual type by the hub's name of the value. */
    private static final Map<String, AttributeType> OF_HUB = new HashMap<>();
    /** What a type says of the part that its value plays. */
    private static final Map<String, String> ROLES = Map.of(
            "ip-src", "source",
            "ip-src|port", "source",
            "email-src", "source",
            "email-dst", "destination",
            "target-email", "target");

    private static final Map<String, String> BY_ROLE = Map.of(
            "ip-dst source", "ip-src",
            "ip-dst|port source", "ip-src|port",
            "email source", "email-src",
            "email destination", "email-dst",
            "email target", "target-email");

    static {
        for (List<String> row : Tables.rows("attribute_types.tsv", 4)) {
            AttributeType type = new AttributeType(
                    row.get(0), row.get(1).equals("1"), Arrays.asList(row.get(2).split(";", -1)));
            BY_NAME.put(type.name, type);
            OF_HUB.putIfAbsent(type.name, type);
            for (String hub : row.get(3).split(" ", -1)) {
                OF_HUB.put(hub, type);
            }
        }
        TEXT = table("text");
        LINK = table("link");
        VULNERABILITY = table("vulnerability");
    }

    AttributeType {
        categories = List.copyOf(categories);
    }

    private static AttributeType table(String name) {
        return Objects.requireNonNull(BY_NAME.get(name), name);
    }

    static Optional<AttributeType> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static Collection<AttributeType> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** The usual type of an indicator; {@code text} for what MISP has no type for. */
    static AttributeType of(String hubType, @Nullable String role) {
        AttributeType usual = OF_HUB.getOrDefault(hubType, TEXT);
        return find(BY_ROLE.getOrDefault(usual.name + " " + role, usual.name)).orElse(usual);
    }

    /** True if a value of this type, read again, has the hub's type without being told. */
    boolean means(String hubType) {
        return !isSaid(name) && (OF_HUB.get(hubType) == this || hubType(name).equals(hubType(hubType)));
    }

    String category() {
        return categories.getFirst();
    }

    /** The hub's name of a type, {@code ip} of {@code ip-dst}; the name itself if the hub has none. */
    static String hubType(String name) {
        return name.equals("ip-dst|port") || name.equals("ip-src|port") ? "ipv4-port" : known(name);
    }

    private static String known(String name) {
        return IndicatorTypes.find(name).map(IndicatorType::id).orElse(name);
    }

    static @Nullable String role(String name) {
        return ROLES.get(name);
    }

    /** Types whose values go elsewhere than among the indicators. */
    static boolean isSaid(String name) {
        return isText(name) || name.equals("link") || name.equals("vulnerability") || name.equals("threat-actor");
    }

    /** Types that say something about an incident instead of being an indicator. */
    static boolean isText(String name) {
        return name.equals("text") || name.equals("comment") || name.equals("other");
    }
}
