package hub.journal.topic;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The one list of topics. What each holds, who writes and who reads it stands in docs/ARCHITECTURE.md. */
public final class Topics {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    /** The largest report that the contract allows. */
    public static final int MAX_REPORT_BYTES = 8 * MIB;

    /**
     * The largest record on {@code in.*}: leaves room for headers, and lets a report that is a little too large come in,
     * so that its sender gets a coded answer from the gate instead of a client's error.
     */
    public static final int MAX_IN_BYTES = MAX_REPORT_BYTES + MIB;

    /** A candidate and a feed record carry an incident (at most 900 KiB) more than once or with its annexes. */
    private static final int SEVERAL_INCIDENTS = 4 * MIB;

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTES = Duration.ofMinutes(10);

    public static final TopicSpec RAW = TopicSpec.compacted("hub.raw", 6, HOUR).maxMessageBytes(MAX_IN_BYTES + MIB);
    public static final TopicSpec ADMISSION =
            TopicSpec.aged("hub.admission", 6, WEEK).maxMessageBytes(SEVERAL_INCIDENTS);
    public static final TopicSpec INCIDENTS = TopicSpec.compacted("hub.incidents", 6, HOUR);
    public static final TopicSpec COMMANDS = TopicSpec.aged("hub.commands", 3, Duration.ofDays(30));
    public static final TopicSpec INVESTIGATIONS = TopicSpec.compacted("hub.investigations", 3, HOUR);
    public static final TopicSpec REJECTS = TopicSpec.compacted("hub.rejects", 3, HOUR);
    public static final TopicSpec RESPONSES = TopicSpec.compacted("hub.responses", 3, HOUR);
    public static final TopicSpec DIRECTORY = TopicSpec.compacted("hub.directory", 1, HOUR);
    public static final TopicSpec AUDIT_IN = TopicSpec.aged("hub.audit-in", 3, WEEK);
    public static final TopicSpec AUDIT = TopicSpec.compacted("hub.audit", 3, HOUR);
    public static final TopicSpec SHOWN = TopicSpec.aged("hub.shown", 3, WEEK);
    public static final TopicSpec DELIVERIES = TopicSpec.compacted("hub.deliveries", 1, HOUR);

    /** Kept for longer than any session lasts. */
    public static final TopicSpec SESSIONS = TopicSpec.aged("hub.sessions", 1, Duration.ofDays(1));

    public static final TopicSpec POSITIONS = TopicSpec.compacted("hub.positions", 1, MINUTES);

    /** Every topic that exists before the first partner does. */
    public static final List<TopicSpec> FIXED = List.of(
            RAW,
            ADMISSION,
            INCIDENTS,
            COMMANDS,
            INVESTIGATIONS,
            REJECTS,
            RESPONSES,
            DIRECTORY,
            AUDIT_IN,
            AUDIT,
            SHOWN,
            DELIVERIES,
            SESSIONS,
            POSITIONS);

    /** Common beginning of the names of all {@link #in} topics. */
    public static final String IN_PREFIX = "in.";

    /** Common beginning of the names of all {@link #out} topics. */
    public static final String OUT_PREFIX = "out.";

    /** Common beginning of the names of all {@link #feed} topics. */
    public static final String FEED_PREFIX = "feed.";

    /** What the projector indexes: the whole of it is in Elasticsearch, and is read again for a rebuild. */
    public static final Pattern INDEXED =
            Pattern.compile("hub\\.(incidents|investigations|responses|audit)|(out|feed)\\..*");

    /** Application id of the Streams topology: its consumer group, and the beginning of its internal topics and transactional ids. */
    public static final String TOPOLOGY = "hub-topology";

    /** Consumer group and transactional id of the notifier. */
    public static final String NOTIFIER = "hub-notifier";

    private Topics() {}

    /** Where an agency's reports come in. */
    public static String in(String agency) {
        return IN_PREFIX + agency;
    }

    /** Whose reports come in there. */
    public static String agencyOf(String inTopic) {
        return inTopic.substring(IN_PREFIX.length());
    }

    /** Where an agency finds the outcomes of its reports. */
    public static String out(String agency) {
        return OUT_PREFIX + agency;
    }

    /** Where the holders of a token read what it lets them see: {@code group:eu5g} is {@code feed.group-eu5g}. */
    public static String feed(String token) {
        if (!hasFeed(token)) {
            throw new IllegalArgumentException("token: " + token + " (red: and user: have no feed)");
        }
        return FEED_PREFIX + token.replace(':', '-');
    }

    /** Content for named people is never put where a machine reads it. */
    public static boolean hasFeed(String token) {
        return !token.startsWith("red:") && !token.startsWith("user:");
    }

    /** One partition and the broker's clock: a report's id is its offset, and its time is not the sender's to choose. */
    public static TopicSpec inSpec(String agency) {
        return TopicSpec.aged(in(agency), 1, WEEK)
                .with("message.timestamp.type", "LogAppendTime")
                .maxMessageBytes(MAX_IN_BYTES);
    }

    public static TopicSpec outSpec(String agency) {
        return TopicSpec.aged(out(agency), 1, Duration.ofDays(90));
    }

    /** One partition: order within a feed is total. */
    public static TopicSpec feedSpec(String token) {
        return TopicSpec.compacted(feed(token), 1, MINUTES).maxMessageBytes(SEVERAL_INCIDENTS);
    }
}
