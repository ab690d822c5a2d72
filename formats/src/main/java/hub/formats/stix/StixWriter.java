package hub.formats.stix;

import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.formats.stix.object.StixIds;
import hub.formats.stix.object.TlpMarkings;
import hub.model.incident.Incident;
import hub.model.incident.Revision;
import hub.model.marking.Token;
import hub.model.pseudonym.PseudonymKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a revision as a STIX 2.1 bundle. What came as STIX goes out as it was sent; what is marked stricter than the revision stays behind. Ids
 * are made, not drawn: the same revision gives the same bundle.
 */
public final class StixWriter {
    private StixWriter() {}

    /** For whoever may see the revision, so without pseudonyms. */
    public static ObjectNode bundle(Revision revision) {
        return bundle(revision, null);
    }

    /**
     * For the holders of one token. Objects that differ between tokens have an id for each.
     *
     * @param token of the reader, whose holders share its pseudonyms; null for no pseudonyms
     * @throws IllegalArgumentException if the revision has no content and is no recall
     */
    public static ObjectNode bundle(Revision revision, @Nullable Token token) {
        List<ObjectNode> objects = objects(PseudonymKeys.forHolders(token, revision), token);
        return new Fill()
                .text("type", "bundle")
                .text("id", StixIds.ofHub("bundle", revision.key()))
                .list("objects", withMarkings(objects), object -> object)
                .done();
    }

    private static List<ObjectNode> objects(Revision revision, @Nullable Token token) {
        Incident content = revision.content();
        if (content != null) {
            List<ObjectNode> sent = RedactedObjects.write(sent(content), content.indicators(), token);
            return sent.isEmpty() ? written(new Frame(revision, content)) : sent;
        }
        if (!revision.recalled()) {
            throw new IllegalArgumentException("revision " + revision.key() + ": has no content to write");
        }
        return Recalled.objects(revision);
    }

    private static List<ObjectNode> sent(Incident content) {
        List<ObjectNode> objects = new ArrayList<>();
        for (Map<String, Object> object :
                StixParts.within(content.stix(), content.marking().tlp())) {
            objects.add((ObjectNode) Json.tree(object));
        }
        return objects;
    }

    private static List<ObjectNode> written(Frame frame) {
        List<ObjectNode> objects =
                new ArrayList<>(List.of(Identities.hub(), Identities.extensionDefinition(), frame.identity()));
        objects.addAll(new IncidentWriter(frame).write());
        objects.addAll(new ContextWriter(frame).write());
        objects.addAll(new IndicatorWriter(frame).write());
        return objects;
    }

    /** The objects, after the TLP definitions to which they refer and which are not among them. */
    private static Collection<ObjectNode> withMarkings(List<ObjectNode> objects) {
        Map<String, ObjectNode> definitions = new LinkedHashMap<>();
        for (ObjectNode object : objects) {
            for (JsonNode ref : object.path("object_marking_refs")) {
                TlpMarkings.definition(ref.asString("")).ifPresent(known -> definitions.put(ref.asString(), known));
            }
        }
        objects.forEach(object -> definitions.remove(object.path("id").asString("")));
        List<ObjectNode> all = new ArrayList<>(definitions.values());
        all.addAll(objects);
        return all;
    }
}
