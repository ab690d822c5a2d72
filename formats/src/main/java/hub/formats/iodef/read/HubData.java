package hub.formats.iodef.read;

import hub.formats.Decoded;
import hub.formats.Part;
import hub.formats.hub.HubFormat;
import hub.formats.iodef.vocabulary.Meanings;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.incident.Incident;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads what the hub, or whoever follows its documentation, puts into AdditionalData: it has the form of the hub's own format, and its reader reads it. */
final class HubData {
    private static final String DATA = "AdditionalData";
    private static final Set<String> TYPES = Set.of("json", "string");
    /** Members of the hub's format for which IODEF has no place; for the others it has one. */
    private static final Set<String> MEMBERS = Set.of("exercise", "marking", "references", "extra");

    private HubData() {}

    /** Plain names with one meaning. */
    static void names(Place owner, String meaning, Set<String> into) {
        for (Place data : owner.meaning(DATA, meaning)) {
            if (data.isNarrower() || data.value().isEmpty()) {
                data.keep();
            } else {
                into.add(data.value());
                said(data);
            }
        }
    }

    /** The text with one meaning; null if there is none. */
    static @Nullable String text(Place owner, String meaning) {
        List<Place> all = owner.meaning(DATA, meaning);
        if (all.isEmpty() || all.getFirst().value().isEmpty()) {
            all.forEach(Place::keep);
            return null;
        }
        said(all.getFirst());
        all.stream().skip(1).forEach(Place::keep);
        return all.getFirst().value();
    }

    private static void said(Place data) {
        data.passOver(Set.of("meaning", "dtype"));
        data.rest();
    }

    /** An incident of which only what AdditionalData says means something; null if it says nothing. */
    static @Nullable Incident read(Place incident) {
        ObjectNode document = new Fill()
                .text("externalId", "-")
                .text("title", "-")
                .node(
                        "marking",
                        new Fill()
                                .text("tlp", incident.shared().whole().tlp().label())
                                .done())
                .done();
        boolean any = false;
        for (Place data : incident.meaning(DATA, Meanings.INCIDENT)) {
            if (object(data, MEMBERS) instanceof ObjectNode object) {
                document.setAll(object);
                any = true;
            }
        }
        for (Place data : incident.meaning(DATA, Meanings.FIVE_G)) {
            if (object(data, Set.of()) instanceof ObjectNode object) {
                document.set("fiveG", object);
                any = true;
            }
        }
        return any ? read(document, incident) : null;
    }

    /** @param allowed the members that may be there; any if it is empty */
    private static @Nullable ObjectNode object(Place data, Set<String> allowed) {
        if (data.isNarrower() || !TYPES.contains(data.peek("dtype"))) {
            data.keep();
            return null;
        }
        byte[] text = data.value().getBytes(StandardCharsets.UTF_8);
        if (Json.parse(text) instanceof Json.Parsed.Tree(ObjectNode node)
                && (allowed.isEmpty() || node.propertyStream().allMatch(member -> allowed.contains(member.getKey())))) {
            said(data);
            return node;
        }
        data.keep(ProblemCode.MALFORMED, "not a JSON object, or not with members of " + allowed);
        return null;
    }

    private static @Nullable Incident read(ObjectNode document, Place incident) {
        Decoded decoded =
                new HubFormat().read(Json.write(document), incident.shared().context());
        if (!(decoded instanceof Decoded.Parts parts)) {
            return null;
        }
        return switch (parts.parts().getFirst()) {
            case Part.Draft draft -> {
                draft.warnings()
                        .forEach(warning ->
                                incident.shared().findings().warn(warning.code(), "/" + DATA, warning.message()));
                yield draft.incident();
            }
            case Part.Refused(Problem problem) -> {
                incident.shared().findings().refuse(problem.code(), "/" + DATA, problem.message());
                yield null;
            }
        };
    }
}
