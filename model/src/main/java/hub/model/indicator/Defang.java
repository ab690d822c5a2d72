package hub.model.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a value safe for mail and documents, so that nothing can be clicked: the inverse of {@link Refang}. */
public final class Defang {

    private static final Pattern URL =
            Pattern.compile("([a-z]+)(:(?://)?)((?:[^@/?#]*@)?)([^/?#]*)(.*)", Pattern.DOTALL);

    private Defang() {}

    /** Every dot of a name or an IPv4 address. */
    public static String host(String host) {
        return host.replace(".", "[.]");
    }

    /** Every dot and colon of an address of either family. */
    public static String address(String address) {
        return address.replace(".", "[.]").replace(":", "[:]");
    }

    /** The at sign and the dots of the domain. */
    public static String email(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + "[@]" + host(address.substring(at + 1));
    }

    /** The scheme and every dot of the host; the path stays as it is. */
    public static String url(String url) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            return url;
        }
        String scheme = switch (matcher.group(1)) {
            case "http" -> "hxxp";
            case "https" -> "hxxps";
            case "ftp" -> "fxp";
            case "ftps" -> "fxps";
            default -> matcher.group(1);
        };
        return scheme + matcher.group(2) + matcher.group(3) + host(matcher.group(4)) + matcher.group(5);
    }
}
