package hub.formats.csaf;

import hub.formats.ReadContext;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code document.distribution} allows, CSAF 2.1 section 3.2.2.5. */
final class CsafMarking {
    private static final String TLPS = "one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED, or WHITE";
    /** The group that means everybody. */
    private static final String PUBLIC = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private CsafMarking() {}

    static Marking read(Members document, Prose prose, Findings findings, ReadContext context) {
        Members distribution = document.object("distribution");
        if (distribution == null) {
            return absent(document.at("distribution"), findings, context);
        }
        prose.fact("Distribution", distribution.text("text"));
        Members group = distribution.object("sharing_group");
        Members label = distribution.object("tlp");
        Tlp tlp = null;
        if (label != null) {
            label.passOver(Set.of("url"));
            tlp = label.value("label", text -> Tlp.parse(text).orElse(null), TLPS);
            label.rest();
        }
        Marking marking = tlp != null ? Marking.of(tlp) : absent(distribution.at("tlp"), findings, context);
        Marking narrowed = group == null ? marking : narrowed(marking, group, prose, findings);
        distribution.rest();
        return narrowed;
    }

    private static Marking absent(String pointer, Findings findings, ReadContext context) {
        Marking marking = context.defaultMarking();
        findings.warn(
                ProblemCode.MARKING_MISSING,
                pointer,
                "no TLP: taken as " + marking.tlp().label() + ", the sender's default");
        return marking;
    }

    /** Whom the group means is not known here, so nobody but the owner is meant. */
    private static Marking narrowed(Marking marking, Members group, Prose prose, Findings findings) {
        String id = group.text("id");
        @Nullable String name = group.text("name");
        group.rest();
        prose.fact("Sharing group", (name == null ? "" : name + " ") + "(" + id + ")");
        if (PUBLIC.equals(id)) {
            return marking;
        }
        Marking strict = Marking.of(Tlp.AMBER_STRICT);
        if (marking.isWeakerThan(strict)) {
            findings.warn(
                    ProblemCode.NORMALIZED,
                    group.pointer(),
                    "a sharing group that the hub does not know: taken as " + Tlp.AMBER_STRICT.label()
                            + " without recipients");
        }
        return strict.atLeast(marking);
    }
}
