package hub.formats.stix;

import hub.formats.json.Findings;
import hub.formats.stix.object.StixObject;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Versions of objects, STIX 2.1 section 3.6: the id and {@code modified} name a version, and one version has one content. */
final class Versions {
    private Versions() {}

    /** The newest version of each object by its id, in the order of the bundle. */
    static Map<String, StixObject> newest(Collection<StixObject> objects, Findings findings) {
        Map<String, StixObject> newest = new LinkedHashMap<>();
        for (StixObject object : objects) {
            newest.merge(object.id(), object, (known, other) -> newer(known, other, findings));
        }
        return newest;
    }

    private static StixObject newer(StixObject known, StixObject other, Findings findings) {
        Instant one = known.time("modified");
        Instant two = other.time("modified");
        if (one != null && two != null && !one.equals(two)) {
            boolean newer = two.isAfter(one);
            compare(newer ? known : other, newer ? other : known, findings);
            return newer ? other : known;
        }
        if (!known.node().equals(other.node())) {
            findings.refuse(
                    ProblemCode.INVALID_VALUE,
                    other.at("id"),
                    other.id() + " (expected the content of " + known.pointer() + ", for it is the same version)");
        }
        return known;
    }

    /** What must stay from version to version. The newest is read all the same: the sender answers for all of them. */
    private static void compare(StixObject earlier, StixObject later, Findings findings) {
        for (String name : List.of("created", "created_by_ref")) {
            if (!earlier.node().path(name).equals(later.node().path(name))) {
                findings.warn(
                        ProblemCode.INVALID_VALUE,
                        later.at(name),
                        name + ": not that of " + earlier.pointer() + " (expected the same in every version)");
            }
        }
        if (earlier.flag("revoked") && !later.flag("revoked")) {
            findings.warn(
                    ProblemCode.INVALID_VALUE,
                    later.pointer(),
                    "a version after " + earlier.pointer() + ", which is revoked (expected none)");
        }
    }

    /** The newest {@code modified} in microseconds since 1970: a number that grows with every change; null if there is none. */
    static @Nullable Long revision(List<StixObject> objects) {
        Instant newest = Instant.EPOCH;
        for (StixObject object : objects) {
            Instant modified = object.time("modified");
            if (modified != null && modified.isAfter(newest)) {
                newest = modified;
            }
        }
        long micros = newest.getEpochSecond() * 1_000_000 + newest.getNano() / 1_000;
        return micros < 1 ? null : micros;
    }
}
