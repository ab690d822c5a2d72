package hub.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds every answer that a test gets to what /openapi.json says of its resource: status, media type and form. */
final class Described {
    private static final String DOCUMENT_ID = "https://hub.example/openapi.json";

    private final JsonNode document;
    private final Schema schema;

    /** @param document the text of /openapi.json */
    Described(String document) {
        this.document = JsonMapper.shared().readTree(document);
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(DOCUMENT_ID, document)))
                .getSchema(SchemaLocation.of(DOCUMENT_ID));
    }

    void check(HttpRequest request, HttpResponse<byte[]> answer) {
        String method = request.method().toLowerCase(Locale.ROOT);
        operation(request.uri(), method).ifPresent(pointer -> check(pointer, answer));
    }

    private void check(String operation, HttpResponse<byte[]> answer) {
        String response = operation + "/responses/" + answer.statusCode();
        assertThat(document.at(response).isObject())
                .as("%s: %s", response, new String(answer.body(), StandardCharsets.UTF_8))
                .isTrue();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.body().length == 0) {
            return;
        }
        JsonNode content = document.at(response).path("content");
        String described = content.propertyNames().stream()
                .filter(each -> MediaType.parseMediaType(each).includes(MediaType.parseMediaType(type)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(response + ": " + type + " is none of " + content));
        String subtype = MediaType.parseMediaType(type).getSubtype();
        if (subtype.endsWith("json") && !subtype.endsWith("ndjson") && !described.equals("*/*")) {
            JsonNode body = JsonMapper.shared().readTree(answer.body());
            assertThat(schema(response + "/content/" + escaped(described) + "/schema")
                            .validate(body))
                    .as("%s: %s", response, body)
                    .isEmpty();
        }
    }

    /** From the one document: the registry would read all of it again for each place in it. */
    private Schema schema(String pointer) {
        return schema.getRefSchema(
                SchemaLocation.of(DOCUMENT_ID + "#" + pointer).getFragment());
    }

    /** The pointer to what is described at this address; none for an address or a method that the hub does not have. */
    private Optional<String> operation(URI address, String method) {
        return document.path("paths").properties().stream()
                .filter(path -> address.getRawPath().matches(path.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .filter(path -> path.getValue().has(method))
                .sorted(Comparator.comparing(path -> path.getKey().indexOf('{') >= 0)) // as a server prefers them
                .map(path -> "/paths/" + escaped(path.getKey()) + "/" + method)
                .findFirst();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
