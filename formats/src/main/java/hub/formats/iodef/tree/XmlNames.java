package hub.formats.iodef.tree;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name spaces of IODEF documents. */
public final class XmlNames {
    /** RFC 7970. */
    public static final String IODEF = "urn:ietf:params:xml:ns:iodef-2.0";

    /** Structured information (RFC 7203), enumeration references (RFC 7495) and XML signatures, by their prefix in the table. */
    static final Map<String, String> OTHERS = Map.of(
            "sci", "urn:ietf:params:xml:ns:iodef-sci-1.0",
            "enum", "urn:ietf:params:xml:ns:iodef-enum-1.0",
            "ds", "http://www.w3.org/2000/09/xmldsig#");

    private XmlNames() {}

    static boolean isKnown(String namespace) {
        return namespace.equals(IODEF) || OTHERS.containsValue(namespace);
    }

    static String qualified(@Nullable String prefix, String name) {
        return prefix == null ? name : prefix + ":" + name;
    }
}
