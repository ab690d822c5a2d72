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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Gives each part its audience; indicators with a narrower marking of their own become annexes, one for each audience. */
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
        Audience audience = Audience.of(incident.marking(), owner);
        noteIdleRecipients(incident.marking(), notes);
        List<Indicator> common = new ArrayList<>();
        Map<IncidentId, Annex> annexes = new TreeMap<>();
        for (int i = 0; i < incident.indicators().size(); i++) {
            Indicator indicator = incident.indicators().get(i);
            Marking own = indicator.marking();
            if (own == null || !isNarrower(own, owner, incident.marking(), audience, "/indicators/" + i, notes)) {
                common.add(indicator.withoutMarking());
            } else {
                annex(annexes, root, Audience.of(own, owner)).add(indicator);
            }
        }
        for (Incident part : narrower) {
            boolean narrow = isNarrower(part.marking(), owner, incident.marking(), audience, "", notes);
            Marking own = narrow ? part.marking() : incident.marking();
            annex(annexes, root, Audience.of(own, owner))
                    .add(part.toBuilder().marking(own).build());
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(root, audience, without(incident, common, !annexes.isEmpty(), notes)));
        annexes.forEach((id, annex) -> {
            Incident content = annex.content(id, incident);
            parts.add(new Part(id, Audience.of(content.marking(), owner), content));
        });
        return parts;
    }

    private static Annex annex(Map<IncidentId, Annex> annexes, IncidentId root, Audience audience) {
        return annexes.computeIfAbsent(IncidentId.ofAnnex(root, audience), id -> new Annex());
    }

    private static boolean isNarrower(
            Marking own, AgencyId owner, Marking whole, Audience audience, String pointer, Notes notes) {
        Audience narrow = Audience.of(own, owner);
        if (narrow.equals(audience)) {
            return false;
        }
        if (whole.tlp().isStricterThan(own.tlp()) || audience.isWithin(narrow)) {
            String message = own.label() + " for " + narrow.tokens() + " (expected narrower than the incident's "
                    + whole.label() + " for " + audience.tokens() + "); the incident's holds";
            notes.add(ProblemCode.MARKING_NOT_NARROWER, pointer + "/marking", message);
            return false;
        }
        return true;
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
        return incident.toBuilder()
                .indicators(common)
                .stix(split ? List.of() : incident.stix())
                .extra(split ? outsideLists(incident.extra()) : incident.extra())
                .build();
    }

    /** What stands in a list may belong to a part that is marked narrower, in any format. */
    private static Map<String, Object> outsideLists(Map<String, Object> extra) {
        Map<String, Object> rest = new TreeMap<>(extra);
        rest.keySet().removeIf(pointer -> IN_A_LIST.matcher(pointer).find());
        return rest;
    }
}
