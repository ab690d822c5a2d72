package hub.formats.iodef.write;

import hub.formats.iodef.tree.Item;
import hub.formats.iodef.tree.ItemBuilder;
import hub.formats.iodef.vocabulary.Digests;
import hub.formats.iodef.vocabulary.Kinds;
import hub.formats.iodef.vocabulary.Roles;
import hub.model.incident.Indicator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a typed value as an Observable, RFC 7970 section 3.29.3: by the class for it, else as a list of one with the hub's name of the type. */
final class Observed {
    private Observed() {}

    static Item write(Indicator indicator) {
        return new ItemBuilder("Observable").add(content(indicator)).done();
    }

    /** True if the observable itself says the role. */
    static boolean saysRole(Indicator indicator) {
        return indicator.role() != null
                && Roles.SYSTEMS.contains(indicator.role())
                && node(indicator.type(), indicator.value()) != null;
    }

    private static Item content(Indicator indicator) {
        String type = indicator.type();
        String value = indicator.value();
        Item node = node(type, value);
        if (node != null) {
            return saysRole(indicator) ? system(node, String.valueOf(indicator.role())) : node;
        }
        if (Digests.URIS.containsKey(type) || type.equals("imphash")) {
            return digest(type, value).map(Observed::file).orElseGet(() -> bulk(type, value));
        }
        return switch (type) {
            case "ssdeep", "tlsh" -> file(fuzzy(type, value));
            case "file-name" -> fileNamed(value);
            case "registry-key" -> key(value);
            default -> value.lines().count() > 1 ? Parts.data("string", type, value) : bulk(type, value);
        };
    }

    private static @Nullable Item node(String type, String value) {
        if (type.equals("domain") || (type.equals("3gpp-fqdn") && value.endsWith(".3gppnetwork.org"))) {
            return new ItemBuilder("DomainData")
                    .with("system-status", "unknown")
                    .with("domain-status", "unknown")
                    .with("Name", value)
                    .done();
        }
        String category = Kinds.address(type, value);
        return category == null
                ? null
                : new ItemBuilder("Address")
                        .text(value)
                        .with("category", category)
                        .done();
    }

    private static Item system(Item node, String role) {
        return new ItemBuilder("System")
                .with("category", role)
                .add(new ItemBuilder("Node").add(node).done())
                .done();
    }

    private static Optional<Item> digest(String type, String value) {
        boolean imports = type.equals("imphash");
        String algorithm = imports ? "md5" : type;
        return Digests.base64(algorithm, value)
                .map(digest -> new ItemBuilder("HashData")
                        .with("scope", imports ? "file-pe-iat" : "file-contents")
                        .add(new ItemBuilder("Hash")
                                .with("DigestMethod", Digests.URIS.get(algorithm))
                                .with("DigestValue", digest)
                                .done())
                        .done());
    }

    private static Item fuzzy(String type, String value) {
        return new ItemBuilder("HashData")
                .with("scope", "file-contents")
                .add(new ItemBuilder("FuzzyHash")
                        .add(new ItemBuilder("FuzzyHashValue")
                                .text(value)
                                .with("dtype", "string")
                                .with("meaning", type)
                                .done())
                        .done())
                .done();
    }

    private static Item file(Item hashes) {
        return new ItemBuilder("FileData")
                .add(new ItemBuilder("File").add(hashes).done())
                .done();
    }

    private static Item fileNamed(String name) {
        return new ItemBuilder("FileData")
                .add(new ItemBuilder("File").with("FileName", name).done())
                .done();
    }

    private static Item key(String name) {
        return new ItemBuilder("WindowsRegistryKeysModified")
                .add(new ItemBuilder("Key").with("KeyName", name).done())
                .done();
    }

    private static Item bulk(String type, String value) {
        String kind = Kinds.bulk(type);
        ItemBuilder out = new ItemBuilder("BulkObservable").with("type", kind == null ? "ext-value" : kind);
        return out.with("ext-type", kind == null ? type : null)
                .with("BulkObservableList", kind == null ? value : port(type, value))
                .done();
    }

    /** As people write it, {@code 192.0.2.1:80} and {@code [2001:db8::1]:80}; the hub writes {@code |} before a port. */
    private static String port(String type, String value) {
        int bar = type.endsWith("-port") ? value.lastIndexOf('|') : -1;
        if (bar < 0) {
            return value;
        }
        String address = value.substring(0, bar);
        String shown = type.equals("ipv6-port") ? "[" + address + "]" : address;
        return shown + ":" + value.substring(bar + 1);
    }
}
