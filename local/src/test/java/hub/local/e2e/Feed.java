package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader of a feed from its start ends with. */
final class Feed {
    private Feed() {}

    /** The last event about the incident, as text. */
    static String last(String token, String incident) {
        String last = Topics.last("feed." + token, (key, value) -> key.startsWith(incident + "@") && value != null);
        assertThat(last).as("an event about %s on feed.%s", incident, token).isNotNull();
        return String.valueOf(last);
    }
}
