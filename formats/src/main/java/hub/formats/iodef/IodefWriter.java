package hub.formats.iodef;

import hub.formats.iodef.tree.JsonWriter;
import hub.formats.iodef.tree.XmlWriter;
import hub.formats.iodef.write.DocumentWriter;
import hub.model.incident.Revision;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Writes revisions as an IODEF document, in both syntaxes. The same revisions give the same document. */
public final class IodefWriter {
    private IodefWriter() {}

    /**
     * RFC 7970.
     *
     * @throws IllegalArgumentException if a revision has no content and is no recall
     */
    public static byte[] xml(List<Revision> revisions) {
        return XmlWriter.write(DocumentWriter.write(revisions, "2.00"));
    }

    /**
     * RFC 8727.
     *
     * @throws IllegalArgumentException if a revision has no content and is no recall
     */
    public static ObjectNode json(List<Revision> revisions) {
        return JsonWriter.write(DocumentWriter.write(revisions, "2.0"));
    }
}
