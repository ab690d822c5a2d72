package hub.formats.stix.pattern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which property of which observable holds a value of which of the hub's types. */
public final class ObservableNames {
    /** Objects of types that STIX does not have are named so in patterns: {@code x-hub-teid:value}. */
    static final String OWN = "x-hub-";

    /**
     * One property.
     *
     * @param type the hub's type
     * @param object the observable
     * @param path of the property, without quotes
     */
    public record Name(String type, String object, String path) {}

    /** The first of a type is the one that is written. */
    private static final List<Name> ALL = List.of(
            new Name("ipv4", "ipv4-addr", "value"),
            new Name("ipv6", "ipv6-addr", "value"),
            new Name("domain", "domain-name", "value"),
            new Name("url", "url", "value"),
            new Name("email", "email-addr", "value"),
            new Name("mac", "mac-addr", "value"),
            new Name("asn", "autonomous-system", "number"),
            new Name("mutex", "mutex", "name"),
            new Name("md5", "file", "hashes.MD5"),
            new Name("sha1", "file", "hashes.SHA-1"),
            new Name("sha224", "file", "hashes.SHA-224"),
            new Name("sha256", "file", "hashes.SHA-256"),
            new Name("sha384", "file", "hashes.SHA-384"),
            new Name("sha512", "file", "hashes.SHA-512"),
            new Name("ssdeep", "file", "hashes.SSDEEP"),
            new Name("tlsh", "file", "hashes.TLSH"),
            new Name("sha1", "file", "hashes.SHA1"),
            new Name("sha256", "file", "hashes.SHA256"),
            new Name("sha512", "file", "hashes.SHA512"),
            new Name("file-name", "file", "name"),
            new Name("file-path", "directory", "path"),
            new Name("md5", "artifact", "hashes.MD5"),
            new Name("sha1", "artifact", "hashes.SHA-1"),
            new Name("sha256", "artifact", "hashes.SHA-256"),
            new Name("sha512", "artifact", "hashes.SHA-512"),
            new Name("url", "artifact", "url"),
            new Name("x509-md5", "x509-certificate", "hashes.MD5"),
            new Name("x509-sha1", "x509-certificate", "hashes.SHA-1"),
            new Name("x509-sha256", "x509-certificate", "hashes.SHA-256"),
            new Name("x509-serial", "x509-certificate", "serial_number"),
            new Name("registry-key", "windows-registry-key", "key"),
            new Name("user-account", "user-account", "account_login"),
            new Name("user-account", "user-account", "user_id"),
            new Name("email-subject", "email-message", "subject"),
            new Name("process-command", "process", "command_line"),
            new Name("user-agent", "network-traffic", "extensions.http-request-ext.request_header.User-Agent"));

    private static final Map<String, String> TYPES =
            ALL.stream().collect(Collectors.toUnmodifiableMap(name -> name.object() + ":" + name.path(), Name::type));

    private ObservableNames() {}

    /** The properties of an observable that hold values. */
    public static List<Name> of(String object) {
        return ALL.stream().filter(name -> name.object().equals(object)).toList();
    }

    /** The hub's type of what a comparison compares. */
    static Optional<String> typeOf(Comparison comparison) {
        if (comparison.type().startsWith(OWN) && comparison.path().equals("value")) {
            return Optional.of(comparison.type().substring(OWN.length()));
        }
        return Optional.ofNullable(TYPES.get(comparison.type() + ":" + comparison.path()));
    }

    /** The property in which a value of this type is written. */
    static Optional<Name> nameOf(String type) {
        return ALL.stream().filter(name -> name.type().equals(type)).findFirst();
    }
}
