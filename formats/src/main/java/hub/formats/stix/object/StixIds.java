package hub.formats.stix.object;

import com.fasterxml.uuid.Generators;
import hub.formats.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Identifiers, STIX 2.1 section 2.9. */
public final class StixIds {
    /** The name space of observables, the same for everybody. */
    private static final UUID OBSERVABLES = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");
    /** The hub's own, for what it writes. */
    private static final UUID HUB = UUID.fromString("2c8a9d2e-1a53-4f0a-9c55-6c8b7c1f7a10");

    private static final List<String> HASHES = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private StixIds() {}

    /** True if the text is {@code type--UUID}. */
    public static boolean isIdOf(String type, String text) {
        return text.startsWith(type + "--")
                && UUID_FORM.matcher(text.substring(type.length() + 2)).matches();
    }

    /** True if the text is an id of some type. */
    public static boolean isId(String text) {
        int dashes = text.indexOf("--");
        return dashes > 0 && isIdOf(text.substring(0, dashes), text);
    }

    public static String typeOf(String id) {
        int dashes = id.indexOf("--");
        return dashes < 0 ? "" : id.substring(0, dashes);
    }

    /** The id of an object that the hub writes: the same parts, the same id. */
    public static String ofHub(String type, String... parts) {
        return type + "--" + Generators.nameBasedGenerator(HUB).generate(type + "\n" + String.join("\n", parts));
    }

    /** The id that an observable has by its contributing properties; empty if it has none of them. */
    public static Optional<String> ofObservable(ObjectNode object) {
        String type = object.path("type").asString("");
        ObjectNode contributing = Json.object();
        for (String name :
                ObjectTypes.find(type).map(ObjectTypes.ObjectType::contributing).orElse(List.of())) {
            JsonNode value = object.get(name);
            if (value != null) {
                contributing.set(name, name.equals("hashes") ? oneOf(value) : value);
            }
        }
        return contributing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        type + "--" + Generators.nameBasedGenerator(OBSERVABLES).generate(canonical(contributing)));
    }

    private static JsonNode oneOf(JsonNode hashes) {
        String name = HASHES.stream()
                .filter(hashes::has)
                .findFirst()
                .orElseGet(() -> hashes.propertyNames().stream().findFirst().orElse(""));
        ObjectNode one = Json.object();
        one.set(name, hashes.path(name));
        return one;
    }

    /** RFC 8785. */
    private static String canonical(JsonNode node) {
        try {
            return new JsonCanonicalizer(new String(Json.write(node), StandardCharsets.UTF_8)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
