package hub.formats.iodef.vocabulary;

/**
 * What the hub puts into AdditionalData and other extensions, because IODEF has no class for it. Names that start with {@code hub:} hold JSON in the form of
 * the hub's own format; the others are plain texts that anybody can read.
 */
public final class Meanings {
    /** The member {@code fiveG} of the hub's format. */
    public static final String FIVE_G = "hub:fiveG";
    /** Members of the hub's format for which IODEF has no place. */
    public static final String INCIDENT = "hub:incident";
    /** In a Method: the name of malware. */
    public static final String MALWARE = "malware";
    /** In a Method: the name of a tool. */
    public static final String TOOL = "tool";
    /** In an Indicator: when its value was seen last. */
    public static final String LAST_SEEN = "last-seen";
    /** In an Indicator: where in a report it stood. */
    public static final String ORIGIN = "origin";
    /** The type of a BusinessImpact: its description names a service. */
    public static final String SERVICE = "affected-service";
    /** The type of a BusinessImpact: its description names a country. */
    public static final String COUNTRY = "affected-country";
    /** The unit of a Counter. */
    public static final String USERS = "users";
    /** Starts the description of an activity that says who attributes it. */
    public static final String ATTRIBUTED = "Attributed by ";
    /** The status of an incident that its owner takes back. */
    public static final String RECALLED = "recalled";
    /** Ids of indicators that have none of their own start so. */
    public static final String MADE_ID = "hub-i";
    /** Put before an id that starts with a digit, which XML does not allow. */
    public static final String ID = "id-";

    private Meanings() {}
}
