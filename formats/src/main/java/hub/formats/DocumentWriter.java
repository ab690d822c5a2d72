package hub.formats;

import hub.model.incident.Revision;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A form in which an incident goes out.
 *
 * @param mediaType of the document, with its version if there are several
 * @param document makes it from a revision with content, or a recall, and the annexes of it that go with it; for whoever may see them, so
 *     without what is for their owner alone
 */
public record DocumentWriter(String mediaType, BiFunction<Revision, List<Revision>, byte[]> document) {

    /** A form that has no place for annexes: each is a document of its own. */
    public static DocumentWriter alone(String mediaType, Function<Revision, byte[]> document) {
        return new DocumentWriter(mediaType, (incident, annexes) -> document.apply(incident));
    }

    public byte[] write(Revision incident, List<Revision> annexes) {
        return document.apply(incident, annexes);
    }
}
