package hub.ingest.notify;

import java.net.URI;
import java.util.Map;

/** Sends one message to one address. */
@FunctionalInterface
interface Post {
    /**
     * Never throws, and never takes longer than some seconds.
     *
     * @param url checked when it was stated, and once more here
     */
    Answer send(URI url, Map<String, String> headers, byte[] body);

    /**
     * What came of it.
     *
     * @param taken true for 2xx
     * @param text for people: the status, or why there is none
     */
    record Answer(boolean taken, String text) {}
}
