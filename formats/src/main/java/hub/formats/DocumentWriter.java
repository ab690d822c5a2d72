package hub.formats;

import hub.model.incident.Revision;
import hub.model.marking.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form in which an incident goes out.
 *
 * @param mediaType of the document, with its version if there are several
 * @param document makes it from a revision with content
 */
public record DocumentWriter(String mediaType, Document document) {

    /** Makes a document. */
    @FunctionalInterface
    public interface Document {
        /**
         * For whoever may see the revision, so without what is for its owner alone.
         *
         * @param annexes what else of the incident the reader may see; a form in which an annex is an incident of its own leaves them out
         * @param token of the reader, whose holders share its pseudonyms; null for no pseudonyms
         */
        byte[] write(Revision revision, List<Revision> annexes, @Nullable Token token);
    }

    public byte[] write(Revision revision, List<Revision> annexes, @Nullable Token token) {
        return document.write(revision, annexes, token);
    }
}
