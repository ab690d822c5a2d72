package hub.formats.iodef;

import hub.formats.Decoded;
import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.iodef.read.DocumentData;
import hub.formats.iodef.read.IncidentReader;
import hub.formats.iodef.tree.Classes;
import hub.formats.iodef.tree.Item;
import hub.formats.iodef.tree.XmlNames;
import hub.formats.json.Pointers;
import hub.model.problem.Printable;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a document of either syntax: each incident in it becomes a part. */
final class IodefReader {
    /** RFC 7970 says 2.00, RFC 8727 says 2.0. */
    static final Set<String> VERSIONS = Set.of("2.00", "2.0", "2");

    private static final int MAX_PARTS = 1000;

    private IodefReader() {}

    static Decoded read(Item document, String namespace, ReadContext context) {
        Problem problem = check(document, namespace);
        if (problem != null) {
            return new Decoded.Refused(problem);
        }
        List<Item> incidents = named(document, "Incident");
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            String base = Pointers.child("/Incident", i);
            parts.add(IncidentReader.read(incidents.get(i), document, base, context));
        }
        return new Decoded.Parts(DocumentData.keep(document, parts, context));
    }

    private static @Nullable Problem check(Item document, String namespace) {
        if (!document.name().equals(Classes.DOCUMENT.name())) {
            String found = Printable.quote(document.name()) + " (expected " + Classes.DOCUMENT.name() + ")";
            return Problem.of(ProblemCode.INVALID_VALUE, "", found);
        }
        if (!namespace.isEmpty() && !namespace.equals(XmlNames.IODEF)) {
            String found = Printable.quote(namespace) + " (expected " + XmlNames.IODEF + ")";
            return Problem.of(ProblemCode.UNSUPPORTED_VERSION, "", found);
        }
        for (Item version : named(document, "version")) {
            String value = String.valueOf(version.value()).strip();
            if (!VERSIONS.contains(value)) {
                String found = "version: " + Printable.quote(value) + " (expected 2.00)";
                return Problem.of(ProblemCode.UNSUPPORTED_VERSION, "/version", found);
            }
        }
        int incidents = named(document, "Incident").size();
        if (incidents == 0) {
            return Problem.of(ProblemCode.EMPTY, "/Incident", "no incident (expected at least one)");
        }
        return incidents > MAX_PARTS
                ? Problem.of(
                        ProblemCode.TOO_LARGE,
                        "/Incident",
                        incidents + " incidents (expected at most " + MAX_PARTS + ")")
                : null;
    }

    private static List<Item> named(Item document, String name) {
        return document.children().stream()
                .filter(child -> child.name().equals(name) && child.json() == null)
                .toList();
    }
}
