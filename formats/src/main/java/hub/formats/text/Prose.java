package hub.formats.text;

import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.json.Findings;
import hub.formats.value.Limits;
import hub.model.incident.Incident;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.Kind;
import hub.model.indicator.Span;
import hub.model.indicator.TextExtractor;
import hub.model.marking.Marking;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A text that reports something.
 *
 * @param externalId the sender's id for it, or one made of the content
 * @param title one line
 * @param text becomes the description; the places of indicators count its characters (UTF-16) from 0
 */
public record Prose(String externalId, String title, String text) {
    /** The longest text, in characters: finding indicators takes time, and all must fit into an incident. */
    public static final int MAX_TEXT = 200_000;

    private static final String CVE = "cve";
    private static final String TECHNIQUE = "technique";

    /** What is wrong with a text that is longer than that; looked at before anything else. */
    public static Optional<Problem> tooLong(String text) {
        String message = "at least " + text.length() + " characters of text (expected at most " + MAX_TEXT + ")";
        return text.length() <= MAX_TEXT
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.TOO_LARGE, "", message));
    }

    /** The observation that the text makes. */
    public Part read(ReadContext context) {
        Findings findings = new Findings("");
        IncidentBuilder incident = read(findings, context);
        return findings.refused()
                ? new Part.Refused(findings.problem())
                : new Part.Draft(incident.extra(findings.extra()).build(), null, null, null, findings.warnings());
    }

    /** The same for a reader that adds to it; it is of no use if the findings refuse. */
    public IncidentBuilder read(Findings findings, ReadContext context) {
        List<Span> spans = TextExtractor.extract(text, Limits.MAX_INDICATORS + 1);
        if (spans.size() > Limits.MAX_INDICATORS) {
            findings.refuse(
                    ProblemCode.TOO_LARGE, "", "more than " + Limits.MAX_INDICATORS + " indicators in the text");
        }
        return Incident.builder(externalId, title, marking(findings, context))
                .kind(Kind.OBSERVATION)
                .description(text)
                .vulnerabilities(values(spans, CVE))
                .techniques(values(spans, TECHNIQUE))
                .indicators(Places.indicators(
                        text,
                        spans.stream()
                                .filter(Predicate.not(span -> is(span, CVE) || is(span, TECHNIQUE)))
                                .toList()));
    }

    /** The title of a mail does not stand in its text. */
    private Marking marking(Findings findings, ReadContext context) {
        String all = title + "\n" + text;
        return MarkingMarks.find(all).orElseGet(() -> {
            Marking marking = context.defaultMarking();
            findings.warn(
                    ProblemCode.MARKING_MISSING,
                    "",
                    "no TLP in the text: taken as " + marking.tlp().label() + ", the sender's default");
            Marking stated = new Marking(marking.tlp(), MarkingMarks.pap(all), marking.recipients(), marking.clients());
            return marking.atLeast(stated);
        });
    }

    private static List<String> values(List<Span> spans, String type) {
        return spans.stream()
                .filter(span -> is(span, type))
                .map(span -> span.value().value())
                .distinct()
                .toList();
    }

    private static boolean is(Span span, String type) {
        return span.value().type().equals(type);
    }
}
