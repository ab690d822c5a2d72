package hub.normalize;

import hub.formats.Decoded;
import hub.formats.Format;
import hub.formats.FormatChooser;
import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.hub.HubWriter;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.formats.registry.Formats;
import hub.model.admission.Candidate;
import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.partner.Agency;
import hub.model.partner.Directory;
import hub.model.problem.Problem;
import hub.model.problem.Violation;
import hub.model.pseudonym.Pseudonyms;
import hub.model.report.Provenance;
import hub.model.report.Source;
import hub.normalize.mark.Marker;
import hub.normalize.note.Notes;
import hub.normalize.privacy.Privacy;
import hub.normalize.rule.Rules;
import hub.normalize.step.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Decode, validate, normalize, mark: the whole way of one report, in this order. */
public final class Normalizer {
    /** Goes into every revision's provenance; a change of any step, rule or format's reading is a new version. */
    public static final String VERSION = "2";

    private static final FormatChooser FORMATS = Formats.chooser();
    private static final String WITHOUT_VALUE =
            "not said here, for the report has parts for people with the role red alone; see the report at this place";
    private static final Marking CAUTIOUS = Marking.of(Tlp.AMBER_STRICT);

    private Normalizer() {}

    /**
     * What becomes of each incident of the report; one refused part for a report that cannot be read at all. No subscriber's identifier is
     * left in it.
     *
     * @param directory asked only whether names exist, and for the sender's default marking
     * @param pseudonyms for the subscribers that the report names
     */
    public static List<NormalizedPart> normalize(ReceivedReport report, Directory directory, Pseudonyms pseudonyms) {
        AgencyId sender = report.id().agency();
        Marking defaultMarking =
                directory.agency(sender).map(Agency::defaultMarking).orElse(CAUTIOUS);
        return switch (FORMATS.choose(report.bytes(), report.contentType())) {
            case FormatChooser.Choice.Refused refused -> List.of(refused(refused.problem()));
            case FormatChooser.Choice.Chosen chosen ->
                switch (chosen.read(new ReadContext(sender, defaultMarking))) {
                    case Decoded.Refused refused -> List.of(refused(refused.problem()));
                    case Decoded.Parts decoded ->
                        parts(report, chosen.format(), decoded.parts(), directory, pseudonyms);
                };
        };
    }

    private static List<NormalizedPart> parts(
            ReceivedReport report, Format format, List<Part> decoded, Directory directory, Pseudonyms pseudonyms) {
        List<NormalizedPart> parts = new ArrayList<>();
        String sha256 = Sha256.hex(report.bytes());
        for (int i = 0; i < decoded.size(); i++) {
            Source source = new Source(report.epoch(), report.id().offset(), i, report.attempt());
            Provenance provenance = new Provenance(
                    report.id(), source, decoded.size(), sha256, format.mediaType(), VERSION, report.received());
            parts.add(
                    switch (decoded.get(i)) {
                        case Part.Refused refused -> refused(refused.problem());
                        case Part.Draft draft -> part(draft, provenance, directory, pseudonyms);
                    });
        }
        return parts;
    }

    /** What the owner said, as a hash: the same content in another order of members or with other spaces is the same. */
    private static String body(Part.Draft draft) {
        ObjectNode content = HubWriter.content(draft.incident());
        content.set("stix", Json.tree(draft.incident().stix()));
        if (!draft.narrower().isEmpty()) {
            content.set("narrower", Fill.array(draft.narrower(), HubWriter::content));
        }
        return Sha256.hex(Json.write(content));
    }

    private static NormalizedPart refused(Problem problem) {
        return new NormalizedPart.Refused(Privacy.problem(problem), List.of());
    }

    private static NormalizedPart part(
            Part.Draft draft, Provenance provenance, Directory directory, Pseudonyms pseudonyms) {
        AgencyId owner = provenance.report().agency();
        Incident stated = draft.incident();
        Notes notes = new Notes(draft.warnings());
        boolean recall = draft.recall() != null;
        List<Incident> all =
                Stream.concat(Stream.of(stated), draft.narrower().stream()).toList();
        List<Violation> violations = recall
                ? List.of()
                : all.stream()
                        .flatMap(part -> Rules.check(part, directory).stream())
                        .toList();
        List<Incident> normalized = recall || !violations.isEmpty()
                ? all
                : all.stream()
                        .map(part -> Steps.apply(part, provenance.received(), notes))
                        .toList();
        Privacy privacy = Privacy.of(owner, normalized, pseudonyms);
        if (!violations.isEmpty()) {
            Problem problem = Problem.of(privacy.notes(violations));
            return new NormalizedPart.Refused(problem, privacy.notes(draft.warnings()));
        }
        Incident identified = privacy.identified(normalized.getFirst());
        List<Candidate.Part> parts = recall
                ? List.of()
                : Marker.mark(owner, identified, normalized.subList(1, normalized.size()), notes).stream()
                        .map(privacy::apply)
                        .toList();
        return new NormalizedPart.Ready(new Candidate(
                IncidentId.of(owner, identified.externalId()),
                owner,
                draft.revision(),
                privacy.body(body(draft)),
                parts,
                privacy.text(draft.recall()),
                privacy.text(draft.widen()),
                provenance,
                forMachines(privacy.notes(notes.list()), parts)));
    }

    /** Outcomes are read by machines, and by people without the role red: beside RED parts no note says a value. */
    private static List<Violation> forMachines(List<Violation> notes, List<Candidate.Part> parts) {
        boolean red = parts.stream()
                .flatMap(part -> part.audience().tokens().stream())
                .anyMatch(token -> !token.hasFeed());
        return red
                ? notes.stream()
                        .map(note -> new Violation(note.code(), note.pointer(), WITHOUT_VALUE))
                        .toList()
                : notes;
    }
}
