package hub.formats.stix;

import hub.formats.Part;
import hub.formats.json.Json;
import hub.formats.stix.object.StixObject;
import hub.formats.value.ConfidenceScales;
import hub.formats.value.ConfidenceScales.Found;
import hub.model.incident.Confidence;
import hub.model.incident.Incident;
import hub.model.incident.IncidentBuilder;
import hub.model.marking.Marking;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes the account of what a bundle says. */
final class IncidentReader {
    private static final int MAX_TITLE = 500;
    private static final String REVOKED = "revoked by its creator";

    private IncidentReader() {}

    static Part.Draft read(Source source) {
        Marking marking = MarkingReader.read(source);
        IncidentBuilder incident = Incident.builder(source.main().externalId(), title(source), marking)
                .kind(source.main().kind())
                .stix(asSent(source.all()));
        StixObject main = source.main().object();
        new ContextReader(source, marking).read(incident);
        incident.indicators(new IndicatorReader(source, marking).read());
        if (main != null) {
            incident.description(main.text("description")).confidence(confidence(main));
            CoreReader.read(source, main, marking, incident);
            FiveGExtension.read(source, main, incident);
        }
        boolean revoked = main != null && main.is("incident") && main.flag("revoked");
        return new Part.Draft(
                incident.build(),
                Versions.revision(source.all()),
                revoked ? REVOKED : null,
                null,
                source.findings().warnings());
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

    private static List<Map<String, Object>> asSent(List<StixObject> objects) {
        List<Map<String, Object>> sent = new ArrayList<>();
        for (StixObject object : objects) {
            sent.add(members(object.node()));
        }
        return sent;
    }

    @SuppressWarnings("unchecked") // an object of JSON is a map by text
    private static Map<String, Object> members(ObjectNode node) {
        return (Map<String, Object>) Json.plain(node);
    }
}
