package hub.formats.stix.pattern;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the pattern that an indicator's value means. */
public final class PatternWriter {
    /** Types whose values are rules of another language, with the name that STIX has for it (vocabulary pattern-type-ov). */
    private static final Map<String, String> LANGUAGES =
            Map.of("yara", "yara", "sigma", "sigma", "snort", "snort", "suricata", "suricata", "stix-pattern", "stix");

    private static final Pattern ENDPOINT = Pattern.compile("\\[?(.+?)]?:(\\d{1,5})");

    private PatternWriter() {}

    /** The value of {@code pattern_type}. */
    public static String language(String type) {
        return LANGUAGES.getOrDefault(type, "stix");
    }

    public static String write(String type, String value) {
        if (LANGUAGES.containsKey(type)) {
            return value;
        }
        return switch (type) {
            case "cidr" -> equal(value.contains(":") ? "ipv6-addr:value" : "ipv4-addr:value", quoted(value));
            case "asn" -> asn(value);
            case "ipv4-port", "ipv6-port" -> endpoint(type, value);
            default -> equal(path(type), quoted(value));
        };
    }

    /** The pattern over what stands for a value that may not be told: {@code x-hub-imsi:pseudonym}. */
    public static String writePseudonym(String type, String key) {
        return equal(own(type) + ":pseudonym", quoted(key));
    }

    private static String own(String type) {
        return ObservableNames.OWN + type.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
    }

    private static String asn(String value) {
        String number = value.replaceFirst("(?i)^AS", "");
        return number.matches("\\d{1,10}")
                ? equal("autonomous-system:number", number)
                : equal(ObservableNames.OWN + "asn:value", quoted(value));
    }

    private static String path(String type) {
        return ObservableNames.nameOf(type)
                .map(name -> name.object() + ":" + quotedSteps(name.path()))
                .orElse(own(type) + ":value");
    }

    private static String endpoint(String type, String value) {
        Matcher parts = ENDPOINT.matcher(value);
        if (!parts.matches()) {
            return equal(ObservableNames.OWN + type + ":value", quoted(value));
        }
        String address = type.equals("ipv4-port") ? "ipv4-addr" : "ipv6-addr";
        return "[network-traffic:dst_ref.type = '" + address + "' AND network-traffic:dst_ref.value = "
                + quoted(parts.group(1)) + " AND network-traffic:dst_port = " + parts.group(2) + "]";
    }

    /** A step with a hyphen stands in quotes: {@code hashes.'SHA-256'}. */
    private static String quotedSteps(String path) {
        return path.replaceAll("([A-Za-z0-9_]*-[A-Za-z0-9_-]*)", "'$1'");
    }

    private static String equal(String path, String value) {
        return "[" + path + " = " + value + "]";
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
