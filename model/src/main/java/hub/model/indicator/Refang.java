package hub.model.indicator;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a defanged value live again: {@code hxxp}, {@code [.]}, {@code (dot)}, <code>{.}</code>, {@code \.}, {@code [:]}, {@code [at]}.
 * Its inverse is {@link Defang}.
 */
public final class Refang {

    private static final Pattern DOT =
            ignoringCase("\\s?[\\[({<]\\s?(?:\\.|dot|punkt)\\s?[\\])}>]\\s?|[\\[({]\\.(?![\\])}])|\\.[\\])}]|\\\\\\.");
    private static final Pattern COLON = Pattern.compile("[\\[({]:[\\])}]");
    private static final Pattern AT = ignoringCase("\\s?[\\[({<]\\s?(?:@|at)\\s?[\\])}>]\\s?");
    private static final Pattern SLASH = Pattern.compile("[\\[({]/[\\])}]");

    private static final Pattern SCHEME = ignoringCase(
            "([a-z][a-z0-9*_+-]{1,11})" + "(\\s?[\\[({]?:[\\])}]?[\\[({]?[/\\\\][\\])}]?[\\[({]?[/\\\\][\\])}]?)");
    private static final Pattern HTTP =
            Pattern.compile("(?:h[tx*_]{1,4}p|htp|hxp|meow|hxxx|xxxp)(s?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FTP = Pattern.compile("f[tx*_]{1,2}p(s?)", Pattern.CASE_INSENSITIVE);

    private Refang() {}

    /** A name, an address or an e-mail address. */
    public static String host(String text) {
        if (!hasMarks(text)) {
            return text;
        }
        String dotted = DOT.matcher(text).replaceAll(".");
        String colons = COLON.matcher(dotted).replaceAll(":");
        return SLASH.matcher(AT.matcher(colons).replaceAll("@")).replaceAll("/");
    }

    /**
     * A URL, with or without a scheme. In a URL that is already live, {@code [.]} after the host is a part of the path; in a defanged one it
     * is refanged everywhere.
     */
    public static String url(String text) {
        Matcher scheme = SCHEME.matcher(text);
        boolean hasScheme = scheme.lookingAt();
        String name = hasScheme ? liveScheme(scheme.group(1)) : "";
        String rest = hasScheme ? text.substring(scheme.end()) : text;
        boolean live = !hasScheme
                || (name.equalsIgnoreCase(scheme.group(1)) && scheme.group(2).length() == 3);
        int end = hostEnd(rest);
        String host = host(rest.substring(0, end));
        String tail = rest.substring(end);
        if (!live || end != host.length() || SLASH.matcher(tail).lookingAt()) {
            tail = tail.replace("[.]", ".")
                    .replace("[dot]", ".")
                    .replace("[:]", ":")
                    .replace("[/]", "/");
        }
        return (hasScheme ? name + "://" : "") + host + tail;
    }

    /** Up to the first slash, question mark or hash sign; a backslash before a dot belongs to the host. */
    private static int hostEnd(String rest) {
        int end = 0;
        while (end < rest.length()) {
            char c = rest.charAt(end);
            char next = end + 1 < rest.length() ? rest.charAt(end + 1) : ' ';
            boolean slash = c == '/' || (c == '\\' && next != '.') || ("[({".indexOf(c) >= 0 && next == '/');
            if (slash || c == '?' || c == '#') {
                break;
            }
            end++;
        }
        return end;
    }

    private static String liveScheme(String scheme) {
        Matcher http = HTTP.matcher(scheme);
        if (http.matches()) {
            return "http" + http.group(1).toLowerCase(Locale.ROOT);
        }
        Matcher ftp = FTP.matcher(scheme);
        return ftp.matches() ? "ftp" + ftp.group(1).toLowerCase(Locale.ROOT) : scheme.toLowerCase(Locale.ROOT);
    }

    private static boolean hasMarks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("[]({<\\".indexOf(text.charAt(i)) >= 0 || text.charAt(i) == ')' || text.charAt(i) == '}') {
                return true;
            }
        }
        return false;
    }

    private static Pattern ignoringCase(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
