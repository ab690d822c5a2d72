package hub.journal.provision;

import hub.journal.topic.Topics;
import java.util.List;

/**
 * A partner as Kafka knows it.
 *
 * @param id the Kafka user, and part of topic names: lower case, digits and single hyphens, no dot (a dot ends the
 *     prefix of its consumer groups)
 * @param secret the SCRAM password
 * @param tokens what the agency may see, from the directory; {@code red:} and {@code user:} are dropped, for they are
 *     never a machine's
 * @param quota bytes a second
 */
public record Agency(String id, String secret, List<String> tokens, Quota quota) {

    /** What an id has to be. */
    public static final String EXPECTED =
            "a-z, 0-9 and single hyphens, at most 40; not admin, hub or hub-..., which are the hub's own users";

    private static final int MAX_ID = 40;

    public Agency {
        if (!isPossible(id)) {
            throw new IllegalArgumentException("agency: " + id + " (expected " + EXPECTED + ")");
        }
        if (secret.length() < 16) {
            throw new IllegalArgumentException(
                    "secret of " + id + ": " + secret.length() + " characters (expected 16)");
        }
        tokens = tokens.stream().filter(Topics::hasFeed).distinct().sorted().toList();
    }

    /** True if this can be the id of a partner. */
    public static boolean isPossible(String id) {
        boolean own = id.equals("admin") || id.equals("hub") || id.startsWith("hub-");
        return !own && id.length() <= MAX_ID && id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "Agency[" + id + ", " + tokens + ", " + quota + "]";
    }
}
