package hub.normalize.mark;

import hub.model.admission.Candidate.Part;
import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Indicator;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import hub.normalize.note.Notes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives each part its audience; indicators with a stricter marking of their own become annexes, one for each audience. No marking is
 * ever weakened: what is stricter in the incident's or in the indicator's holds, and one annex has the strictest of all that is in it.
 */
public final class Marker {
    private static final Pattern IN_A_LIST = Pattern.compile("/\\d+(/|$)");

    private Marker() {}

    /**
     * The incident first, then its annexes in the order of their ids.
     *
     * @param narrower what else of the account has a marking of its own, each with it
     */
    public static List<Part> mark(AgencyId owner, Incident incident, List<Incident> narrower, Notes notes) {
        IncidentId root = IncidentId.of(owner, incident.externalId());
        Marking whole = incident.marking();
        noteIdleRecipients(whole, notes);
        List<Indicator> common = new ArrayList<>();
        Map<Audience, Annex> annexes = new HashMap<>();
        for (int i = 0; i < incident.indicators().size(); i++) {
            Indicator indicator = incident.indicators().get(i);
            Marking marking = effective(indicator.marking(), whole, owner, "/indicators/" + i, notes);
            if (marking.equals(whole)) {
                common.add(indicator.withoutMarking());
            } else {
                annex(annexes, marking, owner).add(indicator.withoutMarking(), marking);
            }
        }
        for (Incident part : narrower) {
            Marking marking = effective(part.marking(), whole, owner, "", notes);
            annex(annexes, marking, owner).add(part, marking);
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(root, Audience.of(whole, owner), without(incident, common, !annexes.isEmpty(), notes)));
        annexes.values().stream()
                .map(annex -> annex.part(root, incident))
                .sorted(Comparator.comparing(Part::id))
                .forEach(parts::add);
        return parts;
    }

    private static Annex annex(Map<Audience, Annex> annexes, Marking marking, AgencyId owner) {
        return annexes.computeIfAbsent(Audience.of(marking, owner), Annex::new);
    }

    /** What holds for a part: the incident's marking itself, unless its own is stricter in any respect. */
    private static Marking effective(
            @Nullable Marking own, Marking whole, AgencyId owner, String pointer, Notes notes) {
        if (own == null) {
            return whole;
        }
        Audience audience = Audience.of(whole, owner);
        Audience stated = Audience.of(own, owner);
        boolean weaker = whole.tlp().isStricterThan(own.tlp());
        if (!weaker && stated.equals(audience)) {
            return whole.isWeakerThan(own) ? own.atLeast(whole) : whole;
        }
        if (weaker || audience.isWithin(stated)) {
            String message = own.label() + " for " + stated.tokens() + " (expected narrower than the incident's "
                    + whole.label() + " for " + audience.tokens() + "); what is stricter of both holds";
            notes.add(ProblemCode.MARKING_NOT_NARROWER, pointer + "/marking", message);
            return whole.isWeakerThan(own) ? whole.raisedTo(own) : whole;
        }
        return own.atLeast(whole);
    }

    private static void noteIdleRecipients(Marking marking, Notes notes) {
        if (!marking.recipients().isEmpty() && Tlp.AMBER.isStricterThan(marking.tlp())) {
            String message = marking.recipients() + " do not narrow TLP "
                    + marking.tlp().label() + " (expected AMBER or stricter to name recipients)";
            notes.add(ProblemCode.NORMALIZED, "/marking/recipients", message);
        }
    }

    /**
     * What was sent beside an indicator, and the objects of a STIX bundle, may say what the narrower parts say: with those it leaves the
     * incident. The report itself stays in the log, for its owner.
     */
    private static Incident without(Incident incident, List<Indicator> common, boolean split, Notes notes) {
        if (split && !incident.stix().isEmpty()) {
            notes.add(
                    ProblemCode.NORMALIZED,
                    "",
                    "parts have a narrower marking; the rest is served in the hub's own STIX");
        }
        Map<String, Object> kept = split ? outsideLists(incident.extra()) : incident.extra();
        incident.extra().keySet().stream()
                .filter(pointer -> !kept.containsKey(pointer))
                .forEach(pointer -> notes.add(
                        ProblemCode.NORMALIZED,
                        pointer,
                        "not kept with the incident, for parts have a narrower marking; it is in the report alone"));
        return incident.toBuilder()
                .indicators(common)
                .stix(split ? List.of() : incident.stix())
                .extra(kept)
                .build();
    }

    /** What stands in a list may belong to a part that is marked narrower, in any format. */
    private static Map<String, Object> outsideLists(Map<String, Object> extra) {
        Map<String, Object> rest = new TreeMap<>(extra);
        rest.keySet().removeIf(pointer -> IN_A_LIST.matcher(pointer).find());
        return rest;
    }
}
