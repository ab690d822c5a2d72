package hub.api.receipt;

import hub.model.id.AgencyId;
import hub.model.marking.Token;
import java.util.Collection;
import java.util.Map;

/** How far the consumer groups of an agency have read a feed, by what they committed. */
@FunctionalInterface
public interface FeedReaders {
    /** The next offset of each group that ever committed one on the feed of a token, by token and group. */
    Map<Token, Map<String, Long>> positions(AgencyId agency, Collection<Token> tokens);
}
