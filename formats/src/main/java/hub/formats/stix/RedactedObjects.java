package hub.formats.stix;

import hub.formats.json.Json;
import hub.formats.stix.object.ObjectTypes;
import hub.formats.stix.object.Redacted;
import hub.formats.stix.object.StixIds;
import hub.formats.stix.pattern.PatternWriter;
import hub.model.incident.Indicator;
import hub.model.marking.Token;
import hub.model.pseudonym.PseudonymKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes objects that had to change ready for the holders of one token: under ids that other tokens do not have, with the pseudonyms of that
 * token in their patterns, and related to what they derive from.
 */
final class RedactedObjects {
    /** A comparison with nothing but a stand-in. */
    private static final Pattern STAND_IN = Pattern.compile(
            "[a-z0-9-]{1,100}:[A-Za-z0-9_.'\\[\\]*-]{1,200}\\s{0,5}=\\s{0,5}'(\\[[a-z0-9-]{2,20}[^'\\\\]{0,20} #\\d{1,6}])'");

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Indicator> standIns = new HashMap<>();
    private final List<ObjectNode> derivations = new ArrayList<>();
    private final @Nullable Token token;

    private RedactedObjects(List<Indicator> indicators, @Nullable Token token) {
        this.token = token;
        for (Indicator indicator : indicators) {
            if (PseudonymKeys.only(indicator).isPresent()) {
                standIns.put(indicator.value(), indicator);
            }
        }
    }

    /** The objects, which are changed in place, and what links them to their origins. */
    static List<ObjectNode> write(List<ObjectNode> objects, List<Indicator> indicators, @Nullable Token token) {
        List<ObjectNode> redacted =
                objects.stream().filter(Redacted::isRedacted).toList();
        if (redacted.isEmpty()) {
            return objects;
        }
        RedactedObjects work = new RedactedObjects(indicators, token);
        redacted.forEach(work::rename);
        List<ObjectNode> all = new ArrayList<>(objects);
        all.forEach(work::refer);
        redacted.forEach(work::finish);
        all.addAll(work.derivations);
        if (all.stream().noneMatch(object -> object.path("id").asString("").equals(Identities.HUB))) {
            all.addFirst(Identities.hub());
        }
        return all;
    }

    private void rename(ObjectNode object) {
        String kept = object.path("id").asString();
        ids.put(kept, token == null ? kept : Redacted.idFor(token, kept));
    }

    private void finish(ObjectNode object) {
        if (object.has("created_by_ref")) {
            object.put("created_by_ref", Identities.HUB);
        }
        if (object.path("pattern").isString()) {
            object.put("pattern", pattern(object.path("pattern").asString()));
        }
        Redacted.unmark(object)
                .filter(RedactedObjects::isDomainObject)
                .ifPresent(origin -> derivations.add(derivation(object, origin)));
    }

    /** Relationships start and end at these. */
    private static boolean isDomainObject(String id) {
        return ObjectTypes.find(StixIds.typeOf(id))
                .filter(type -> type.kind() == ObjectTypes.Kind.SDO)
                .isPresent();
    }

    private String pattern(String pattern) {
        return STAND_IN.matcher(pattern).replaceAll(match -> {
            Indicator indicator = standIns.get(match.group(1));
            String comparison = indicator == null ? match.group() : comparison(indicator);
            return Matcher.quoteReplacement(comparison);
        });
    }

    /** What stands in the brackets of the pattern that would be written for the indicator alone. */
    private static String comparison(Indicator indicator) {
        String pattern = PatternWriter.writePseudonym(
                indicator.type(), PseudonymKeys.only(indicator).orElseThrow());
        return pattern.substring(1, pattern.length() - 1);
    }

    private static ObjectNode derivation(ObjectNode object, String origin) {
        String id = object.path("id").asString();
        ObjectNode edge = Json.object()
                .put("type", "relationship")
                .put("spec_version", "2.1")
                .put("id", StixIds.ofHub("relationship", id, "derived-from", origin))
                .put("created_by_ref", Identities.HUB);
        for (String name : List.of("created", "modified", "object_marking_refs")) {
            if (object.has(name)) {
                edge.set(name, object.get(name));
            }
        }
        return edge.put("relationship_type", "derived-from")
                .put("source_ref", id)
                .put("target_ref", origin);
    }

    /** Replaces the old ids wherever they stand. */
    private void refer(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                String id = ids.get(object.get(name).asString(""));
                if (id != null) {
                    object.put(name, id);
                } else {
                    refer(object.get(name));
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                String id = ids.get(array.get(i).asString(""));
                if (id != null) {
                    array.set(i, StringNode.valueOf(id));
                } else {
                    refer(array.get(i));
                }
            }
        }
    }
}
