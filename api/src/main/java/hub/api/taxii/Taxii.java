package hub.api.taxii;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What all resources of the server have in common. */
final class Taxii {
    static final String MEDIA_TYPE = "application/taxii+json;version=2.1";
    static final String STIX = "application/stix+json;version=2.1";
    static final String SERVER = "/taxii2/";
    static final String ROOT = SERVER + "hub/";
    static final String COLLECTION = ROOT + "collections/{collection}/";
    static final String OBJECTS = COLLECTION + "objects/";

    static final String FIRST = "X-TAXII-Date-Added-First";
    static final String LAST = "X-TAXII-Date-Added-Last";

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Taxii() {}

    /** Exactly microseconds, TAXII 2.1 section 2. */
    static String timestamp(Instant time) {
        return TIMESTAMP.format(time);
    }
}
