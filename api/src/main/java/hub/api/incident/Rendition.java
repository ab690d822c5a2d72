package hub.api.incident;

import hub.model.incident.Revision;
import java.util.List;
import org.springframework.http.MediaType;

/** A form in which one incident is served. A new one is a class and a line in {@link Renditions}. */
interface Rendition {
    /** What {@code Accept} has to name. */
    List<MediaType> mediaTypes();

    /**
     * The bytes.
     *
     * @param incident the head
     * @param annexes what else of it the caller may see
     * @param owner true if the caller's agency reported it
     */
    byte[] write(Revision incident, List<Revision> annexes, boolean owner);
}
