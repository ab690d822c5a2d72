package hub.journal;

import java.util.regex.Pattern;

/** Whether an address is this machine alone. Names are not looked up: whoever answers for a name could change her mind. */
public final class Loopback {
    private static final Pattern FORM =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");

    private Loopback() {}

    public static boolean is(String host) {
        return FORM.matcher(host.strip()).matches();
    }

    /** @param servers {@code host:port}, comma-separated */
    static boolean areAll(String servers) {
        for (String server : servers.split(",", -1)) {
            int colon = server.lastIndexOf(':');
            if (!is(colon < 0 ? server : server.substring(0, colon))) {
                return false;
            }
        }
        return true;
    }
}
