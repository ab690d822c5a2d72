package hub.formats.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Holds documents to the published schemas. */
public final class Validator {
    private static final Map<String, String> DOCUMENTS = Arrays.stream(HubSchemas.values())
            .collect(Collectors.toMap(HubSchemas::id, schema -> new String(schema.document(), StandardCharsets.UTF_8)));
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(DOCUMENTS));

    private Validator() {}

    /** What is wrong; empty if nothing. */
    public static List<String> faults(HubSchemas name, JsonNode document) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of(name.id()));
        return schema
                .validate(document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
