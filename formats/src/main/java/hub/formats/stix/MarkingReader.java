package hub.formats.stix;

import hub.formats.ReadContext;
import hub.formats.json.Findings;
import hub.formats.stix.object.StixObject;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the incident's marking: the strictest TLP of its object, else the sender's default. STIX has no recipients, the hub's bundles may. */
final class MarkingReader {
    private MarkingReader() {}

    /** @param main the incident, report or grouping; null if the objects are about none */
    static Marking read(
            @Nullable StixObject main,
            Collection<StixObject> newest,
            TlpFinder tlps,
            Findings findings,
            ReadContext context) {
        Marking marking = stated(main, newest, tlps, findings, context);
        Token within = context.within();
        return within == null ? marking : marking.within(within);
    }

    private static Marking stated(
            @Nullable StixObject main,
            Collection<StixObject> newest,
            TlpFinder tlps,
            Findings findings,
            ReadContext context) {
        newest.forEach(object -> unknownMarkings(object, tlps, findings));
        Optional<Tlp> tlp = main != null ? tlps.of(main) : strictest(newest, tlps);
        if (tlp.isEmpty()) {
            Marking marking = context.defaultMarking();
            findings.warn(
                    ProblemCode.MARKING_MISSING,
                    main == null ? "" : main.at("object_marking_refs"),
                    "no TLP: taken as " + marking.tlp().label() + ", the sender's default");
            return marking;
        }
        Pap pap = main == null ? null : tlps.papOf(main).orElse(null);
        return new Marking(tlp.get(), pap, List.of(), false);
    }

    private static Optional<Tlp> strictest(Collection<StixObject> newest, TlpFinder tlps) {
        return newest.stream()
                .filter(object -> !object.is("identity"))
                .map(tlps::of)
                .flatMap(Optional::stream)
                .max(Tlp::compareTo);
    }

    private static void unknownMarkings(StixObject object, TlpFinder tlps, Findings findings) {
        for (String ref : object.texts("object_marking_refs")) {
            if (!tlps.knows(ref)) {
                findings.warn(
                        ProblemCode.UNKNOWN_VALUE,
                        object.at("object_marking_refs"),
                        Printable.quote(ref) + " is not known, and its definition is not in the bundle");
            }
        }
    }
}
