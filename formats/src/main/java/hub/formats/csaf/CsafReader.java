package hub.formats.csaf;

import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.json.Findings;
import hub.formats.json.Json;
import hub.formats.json.Members;
import hub.formats.value.Limits;
import hub.model.incident.FiveG;
import hub.model.incident.Incident;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.Kind;
import hub.model.incident.Reference;
import hub.model.marking.Marking;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads one CSAF document; all its faults are said at once. */
final class CsafReader {
    static final Set<String> VERSIONS = Set.of("2.0", "2.1");

    private final Findings findings = new Findings("");
    private final Prose prose = new Prose();
    private final Members root;
    private final ReadContext context;

    private CsafReader(ObjectNode root, ReadContext context) {
        this.root = new Members(root, "", findings);
        this.context = context;
    }

    static Part read(ObjectNode root, ReadContext context) {
        return new CsafReader(root, context).read();
    }

    private Part read() {
        root.passOver(Set.of("$schema"));
        root.require("document", "an object");
        Members document = root.object("document");
        if (document == null) {
            return new Part.Refused(findings.problem());
        }
        version(document);
        String title = title(document);
        publisher(document);
        document.require("tracking", "an object with an id");
        CsafTracking tracking = CsafTracking.read(document.object("tracking"), prose, findings);
        Marking marking = CsafMarking.read(document, prose, findings, context);
        String stated = severity(document);
        CsafNotes.notes(document, prose);
        CsafNotes.acknowledgments(document, prose);
        List<Reference> references = new ArrayList<>(CsafNotes.references(document));
        document.rest();
        IncidentBuilder incident = Incident.builder(
                        Objects.requireNonNullElse(tracking.id(), ""), Objects.requireNonNullElse(title, ""), marking)
                .kind(Kind.ADVISORY)
                .status(tracking.status());
        vulnerabilities(incident, stated, references);
        root.rest();
        incident.references(references).description(prose.done());
        return findings.refused()
                ? new Part.Refused(findings.problem())
                : new Part.Draft(
                        incident.extra(findings.extra()).build(), tracking.revision(), null, null, findings.warnings());
    }

    private void version(Members document) {
        document.require("csaf_version", "2.0 or 2.1");
        String version = document.text("csaf_version");
        if (version != null && !VERSIONS.contains(version)) {
            findings.refuse(
                    ProblemCode.UNSUPPORTED_VERSION,
                    document.at("csaf_version"),
                    "document.csaf_version: " + Printable.quote(version) + " (expected 2.0 or 2.1)");
        }
    }

    /** A title that is too long is cut, and kept as sent. */
    private @Nullable String title(Members document) {
        document.require("title", "a text");
        String title = document.value("title", text -> text.isBlank() ? null : text, "a text that is not empty");
        if (title == null || Limits.title(title).equals(title)) {
            return title;
        }
        findings.keep(document.at("title"), Json.tree(title));
        findings.warn(
                ProblemCode.NORMALIZED,
                document.at("title"),
                "title: brought to one line of at most " + Limits.MAX_TITLE + " characters, kept as sent");
        return Limits.title(title);
    }

    private void publisher(Members document) {
        prose.fact("Category", document.text("category"));
        Members publisher = document.object("publisher");
        if (publisher != null) {
            String name = CsafNotes.joined(
                    Stream.of(publisher.text("name"), publisher.text("category"), publisher.text("namespace")));
            prose.fact("Publisher", name)
                    .fact("Authority", publisher.text("issuing_authority"))
                    .fact("Contact", publisher.text("contact_details"));
            publisher.rest();
        }
        prose.fact("Language", CsafNotes.joined(Stream.of(document.text("lang"), document.text("source_lang"))))
                .fact("License", document.text("license_expression"));
    }

    private @Nullable String severity(Members document) {
        Members severity = document.object("aggregate_severity");
        if (severity == null) {
            return null;
        }
        String text = severity.text("text");
        prose.fact("Aggregate severity", CsafNotes.joined(Stream.of(text, severity.text("namespace"))));
        severity.rest();
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    /** @param stated the publisher's own severity, which goes before what the scores say */
    private void vulnerabilities(IncidentBuilder incident, @Nullable String stated, List<Reference> references) {
        CsafProducts products = CsafProducts.read(root.object("product_tree"), prose, findings);
        CsafScores scores = new CsafScores(products, findings);
        CsafVulnerability all = new CsafVulnerability(products, scores, prose, findings);
        root.objects("vulnerabilities", all::read);
        references.addAll(all.references());
        incident.severity(stated == null ? scores.severity() : stated)
                .vulnerabilities(all.cves())
                .fiveG(new FiveG(null, List.of(), List.of(), List.of(), List.of(), all.products()));
    }
}
