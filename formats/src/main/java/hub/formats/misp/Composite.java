package hub.formats.misp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of an attribute; of {@code filename|sha256} and its like, one of two, so that both correlate, even when one is common.
 *
 * @param type as MISP or the hub names it
 */
record Composite(String type, String value) {
    /** MISP's type for a file of which a copy is attached. */
    private static final String SAMPLE = "malware-sample";

    /** What stands behind the bar of {@code regkey|value}. */
    private static final String REGISTRY_VALUE = "registry-value";

    /** Both values, or the whole where there is no bar, or where the hub has a type for the two. */
    static List<Composite> split(String type, String value) {
        String types = type.equals(SAMPLE) ? "filename|md5" : type;
        int middle = types.indexOf('|');
        int bar = type.startsWith("regkey") ? value.indexOf('|') : value.lastIndexOf('|');
        if (middle < 0 || type.startsWith("ip-") || bar <= 0 || bar == value.length() - 1) {
            return List.of(new Composite(type, value));
        }
        String right = types.substring(middle + 1);
        return List.of(
                new Composite(types.substring(0, middle), value.substring(0, bar)),
                new Composite(right.equals("value") ? REGISTRY_VALUE : right, value.substring(bar + 1)));
    }

    /** The type under which the hub writes these values, unless told otherwise. */
    static String usualType(List<Composite> parts, @Nullable String role) {
        if (parts.size() == 2) {
            String joined = join(parts.get(0).hubType(), parts.get(1).hubType());
            if (joined != null) {
                return joined;
            }
        }
        return AttributeType.of(parts.getFirst().hubType(), role).name();
    }

    /** The composite type of two values of these types; null if MISP has none. */
    static @Nullable String join(String left, String right) {
        String joined = switch (left) {
            case "file-name" -> "filename|" + AttributeType.of(right, null).name();
            case "domain", "3gpp-fqdn" -> AttributeType.of(right, null).name().equals("ip-dst") ? "domain|ip" : "";
            default -> "";
        };
        return AttributeType.find(joined).map(AttributeType::name).orElse(null);
    }

    /** True if a type has two parts. */
    static boolean isComposite(String type) {
        return type.equals(SAMPLE) || (type.indexOf('|') > 0 && !type.startsWith("ip-"));
    }

    private String hubType() {
        return AttributeType.hubType(type);
    }
}
