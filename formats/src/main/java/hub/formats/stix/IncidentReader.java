package hub.formats.stix;

import hub.formats.Part;
import hub.formats.json.Json;
import hub.formats.stix.object.StixObject;
import hub.formats.value.ConfidenceScales;
import hub.formats.value.ConfidenceScales.Found;
import hub.model.incident.Confidence;
import hub.model.incident.Incident;
import hub.model.incident.IncidentBuilder;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes the account of what a bundle says. */
final class IncidentReader {
    private static final int MAX_TITLE = 500;
    private static final String REVOKED = "revoked by its creator";

    private IncidentReader() {}

    /** @param parts of the incident's object that are marked stricter, by their TLP */
    static Part.Draft read(Source source, Map<Tlp, StixObject> parts) {
        Incident incident = account(source)
                .indicators(new IndicatorReader(source).read())
                .stix(source.all().stream().map(IncidentReader::members).toList())
                .build();
        StixObject main = source.main().object();
        List<Incident> narrower = AnnexReader.read(source, parts);
        if (!narrower.isEmpty() || incident.indicators().stream().anyMatch(indicator -> indicator.marking() != null)) {
            NotCarried.warn(source);
        }
        boolean revoked = main != null && main.is("incident") && main.flag("revoked");
        return new Part.Draft(
                incident,
                narrower,
                Versions.revision(source.all()),
                revoked ? REVOKED : null,
                null,
                source.findings().warnings());
    }

    /** What is said but the indicators and the objects themselves. */
    static IncidentBuilder account(Source source) {
        IncidentBuilder incident = Incident.builder(source.main().externalId(), title(source), source.marking())
                .kind(source.main().kind());
        new ContextReader(source).read(incident);
        StixObject main = source.main().object();
        if (main != null) {
            incident.description(main.text("description")).confidence(confidence(main));
            CoreReader.read(source, main, incident);
            FiveGExtension.read(source, main, incident);
        }
        return incident;
    }

    private static String title(Source source) {
        String title = source.main().title();
        if (title.codePointCount(0, title.length()) <= MAX_TITLE) {
            return title;
        }
        source.findings().warn(ProblemCode.NORMALIZED, "", "the name is cut to " + MAX_TITLE + " characters");
        return title.substring(0, title.offsetByCodePoints(0, MAX_TITLE));
    }

    private static @Nullable Confidence confidence(StixObject main) {
        if (!main.node().has("confidence")) {
            return null;
        }
        String stated = main.node().path("confidence").asString("");
        return ConfidenceScales.find(ConfidenceScales.PERCENT, stated) instanceof Found.Known(Confidence found)
                ? found
                : null;
    }

    private static Map<String, Object> members(StixObject object) {
        return members(object.node());
    }

    @SuppressWarnings("unchecked") // an object of JSON is a map by text
    private static Map<String, Object> members(ObjectNode node) {
        return (Map<String, Object>) Json.plain(node);
    }
}
