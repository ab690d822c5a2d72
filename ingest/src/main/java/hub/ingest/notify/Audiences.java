package hub.ingest.notify;

import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.model.partner.Directory;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the machines of agencies may see by one state of the directory: never RED, and nothing while an agency may not act. For one thread. */
final class Audiences {
    private final Map<AgencyId, Set<Token>> tokens = new HashMap<>();
    private @Nullable Directory directory;

    Set<Token> of(Directory now, AgencyId agency) {
        if (directory != now) {
            tokens.clear();
            directory = now;
        }
        return tokens.computeIfAbsent(agency, now::feeds);
    }

    /** Whose eyes a message is written for. */
    static Viewer viewer(Directory now, AgencyId agency) {
        return new Viewer(agency, null, Set.of(Role.SUBSCRIBER), now.feeds(agency));
    }
}
