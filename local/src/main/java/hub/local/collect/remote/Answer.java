package hub.local.collect.remote;

import hub.local.client.ClientFault;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;

/** What a server said in the end. */
public sealed interface Answer {
    /**
     * A good answer.
     *
     * @param uri who gave it
     * @param headers of the answer
     * @param body as it came
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Got(URI uri, HttpHeaders headers, byte[] body) implements Answer {
        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    /** The server has something, but more of it than is read at once. */
    record TooLarge(URI uri) implements Answer {}

    /** The server says no, and will say it again. */
    record Refused(URI uri, int status) implements Answer {}

    /** @throws ClientFault in one line, if the answer is not a good one */
    default Got orFault() {
        return switch (this) {
            case Got got -> got;
            case TooLarge(URI uri) ->
                throw new ClientFault(uri + " sends too much (expected at most " + Remote.MAX_BYTES + " bytes)");
            case Refused(URI uri, int status) -> throw new ClientFault(uri + ": " + reason(status));
        };
    }

    private static String reason(int status) {
        return switch (status) {
            case 401 -> "401, it does not take these credentials (see --user and --secret-file)";
            case 403 -> "403, these credentials may not read this";
            case 404 -> "404, nothing there (or not for these credentials)";
            case 406 -> "406, it does not speak this protocol or version";
            default -> status + " (expected 200)";
        };
    }
}
