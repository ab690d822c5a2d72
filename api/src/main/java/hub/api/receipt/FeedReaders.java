package hub.api.receipt;

import hub.model.id.AgencyId;
import java.util.Map;

/** How far the consumer groups of an agency have read a feed, by what they committed. */
@FunctionalInterface
public interface FeedReaders {
    /** The next offset of each group that ever committed one, by group. */
    Map<String, Long> positions(AgencyId agency, String token);
}
