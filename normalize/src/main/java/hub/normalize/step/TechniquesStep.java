package hub.normalize.step;

import hub.model.fiveg.Technique;
import hub.model.fiveg.Techniques;
import hub.model.incident.Incident;
import hub.normalize.Notes;
import java.time.Instant;

/** Techniques by their ids in FiGHT, ATT&amp;CK and MoTIF. */
final class TechniquesStep implements Step {
    @Override
    public Incident apply(Incident incident, Instant received, Notes notes) {
        return incident.toBuilder()
                .techniques(Vocabulary.words(
                        incident.techniques(),
                        text -> Techniques.find(text).map(Technique::id),
                        "/techniques",
                        "an id of FiGHT, ATT&CK or MoTIF such as FGT1498.501",
                        notes))
                .build();
    }
}
