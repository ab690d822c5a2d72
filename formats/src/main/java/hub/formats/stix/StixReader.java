package hub.formats.stix;

import hub.formats.Decoded;
import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.json.Findings;
import hub.formats.stix.object.StixObject;
import hub.formats.stix.rule.Rules;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads a bundle: each incident in it becomes one; a bundle without any becomes one observation. */
final class StixReader {
    private StixReader() {}

    static Decoded read(JsonNode root, ReadContext context) {
        return switch (Bundle.read(root)) {
            case Bundle.Read.Refused(Problem problem) -> new Decoded.Refused(problem);
            case Bundle.Read.Good(Bundle bundle) -> new Decoded.Parts(parts(bundle, context));
        };
    }

    private static List<Part> parts(Bundle bundle, ReadContext context) {
        List<StixObject> incidents = Versions.newest(bundle.objects(), new Findings("")).values().stream()
                .filter(object -> object.is("incident"))
                .toList();
        if (incidents.isEmpty()) {
            return List.of(part(bundle, Observation.main(bundle), bundle.objects(), bundle.findings(), context));
        }
        List<StixObject> unreached = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<StixObject, List<StixObject>> each :
                Split.divide(incidents, bundle.objects(), unreached).entrySet()) {
            Findings findings = new Findings("");
            if (parts.isEmpty()) {
                findings.addAll(bundle.findings());
                unreached.forEach(object -> findings.warn(
                        ProblemCode.NORMALIZED,
                        object.pointer(),
                        object.type() + " belongs to no incident: put with the strictest one"));
            }
            parts.add(part(bundle, Main.of(each.getKey(), context), each.getValue(), findings, context));
        }
        return parts;
    }

    private static Part part(
            Bundle bundle, Main main, List<StixObject> objects, Findings findings, ReadContext context) {
        objects.forEach(object -> Rules.check(object, findings));
        Map<String, StixObject> newest = Versions.newest(objects, findings);
        TlpFinder tlps = new TlpFinder(bundle.objects());
        Source source = new Source(main, newest, objects, tlps, findings, context);
        Part.Draft draft = findings.refused() ? null : IncidentReader.read(source);
        return draft == null || findings.refused() ? new Part.Refused(findings.problem()) : draft;
    }
}
