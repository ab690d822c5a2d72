package hub.api.incident;

import hub.model.incident.Revision;
import hub.model.marking.Token;
import hub.model.partner.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** A form in which one incident is served. A new one is a class and a line in {@link Renditions}. */
public interface Rendition {
    /** What {@code Accept} has to name. */
    List<MediaType> mediaTypes();

    /**
     * The bytes.
     *
     * @param incident the head
     * @param annexes what else of it the caller may see
     * @param viewer who reads; its agency may be the owner
     */
    byte[] write(Revision incident, List<Revision> annexes, Viewer viewer);

    /** A token through which the viewer sees the revision: one of several, and always the same. */
    static @Nullable Token through(Revision revision, Viewer viewer) {
        return revision.audience().through(viewer.tokens()).orElse(null);
    }
}
