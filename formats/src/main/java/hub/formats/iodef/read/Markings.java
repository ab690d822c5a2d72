package hub.formats.iodef.read;

import hub.formats.ReadContext;
import hub.formats.iodef.tree.Item;
import hub.formats.json.Findings;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/** The marking of a whole incident: what it states, raised to what its number and the document state. IODEF has no recipients. */
final class Markings {
    private Markings() {}

    static Marking read(Item incident, Item document, Findings findings, ReadContext context) {
        Marking usual = context.defaultMarking();
        Optional<Tlp> own = Restrictions.of(incident, usual);
        Tlp around = Restrictions.stricter(
                Restrictions.of(document, usual).orElse(null),
                id(incident).flatMap(id -> Restrictions.of(id, usual)).orElse(Tlp.CLEAR));
        if (own.isEmpty() && around == Tlp.CLEAR) {
            findings.warn(
                    ProblemCode.MARKING_MISSING,
                    "/restriction",
                    "no restriction: taken as " + usual.tlp().label() + ", the sender's default");
            return usual;
        }
        Tlp tlp = Restrictions.stricter(own.orElse(null), around);
        boolean isDefault = incident.children().stream()
                .anyMatch(child -> child.name().equals("restriction") && "default".equals(child.value()));
        return isDefault && tlp == usual.tlp() ? usual : new Marking(tlp, null, List.of(), false);
    }

    /** The team whose number the incident has. */
    static String issuer(Item incident) {
        return id(incident).stream()
                .flatMap(id -> id.children().stream())
                .filter(child -> child.name().equals("name") && child.value() != null)
                .map(child -> String.valueOf(child.value()).strip())
                .findFirst()
                .orElse("");
    }

    private static Optional<Item> id(Item incident) {
        return incident.children().stream()
                .filter(child -> child.name().equals("IncidentID"))
                .findFirst();
    }
}
