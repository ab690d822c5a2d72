package hub.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import hub.api.testing.ApiServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** /openapi.json is what OpenAPI 3.1 asks for, and says of each resource who may call it and what it answers. */
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
    private static final JsonNode DOCUMENT = document();

    /** One method of one path. */
    record Endpoint(String path, String method, JsonNode operation) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static JsonNode document() {
        HttpResponse<byte[]> answer = ApiServer.send(
                HttpRequest.newBuilder(ApiServer.address("/openapi.json")).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        return ApiServer.json(answer);
    }

    static Stream<Endpoint> endpoints() {
        return DOCUMENT.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Endpoint(path.getKey(), method.getKey(), method.getValue())));
    }

    @Test
    void everyResourceIsListed() {
        assertThat(DOCUMENT.path("openapi").asString()).startsWith("3.1.");
        assertThat(DOCUMENT.path("info").path("title").asString()).isNotEmpty();
        assertThat(DOCUMENT.path("paths").propertyNames())
                .contains(
                        "/api/v1/incidents",
                        "/api/v1/incidents/export",
                        "/api/v1/incidents/{id}",
                        "/api/v1/incidents/{id}/revisions",
                        "/api/v1/incidents/{id}/related",
                        "/api/v1/incidents/{id}/accounts",
                        "/api/v1/graph",
                        "/api/v1/audit",
                        "/api/v1/feed",
                        "/api/v1/incidents/{id}/recall",
                        "/api/v1/incidents/{id}/responses",
                        "/api/v1/incidents/{id}/responses/{response}",
                        "/api/v1/incidents/{id}/responses/{response}/accept",
                        "/api/v1/incidents/{id}/responses/{response}/decline",
                        "/api/v1/indicators/lookup",
                        "/api/v1/me",
                        "/api/v1/reports",
                        "/api/v1/reports/{agency}/{offset}",
                        "/api/v1/reports/{agency}/{offset}/raw",
                        "/api/v1/vocabulary",
                        "/api/v1/vocabulary/{name}",
                        "/schemas/",
                        "/schemas/{file}")
                .doesNotContain("/error");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void eachSaysWhoMayCallIt(Endpoint endpoint) {
        JsonNode operation = endpoint.operation();
        String description = operation.path("description").asString("");

        assertThat(METHODS).contains(endpoint.method());
        assertThat(operation.path("summary").asString(""))
                .endsWith(".")
                .hasSizeLessThan(200)
                .doesNotContain("<", "&amp;");
        assertThat(operation.has("security")).isTrue();
        if (!operation.path("security").isEmpty()) {
            assertThat(description).matches("(?s).*Needs one of the roles [a-z, ]+\\.");
            assertThat(operation.path("security").path(0).has("token")).isTrue();
        } else {
            assertThat(description).contains("Needs no credentials: ");
            assertThat(endpoint.path()).matches("/schemas/.*|/api/v1/session/(login|callback)");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void eachDeclaresThePartsOfItsPathAndItsAnswers(Endpoint endpoint) {
        List<String> declared = new ArrayList<>();
        for (JsonNode parameter : endpoint.operation().path("parameters")) {
            assertThat(parameter.path("in").asString()).isIn("path", "query", "header");
            assertThat(parameter.has("schema")).isTrue();
            if (parameter.path("in").asString().equals("path")) {
                assertThat(parameter.path("required").asBoolean()).isTrue();
                declared.add(parameter.path("name").asString());
            }
            assertThat(parameter.path("name").asString()).isNotIn("viewer", "request");
            assertThat(parameter.has("description")
                            || parameter.path("in").asString().equals("path"))
                    .as(parameter.path("name").asString())
                    .isTrue();
        }
        List<String> parts = IN_PATH.matcher(endpoint.path())
                .results()
                .map(part -> part.group(1))
                .toList();
        assertThat(declared).containsExactlyInAnyOrderElementsOf(parts);
        assertThat(endpoint.operation().path("responses").propertyNames())
                .contains("400", "404", "406", "500", "503")
                .containsAnyOf("200", "201", "204", "302");
        if (!endpoint.operation().path("security").isEmpty()) {
            assertThat(endpoint.operation().path("responses").propertyNames()).contains("401", "403", "429");
        }
        endpoint.operation()
                .path("responses")
                .forEach(answer ->
                        assertThat(answer.path("description").asString()).isNotEmpty());
    }

    @Test
    void operationsHaveNamesOfTheirOwn() {
        List<String> names = endpoints()
                .map(endpoint -> endpoint.operation().path("operationId").asString())
                .toList();

        assertThat(new HashSet<>(names)).hasSameSizeAs(names).doesNotContain("");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (String reference : DOCUMENT.findValuesAsString("$ref")) {
            assertThat(reference).startsWith("#/");
            assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void schemasAreJsonSchemas() {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(DOCUMENT.path("components").path("schemas").properties()).isNotEmpty();
        DOCUMENT.path("components")
                .path("schemas")
                .forEach(schema -> assertThat(meta.validate(schema)).isEmpty());
    }

    @Test
    void bodiesAreDescribed() {
        JsonNode lookup =
                DOCUMENT.path("paths").path("/api/v1/indicators/lookup").path("post");

        assertThat(lookup.path("requestBody").path("required").asBoolean()).isTrue();
        assertThat(lookup.path("requestBody").path("content").has("application/json"))
                .isTrue();
        JsonNode report = DOCUMENT.path("paths").path("/api/v1/reports").path("post");
        assertThat(report.path("requestBody").path("content").has("*/*")).isTrue();
        assertThat(report.path("parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("dryRun", "Prefer", "Idempotency-Key");
        assertThat(report.path("responses").propertyNames()).contains("200", "202");
    }
}
