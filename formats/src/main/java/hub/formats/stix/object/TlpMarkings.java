package hub.formats.stix.object;

import hub.formats.json.Json;
import hub.model.marking.Tlp;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The marking definitions of TLP: the four fixed ones of STIX 2.1 section 7.2.1.4, and the five of TLP 2.0. */
public final class TlpMarkings {
    /** The extension by which a marking definition states a TLP 2.0. */
    public static final String EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

    private static final Map<String, ObjectNode> FIXED = new LinkedHashMap<>();
    private static final Map<Tlp, ObjectNode> TLP2 = new EnumMap<>(Tlp.class);

    static {
        byte[] bytes = ObjectTypes.resource("tlp.json").getBytes(StandardCharsets.UTF_8);
        if (!(Json.parse(bytes) instanceof Json.Parsed.Tree(JsonNode all))) {
            throw new IllegalStateException("tlp.json is not JSON");
        }
        for (JsonNode each : all) {
            ObjectNode definition = (ObjectNode) each;
            FIXED.put(definition.path("id").stringValue(), definition);
            if (definition.has("extensions")) {
                TLP2.put(stated(definition).orElseThrow(), definition);
            }
        }
    }

    private TlpMarkings() {}

    /** The TLP of a fixed definition. */
    public static Optional<Tlp> fixed(String id) {
        return Optional.ofNullable(FIXED.get(id)).flatMap(TlpMarkings::stated);
    }

    /** The fixed definition of this id as it must be; empty if the id is not fixed. */
    public static Optional<ObjectNode> definition(String id) {
        return Optional.ofNullable(FIXED.get(id));
    }

    /** The definition of TLP 2.0. */
    public static ObjectNode definition(Tlp tlp) {
        ObjectNode definition = TLP2.get(tlp);
        if (definition == null) {
            throw new IllegalStateException("tlp.json lacks " + tlp);
        }
        return definition.deepCopy();
    }

    public static String id(Tlp tlp) {
        return definition(tlp).path("id").stringValue();
    }

    /** What a definition says: by the TLP 2.0 extension, by a {@code definition} of TLP 1, by a name or a statement such as {@code TLP:AMBER+STRICT}; the strictest of them. */
    public static Optional<Tlp> stated(ObjectNode definition) {
        Stream<String> two = Stream.of(
                definition.path("extensions").path(EXTENSION).path("tlp_2_0").asString(""));
        Stream<String> one = definition.path("definition").properties().stream()
                .filter(member -> member.getKey().equalsIgnoreCase("tlp"))
                .map(member -> member.getValue().asString(""));
        Stream<Optional<Tlp>> stated = Stream.concat(two, one).map(Tlp::parse);
        Stream<Optional<Tlp>> words = Stream.of(definition.path("name"), definition.at("/definition/statement"))
                .map(said -> ofLabel(said.asString("")));
        return Stream.concat(stated, words).flatMap(Optional::stream).max(Tlp::compareTo);
    }

    /** A TLP said in words: {@code TLP:RED}, {@code tlp:red}; when in doubt, a strict one. */
    public static Optional<Tlp> ofLabel(String label) {
        return Tlp.said(label);
    }
}
