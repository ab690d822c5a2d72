package hub.formats.stix;

import hub.formats.Decoded;
import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.json.Findings;
import hub.formats.stix.object.StixObject;
import hub.formats.stix.pattern.Patterns;
import hub.formats.stix.rule.Rules;
import hub.model.marking.Marking;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads a bundle: each incident in it becomes one; a bundle without any becomes one observation. */
final class StixReader {
    private StixReader() {}

    static Decoded read(JsonNode root, ReadContext context) {
        return switch (Bundle.read(root)) {
            case Bundle.Read.Refused(Problem problem) -> new Decoded.Refused(problem);
            case Bundle.Read.Good(Bundle bundle) -> parts(bundle, context.within(bundle.within()));
        };
    }

    private static Decoded parts(Bundle bundle, ReadContext context) {
        Collection<StixObject> newest =
                Versions.newest(bundle.objects(), new Findings("")).values();
        List<StixObject> incidents =
                newest.stream().filter(object -> object.is("incident")).toList();
        if (incidents.isEmpty()) {
            return new Decoded.Parts(sifted(bundle, context));
        }
        Set<String> ids = incidents.stream().map(StixObject::id).collect(Collectors.toSet());
        TlpFinder tlps = new TlpFinder(bundle.objects(), ids);
        return switch (Split.divide(incidents, bundle.objects(), tlps)) {
            case Split.Divided.TooMuch(String message) ->
                new Decoded.Refused(Problem.of(ProblemCode.TOO_LARGE, "/objects", message));
            case Split.Divided.Shares divided -> new Decoded.Parts(parts(bundle, divided, tlps, context));
        };
    }

    /** Of things that are collected under no report, those are refused that have a fault, with what hangs together with them. */
    private static List<Part> sifted(Bundle bundle, ReadContext context) {
        Main main = Observation.main(bundle);
        // what is left is as strict as it was beside what is refused
        TlpFinder tlps = new TlpFinder(bundle.objects(), main.divided());
        Part whole = observed(main, bundle, tlps, context);
        if (!(whole instanceof Part.Refused) || main.object() != null) {
            return List.of(whole);
        }
        Sieve sieve = Sieve.of(bundle.objects());
        Bundle good = bundle.with(sieve.good());
        Part rest = sieve.parts() ? observed(Observation.main(good), good, tlps, context) : whole;
        return rest instanceof Part.Refused
                ? List.of(whole)
                : List.of(rest, new Part.Refused(sieve.faults().problem()));
    }

    private static Part observed(Main main, Bundle bundle, TlpFinder tlps, ReadContext context) {
        Findings findings = new Findings("");
        findings.addAll(bundle.findings());
        return part(main, bundle.objects(), tlps, new Patterns(), findings, context);
    }

    private static List<Part> parts(Bundle bundle, Split.Divided.Shares divided, TlpFinder tlps, ReadContext context) {
        List<Part> parts = new ArrayList<>();
        Patterns patterns = new Patterns();
        for (Split.Share share : divided.shares()) {
            Findings findings = new Findings("");
            if (parts.isEmpty()) {
                findings.addAll(bundle.findings());
                divided.unreached()
                        .forEach(object -> findings.warn(
                                ProblemCode.NORMALIZED,
                                object.pointer(),
                                object.type() + " belongs to no incident: put with the strictest one"));
            }
            parts.add(part(Main.of(share.incident(), context), share.objects(), tlps, patterns, findings, context));
        }
        return parts;
    }

    private static Part part(
            Main main,
            List<StixObject> objects,
            TlpFinder tlps,
            Patterns patterns,
            Findings findings,
            ReadContext context) {
        objects.forEach(object -> Rules.check(object, patterns, findings));
        Map<String, StixObject> newest = Versions.newest(objects, findings);
        if (findings.refused()) {
            return new Part.Refused(findings.problem());
        }
        Part.Draft draft = read(main, newest, objects, tlps, patterns, findings, context);
        return findings.refused() ? new Part.Refused(findings.problem()) : draft;
    }

    private static Part.Draft read(
            Main main,
            Map<String, StixObject> newest,
            List<StixObject> objects,
            TlpFinder tlps,
            Patterns patterns,
            Findings findings,
            ReadContext context) {
        Marking marking = MarkingReader.read(main.object(), newest.values(), tlps, findings, context);
        StixObject object = main.object();
        if (object == null) {
            Layers layers = new Layers(marking.tlp(), newest.values(), tlps);
            return IncidentReader.read(
                    new Source(main, marking, newest, layers, objects, patterns, findings, context), Map.of());
        }
        Granular divided = Granular.divide(object, marking.tlp(), tlps);
        newest.put(object.id(), divided.rest());
        Layers layers = new Layers(marking.tlp(), newest.values(), tlps);
        Main said = main.saidBy(divided.rest(), context);
        return IncidentReader.read(
                new Source(said, marking, newest, layers, objects, patterns, findings, context), divided.parts());
    }
}
