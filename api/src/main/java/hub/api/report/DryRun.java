package hub.api.report;

import hub.journal.record.RecordSize;
import hub.model.admission.Candidate;
import hub.model.id.AgencyId;
import hub.model.incident.Indicator;
import hub.model.marking.Token;
import hub.model.partner.Directory;
import hub.model.problem.Problem;
import hub.model.problem.Violation;
import hub.model.pseudonym.Pseudonyms;
import hub.model.report.ReportId;
import hub.normalize.NormalizedPart;
import hub.normalize.Normalizer;
import hub.normalize.ReceivedReport;
import hub.normalize.Room;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a report, with nothing kept: who would see which part of it.
 *
 * @param parts one for each incident in the report
 */
record DryRun(List<Part> parts) {
    private static final Room ROOM = new Room(RecordSize.MAX_INCIDENT_BYTES, RecordSize::of);

    /** @param views what each recipient would get
     * @param viewsLeftOut for how many more recipients there was no room; absent for none */
    record Part(
            String status,
            List<Account> incidents,
            List<Views.View> views,
            @Nullable Integer viewsLeftOut,
            List<Note> warnings,
            @Nullable Note problem) {}

    record Account(String id, String title, List<String> tokens, int indicators, List<Redaction> redactions) {}

    /** @param standIn what will stand in the place of a subscriber's identifier
     * @param pseudonyms for the holders of which tokens there will be one */
    record Redaction(String standIn, List<String> pseudonyms) {}

    record Note(String code, String pointer, String message) {}

    static DryRun of(
            AgencyId agency,
            byte[] bytes,
            @Nullable String contentType,
            Directory directory,
            Pseudonyms pseudonyms,
            Instant now) {
        ReceivedReport report =
                new ReceivedReport(new ReportId(agency, 0), directory.epoch(), 0, bytes, contentType, now);
        Views views = new Views();
        return new DryRun(Normalizer.normalize(report, directory, pseudonyms).stream()
                .map(ROOM::fit)
                .map(part -> part(part, views))
                .toList());
    }

    private static Part part(NormalizedPart part, Views views) {
        return switch (part) {
            case NormalizedPart.Ready(Candidate candidate) -> {
                Views.Seen seen = views.of(candidate);
                yield new Part(
                        "accepted",
                        candidate.parts().stream().map(DryRun::account).toList(),
                        seen.views(),
                        seen.leftOut() == 0 ? null : seen.leftOut(),
                        notes(candidate.warnings()),
                        null);
            }
            case NormalizedPart.Refused refused ->
                new Part("rejected", List.of(), List.of(), null, notes(refused.warnings()), note(refused.problem()));
        };
    }

    private static Account account(Candidate.Part part) {
        return new Account(
                part.id().value(),
                part.content().title(),
                part.audience().tokens().stream().map(Token::value).toList(),
                part.content().indicators().size(),
                redactions(part.content().indicators()));
    }

    /** The pseudonyms themselves stay untold: a dry run leaves no trace, and would answer for any number of guesses. */
    private static List<Redaction> redactions(List<Indicator> indicators) {
        return indicators.stream()
                .filter(indicator -> !indicator.pseudonyms().isEmpty())
                .map(indicator -> new Redaction(
                        indicator.value(), List.copyOf(indicator.pseudonyms().keySet())))
                .toList();
    }

    private static List<Note> notes(List<Violation> violations) {
        return violations.stream()
                .map(violation -> new Note(violation.code().name(), violation.pointer(), violation.message()))
                .toList();
    }

    private static Note note(Problem problem) {
        return new Note(problem.code().name(), problem.pointer(), problem.message());
    }
}
