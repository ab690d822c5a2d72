package hub.formats.stix;

import hub.formats.ReadContext;
import hub.formats.json.Findings;
import hub.formats.stix.object.StixObject;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that one incident is read from.
 *
 * @param newest the newest version of each object by id
 * @param all every version, as sent
 */
record Source(
        Main main,
        Map<String, StixObject> newest,
        List<StixObject> all,
        TlpFinder tlps,
        Findings findings,
        ReadContext context) {

    /** The newest versions that are not revoked. */
    Stream<StixObject> live() {
        return newest.values().stream().filter(object -> !object.flag("revoked"));
    }

    Stream<StixObject> live(String type) {
        return live().filter(object -> object.is(type));
    }

    /** The objects of one type that the incident's own audience may see; of others only their place is said. */
    Stream<StixObject> live(String type, Marking marking) {
        return live(type).filter(object -> {
            boolean narrower = isNarrower(object, marking);
            if (narrower) {
                findings.warn(
                        ProblemCode.NORMALIZED,
                        object.pointer(),
                        "marked narrower than the incident: kept, but not among the incident's " + type + " names");
            }
            return !narrower;
        });
    }

    boolean isNarrower(StixObject object, Marking marking) {
        Optional<Tlp> own = tlps.of(object);
        return own.isPresent() && own.get().isStricterThan(marking.tlp());
    }
}
