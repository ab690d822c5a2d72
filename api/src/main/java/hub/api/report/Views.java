package hub.api.report;

import hub.formats.hub.HubWriter;
import hub.formats.json.Json;
import hub.model.admission.Admission;
import hub.model.admission.Candidate;
import hub.model.admission.Decision;
import hub.model.admission.RootState;
import hub.model.incident.Revision;
import hub.model.marking.Audience;
import hub.model.marking.Token;
import hub.model.pseudonym.PseudonymKeys;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What each recipient would get of an incident, written by what writes the feeds. The pseudonyms are zeros: a dry run leaves no trace, and would
 * answer for any number of guesses.
 */
final class Views {
    /** Of all views of a report; many recipients of a long report would be many copies of it. */
    static final int MAX_BYTES = 8 << 20;

    private int left = MAX_BYTES;

    /**
     * What the holders of one token would get.
     *
     * @param recipient the token
     * @param incidents the incident and its annexes, those that they may see, as their feed would have them
     */
    record View(String recipient, List<JsonNode> incidents) {}

    /**
     * The views of one incident.
     *
     * @param leftOut for how many more recipients there was no room
     */
    record Seen(List<View> views, int leftOut) {}

    Seen of(Candidate candidate) {
        List<Revision> revisions = revisions(candidate);
        List<Token> recipients = new Audience(revisions.stream()
                        .flatMap(revision -> revision.audience().tokens().stream())
                        .toList())
                .tokens();
        List<View> views = new ArrayList<>();
        for (Token recipient : recipients) {
            List<JsonNode> incidents = incidents(revisions, recipient);
            if (left < 0) {
                break;
            }
            views.add(new View(recipient.value(), incidents));
        }
        return new Seen(views, recipients.size() - views.size());
    }

    /** As admission would make them of a first report. */
    private static List<Revision> revisions(Candidate candidate) {
        Decision decision = Admission.decide(RootState.NEW, candidate).decision();
        return decision instanceof Decision.Admitted admitted
                ? admitted.revisions().stream().map(PseudonymKeys::untold).toList()
                : List.of();
    }

    private List<JsonNode> incidents(List<Revision> revisions, Token recipient) {
        List<JsonNode> incidents = new ArrayList<>();
        for (Revision revision : revisions) {
            if (revision.audience().contains(recipient) && left >= 0) {
                ObjectNode written = HubWriter.write(revision, recipient);
                left -= Json.write(written).length;
                incidents.add(written);
            }
        }
        return incidents;
    }
}
