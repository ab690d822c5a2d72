package hub.formats.misp;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import hub.formats.Golden;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds documents to MISP's core format: its shape by a schema, its pairs of category and type by its table, its UUIDs by being used once. */
final class MispSchema {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                    new String(Golden.bytes("facts/misp-core.schema.json"), StandardCharsets.UTF_8), InputFormat.JSON);

    private MispSchema() {}

    /** What is wrong; empty if nothing. */
    static List<String> faults(JsonNode document) {
        List<String> faults =
                new ArrayList<>(SCHEMA
                        .validate(
                                document,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                        .stream()
                        .map(Error::toString)
                        .toList());
        Map<String, Set<String>> table = categories();
        Set<String> uuids = new HashSet<>();
        JsonNode event = document.path("Event");
        for (JsonNode attribute : attributes(event)) {
            String type = attribute.path("type").asString("");
            String category = attribute.path("category").asString("");
            if (!table.getOrDefault(type, Set.of()).contains(category)) {
                faults.add(category + " has no " + type);
            }
            if (!uuids.add(attribute.path("uuid").asString(""))) {
                faults.add("twice: " + attribute);
            }
        }
        event.path("Object").forEach(object -> {
            if (!uuids.add(object.path("uuid").asString(""))) {
                faults.add("twice: " + object);
            }
        });
        return faults;
    }

    /** All attributes, those in objects too. */
    static List<JsonNode> attributes(JsonNode event) {
        List<JsonNode> all = new ArrayList<>();
        event.path("Attribute").forEach(all::add);
        event.path("Object").forEach(object -> object.path("Attribute").forEach(all::add));
        return all;
    }

    /** The published table: the categories in which a type may stand. */
    static Map<String, Set<String>> categories() {
        Map<String, Set<String>> categories = new HashMap<>();
        String table = new String(Golden.bytes("facts/misp_category_types.tsv"), StandardCharsets.UTF_8);
        for (String row : table.lines().skip(1).toList()) {
            String[] columns = row.split("\t", -1);
            categories.computeIfAbsent(columns[1], type -> new HashSet<>()).add(columns[0]);
        }
        return categories;
    }
}
