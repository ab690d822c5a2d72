package hub.model.warninglist;

import com.google.common.net.InetAddresses;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a value the lists compare.
 *
 * @param addresses that it means; null if it means none
 * @param host name in it; empty if there is none
 * @param whole whether it means the host as a whole, and not one page or mailbox there
 * @param hash the value, if it is neither; else empty
 */
record Subject(@Nullable Range addresses, String host, boolean whole, String hash) {

    private static final Pattern URL =
            Pattern.compile("[a-z]+:(?://)?(?:[^@/?#]*@)?(\\[[^\\]]*]|[^:/?#;]*)(?::\\d*)?/?(.*)", Pattern.DOTALL);

    /** Of a canonical value. */
    static Subject of(String type, String value) {
        return switch (type) {
            case "ipv4", "ipv6", "cidr" -> addresses(value);
            case "ipv4-port", "ipv6-port" -> addresses(value.substring(0, Math.max(0, value.indexOf('|'))));
            case "domain", "3gpp-fqdn", "diameter-realm", "diameter-host" -> host(value, true);
            case "domain-wildcard" -> host(value.startsWith("*.") ? value.substring(2) : value, true);
            case "email" -> host(value.substring(value.lastIndexOf('@') + 1), false);
            case "url" -> url(value);
            default -> new Subject(null, "", false, value);
        };
    }

    private static Subject addresses(String text) {
        return new Subject(Range.of(text).orElse(null), "", true, "");
    }

    private static Subject host(String name, boolean whole) {
        return new Subject(null, name, whole, "");
    }

    private static Subject url(String value) {
        Matcher parts = URL.matcher(value);
        if (!parts.matches()) {
            return host("", false);
        }
        String host = parts.group(1).replace("[", "").replace("]", "");
        return InetAddresses.isInetAddress(host)
                ? addresses(host)
                : host(host, parts.group(2).isEmpty());
    }
}
