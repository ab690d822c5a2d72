package hub.normalize.step;

import hub.model.incident.Incident;
import hub.normalize.note.Notes;
import java.time.Instant;

/** Vulnerabilities by their CVE ids. */
final class VulnerabilitiesStep implements Step {
    @Override
    public Incident apply(Incident incident, Instant received, Notes notes) {
        return incident.toBuilder()
                .vulnerabilities(Vocabulary.words(
                        incident.vulnerabilities(),
                        text -> Vocabulary.typed("cve", text),
                        "/vulnerabilities",
                        "a CVE id such as CVE-2024-0001",
                        notes))
                .build();
    }
}
