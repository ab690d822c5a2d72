package hub.formats.iodef;

import hub.formats.Decoded;
import hub.formats.Format;
import hub.formats.Head;
import hub.formats.ReadContext;
import hub.formats.iodef.tree.Classes;
import hub.formats.iodef.tree.XmlProlog;
import hub.formats.iodef.tree.XmlTree;
import java.util.Set;

/** IODEF v2 in XML, RFC 7970. */
public final class IodefXmlFormat implements Format {
    public static final String MEDIA_TYPE = "application/iodef+xml";

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public Set<String> versions() {
        return IodefReader.VERSIONS;
    }

    @Override
    public Head.Syntax syntax() {
        return Head.Syntax.XML;
    }

    /** By the root element, with any prefix. */
    @Override
    public boolean looksLike(Head head) {
        return head.syntax() == Head.Syntax.XML && XmlProlog.root(head.start()).equals(Classes.DOCUMENT.name());
    }

    @Override
    public Decoded read(byte[] report, ReadContext context) {
        return switch (XmlTree.read(report)) {
            case XmlTree.Parsed.Refused(var problem) -> new Decoded.Refused(problem);
            case XmlTree.Parsed.Tree(var document, var namespace) -> IodefReader.read(document, namespace, context);
        };
    }
}
