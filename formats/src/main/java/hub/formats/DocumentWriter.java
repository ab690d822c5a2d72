package hub.formats;

import hub.model.incident.Revision;
import java.util.function.Function;

/**
 * A form in which an incident goes out.
 *
 * @param mediaType of the document, with its version if there are several
 * @param document makes it from a revision with content; for whoever may see the revision, so without what is for its owner alone
 */
public record DocumentWriter(String mediaType, Function<Revision, byte[]> document) {
    public byte[] write(Revision revision) {
        return document.apply(revision);
    }
}
