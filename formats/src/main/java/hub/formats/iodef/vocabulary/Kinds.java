package hub.formats.iodef.vocabulary;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kinds of observables, RFC 7970 sections 3.18.1 (Address) and 3.29.4 (BulkObservable), and the hub's types of indicators. */
public final class Kinds {
    private static final Map<String, String> ADDRESSES = Map.of(
            "asn", "asn",
            "e-mail", "email",
            "mac", "mac",
            "ipv4-addr", "ipv4",
            "ipv4-net", "cidr",
            "ipv4-net-mask", "cidr",
            "ipv6-addr", "ipv6",
            "ipv6-net", "cidr",
            "ipv6-net-mask", "cidr",
            "site-uri", "url");
    private static final Map<String, String> BULK = Map.of(
            "domain-name", "domain",
            "ipv4-port", "ipv4-port",
            "ipv6-port", "ipv6-port",
            "windows-reg-key", "registry-key",
            "file-hash", "hash",
            "http-user-agent", "user-agent",
            "mutex", "mutex",
            "file-path", "file-path");

    private Kinds() {}

    /** The hub's type for the category of an address; null if its values are no indicators, such as masked ones. */
    public static @Nullable String ofAddress(String category) {
        return ADDRESSES.get(category);
    }

    /** The hub's type for a kind of bulk; null if the hub has none. */
    public static @Nullable String ofBulk(String kind) {
        String type = BULK.get(kind);
        return type == null ? ADDRESSES.get(kind) : type;
    }

    /** The category of an address for a value of one of the hub's types; null if it is no address. */
    public static @Nullable String address(String type, String value) {
        return switch (type) {
            case "asn", "mac" -> type;
            case "email" -> "e-mail";
            case "url" -> "site-uri";
            case "ipv4", "ipv6" -> type + "-addr";
            case "cidr" -> value.indexOf(':') < 0 ? "ipv4-net" : "ipv6-net";
            default -> null;
        };
    }

    /** The kind of bulk for one of the hub's types; null if only an extension says it. */
    public static @Nullable String bulk(String type) {
        return switch (type) {
            case "ipv4-port", "ipv6-port", "mutex", "file-path" -> type;
            case "user-agent" -> "http-user-agent";
            default -> null;
        };
    }
}
