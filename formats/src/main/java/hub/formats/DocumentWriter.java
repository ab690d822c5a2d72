package hub.formats;

import hub.model.incident.Revision;
import hub.model.marking.Token;
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
         * @param token of the reader, whose holders share its pseudonyms; null for no pseudonyms
         */
        byte[] write(Revision revision, @Nullable Token token);
    }

    public byte[] write(Revision revision, @Nullable Token token) {
        return document.write(revision, token);
    }
}
