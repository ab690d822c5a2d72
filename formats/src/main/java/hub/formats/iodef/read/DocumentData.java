package hub.formats.iodef.read;

import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.iodef.tree.Item;
import hub.formats.json.Findings;
import hub.model.incident.Incident;
import hub.model.problem.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a document says around its incidents belongs to none of them: it goes with the one that is marked strictest. */
public final class DocumentData {
    private static final String POINTER = "/IODEF-Document";

    private DocumentData() {}

    /** The parts, one of them with what the document says. */
    public static List<Part> keep(Item document, List<Part> parts, ReadContext context) {
        List<Item> rest =
                document.children().stream().filter(child -> !isRead(child)).toList();
        Part.Draft strictest = parts.stream()
                .filter(Part.Draft.class::isInstance)
                .map(Part.Draft.class::cast)
                .max(Comparator.comparing(draft -> draft.incident().marking().tlp()))
                .orElse(null);
        if (rest.isEmpty() || strictest == null) {
            return parts;
        }
        Findings findings = new Findings("");
        Shared shared = new Shared(findings, strictest.incident().marking(), context, "en", "en", "");
        Place.document(Item.of(document.name(), false, null, rest), shared).rest();
        List<Part> all = new ArrayList<>(parts);
        all.set(parts.indexOf(strictest), with(strictest, findings));
        return all;
    }

    private static boolean isRead(Item child) {
        return switch (child.name()) {
            case "Incident", "version", "lang" -> child.json() == null;
            default -> false;
        };
    }

    private static Part with(Part.Draft draft, Findings findings) {
        Map<String, Object> extra = new TreeMap<>(draft.incident().extra());
        findings.extra().forEach((pointer, value) -> extra.put(POINTER + pointer, value));
        List<Violation> warnings = new ArrayList<>(draft.warnings());
        warnings.addAll(findings.warnings());
        Incident incident = draft.incident().toBuilder().extra(extra).build();
        return new Part.Draft(incident, draft.revision(), draft.recall(), draft.widen(), warnings);
    }
}
