package hub.model.indicator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A SIP URI, RFC 3261 19.1: the user is the address here, so it stays; its password goes. */
final class SipUri {

    private static final Pattern PARTS = Pattern.compile(
            "(?://)?(?:([^@:\\s]{1,256})(:[^@\\s]*)?@)?(\\[[^\\]]+]|[^:;?\\s]+)(:\\d{1,5})?([;?][!-~]*)?");

    private SipUri() {}

    static Optional<Canonical> read(String scheme, String rest) {
        Matcher matcher = PARTS.matcher(rest);
        if (!(scheme.equals("sip") || scheme.equals("sips")) || !matcher.matches()) {
            return Optional.empty();
        }
        String port = matcher.group(4) == null ? "" : matcher.group(4);
        if (port.length() > 1 && Integer.parseInt(port.substring(1)) > 65_535) {
            return Optional.empty();
        }
        String user = matcher.group(1) == null ? "" : matcher.group(1) + "@";
        String tail = matcher.group(5) == null ? "" : matcher.group(5);
        boolean secret = matcher.group(2) != null;
        return UrlHost.of(matcher.group(3)).map(host -> {
            Canonical value = Canonical.of("url", scheme + ":" + user + host.text() + port + tail)
                    .flagged(host.flags())
                    .part("host", host.text());
            return secret ? value.flagged(Flag.URL_HAD_CREDENTIALS) : value;
        });
    }
}
