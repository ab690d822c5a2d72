package hub.formats.stix;

import hub.formats.stix.object.StixObject;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/** Reads the incident's marking: the strictest TLP of its object, else the sender's default. STIX has no recipients. */
final class MarkingReader {
    private MarkingReader() {}

    static Marking read(Source source) {
        StixObject main = source.main().object();
        source.all().forEach(object -> unknownMarkings(object, source));
        Optional<Tlp> tlp = main != null
                ? source.tlps().of(main)
                : source.newest().values().stream()
                        .filter(object -> !object.is("identity"))
                        .map(source.tlps()::of)
                        .flatMap(Optional::stream)
                        .max(Tlp::compareTo);
        if (tlp.isEmpty()) {
            Marking marking = source.context().defaultMarking();
            source.findings()
                    .warn(
                            ProblemCode.MARKING_MISSING,
                            main == null ? "" : main.at("object_marking_refs"),
                            "no TLP: taken as " + marking.tlp().label() + ", the sender's default");
            return marking;
        }
        if (main != null && !main.objects("granular_markings").isEmpty()) {
            source.findings()
                    .warn(
                            ProblemCode.NORMALIZED,
                            main.at("granular_markings"),
                            "markings of parts: the strictest, " + tlp.get().label()
                                    + ", is taken for the whole incident");
        }
        var pap = main == null ? null : source.tlps().papOf(main).orElse(null);
        return new Marking(tlp.get(), pap, List.of(), false);
    }

    private static void unknownMarkings(StixObject object, Source source) {
        for (String ref : object.texts("object_marking_refs")) {
            if (!source.tlps().knows(ref)) {
                source.findings()
                        .warn(
                                ProblemCode.UNKNOWN_VALUE,
                                object.at("object_marking_refs"),
                                Printable.quote(ref) + " is not known, and its definition is not in the bundle");
            }
        }
    }
}
