package hub.model.indicator;

import com.google.common.base.CharMatcher;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A URL, normalized as browsers do (WHATWG URL), without fragment and without the user's name and password, which are a secret.
 * The query keeps its order and its escapes.
 */
record Url() implements IndicatorType {

    static final Url TYPE = new Url();

    /** Schemes that an indicator may have, with their default ports. */
    private static final Map<String, Integer> PORTS = Map.of(
            "http", 80, "https", 443, "ftp", 21, "ftps", 990, "sftp", 22, "ssh", 22, "ldap", 389, "ldaps", 636, "smb",
            445, "rtsp", 554);

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("[^/\\\\?#:]+:\\d{1,5}(?:[/\\\\?#].*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("[/\\\\]*+([^/\\\\?#]+)(.*)", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile("(.*?)(?::(\\d{0,5}))?");

    private static final CharMatcher LAYOUT = CharMatcher.anyOf("\t\r\n");

    @Override
    public String id() {
        return "url";
    }

    @Override
    public String expected() {
        return "an absolute URL with one of the schemes http, https, ftp, ftps, sftp, ssh, ldap, ldaps, smb, rtsp, sip, sips";
    }

    @Override
    public Outcome parse(String raw) {
        return read(Refang.url(LAYOUT.removeFrom(raw)))
                .map(Outcome::accepted)
                .orElseGet(() -> new Outcome.Rejected(expected()));
    }

    private static Optional<Canonical> read(String text) {
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.matches() || HOST_AND_PORT.matcher(text).matches()) {
            return text.startsWith("/") || text.startsWith("\\")
                    ? Optional.empty()
                    : build("http", text).map(url -> url.flagged(Flag.SCHEME_ASSUMED));
        }
        String name = Ascii.lower(scheme.group(1));
        return name.startsWith("sip") ? SipUri.read(name, scheme.group(2)) : build(name, scheme.group(2));
    }

    private static Optional<Canonical> build(String scheme, String rest) {
        Integer defaultPort = PORTS.get(scheme);
        Matcher parts = AUTHORITY.matcher(rest);
        if (defaultPort == null || !parts.matches()) {
            return Optional.empty();
        }
        String authority = parts.group(1);
        int at = authority.lastIndexOf('@');
        Matcher port = PORT.matcher(authority.substring(at + 1));
        Optional<UrlHost> host = port.matches() ? UrlHost.of(port.group(1)) : Optional.empty();
        int number = port(port.group(2), defaultPort);
        if (host.isEmpty() || number < 0) {
            return Optional.empty();
        }
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(host.get().flags());
        if (at >= 0) {
            flags.add(Flag.URL_HAD_CREDENTIALS);
        }
        String origin = scheme + "://" + host.get().text() + (number == defaultPort ? "" : ":" + number);
        return pathAndQuery(parts.group(2)).map(tail -> canonical(origin + tail, host.get(), flags));
    }

    private static Canonical canonical(String url, UrlHost host, Set<Flag> flags) {
        return Canonical.of("url", url).flagged(flags).part("host", host.text());
    }

    /** The port in the text; -1 if it is not one. */
    private static int port(@Nullable String digits, int defaultPort) {
        if (digits == null || digits.isEmpty()) {
            return defaultPort;
        }
        int port = Integer.parseInt(digits);
        return port > 65_535 ? -1 : port;
    }

    /** Resolves dots, turns backslashes, escapes what has to be; the host stands in, because OkHttp reads hosts its own way. */
    private static Optional<String> pathAndQuery(String tail) {
        HttpUrl url = HttpUrl.parse("http://h" + tail);
        if (url == null) {
            return Optional.empty();
        }
        String query = url.encodedQuery();
        return Optional.of(url.encodedPath() + (query == null ? "" : "?" + query));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public Optional<Duration> defaultLife() {
        return Optional.of(Duration.ofDays(60));
    }

    @Override
    public String defang(String canonical) {
        return Defang.url(canonical);
    }

    /** Without a scheme and a path, a value is rather a domain; an address and a prefix length are a network, if one of any use. */
    @Override
    public boolean resembles(String text) {
        int slash = text.indexOf('/');
        int dot = text.indexOf('.');
        return (dot > 0 && dot < slash && !isPrefix(text, slash))
                || text.indexOf("://") > 0
                || text.regionMatches(true, 0, "sip", 0, 3);
    }

    private static boolean isPrefix(String text, int slash) {
        return Ascii.isDigits(text.substring(slash + 1), 1, 3)
                && Addresses.parse(text.substring(0, slash)).isPresent();
    }

    @Override
    public int maxLength() {
        return 8192;
    }

    /** Browsers drop line breaks and tabs. */
    @Override
    public boolean multiline() {
        return true;
    }
}
