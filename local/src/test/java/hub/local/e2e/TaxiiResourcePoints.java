package hub.local.e2e;

import static hub.local.e2e.TaxiiCalls.COMMUNITY;
import static hub.local.e2e.TaxiiCalls.ROOT;
import static hub.local.e2e.TaxiiCalls.TAXII;
import static hub.local.e2e.TaxiiCalls.accepting;
import static hub.local.e2e.TaxiiCalls.as;
import static hub.local.e2e.TaxiiCalls.bare;
import static hub.local.e2e.TaxiiCalls.basic;
import static hub.local.e2e.TaxiiCalls.get;
import static hub.local.e2e.TaxiiCalls.header;
import static hub.local.e2e.TaxiiCalls.isError;
import static hub.local.e2e.TaxiiCalls.json;
import static hub.local.e2e.TaxiiCalls.send;
import static hub.local.e2e.TaxiiCalls.type;
import static hub.local.e2e.TaxiiPoint.point;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What every resource does, TAXII 2.1 sections 1.6, 3.6, 4 and 5. */
final class TaxiiResourcePoints {
    private TaxiiResourcePoints() {}

    /**
     * @param object the address of an object
     * @param status the address of a status
     */
    static Stream<TaxiiPoint> of(String object, String status) {
        Map<String, String> resources = new LinkedHashMap<>();
        resources.put("discovery", "/taxii2/");
        resources.put("API root", ROOT);
        resources.put("status", status);
        resources.put("collections", ROOT + "collections/");
        resources.put("collection", COMMUNITY);
        resources.put("manifest", COMMUNITY + "manifest/");
        resources.put("objects", COMMUNITY + "objects/");
        resources.put("object", object);
        resources.put("versions", object + "versions/");
        return resources.entrySet().stream()
                .flatMap(each -> resource(each.getValue())
                        .map(check -> point(each.getKey() + ": " + check.name(), check.check())));
    }

    private static Stream<TaxiiPoint> resource(String path) {
        return Stream.concat(answers(path), refusals(path));
    }

    private static Stream<TaxiiPoint> answers(String path) {
        return Stream.of(
                point("200 for GET", () -> assertThat(get(path).statusCode()).isEqualTo(200)),
                point(
                        "its media type with the version",
                        () -> assertThat(type(get(path))).isEqualTo(TAXII)),
                point(
                        "a JSON object in UTF-8",
                        () -> assertThat(json(get(path)).isObject()).isTrue()),
                point(
                        "the newest version for Accept without one",
                        () -> assertThat(type(accepting(path, "application/taxii+json")))
                                .isEqualTo(TAXII)),
                point(
                        "one of several media types in Accept",
                        () -> assertThat(type(
                                        accepting(path, "application/json, application/taxii+json;version=2.1;q=0.5")))
                                .isEqualTo(TAXII)),
                point(
                        "Basic with agency and API token",
                        () -> assertThat(basic("cert-south", path).statusCode()).isEqualTo(200)),
                point(
                        "no User-Agent needed",
                        () -> assertThat(TaxiiCalls.raw(path, "")).startsWith("HTTP/1.1 200")));
    }

    private static Stream<TaxiiPoint> refusals(String path) {
        return Stream.of(
                point("401 without credentials", () -> isError(401, unknown(path))),
                point(
                        "401 names Basic and Bearer",
                        () -> assertThat(unknown(path).headers().allValues("WWW-Authenticate"))
                                .anyMatch(way -> way.startsWith("Basic"))
                                .anyMatch(way -> way.startsWith("Bearer"))),
                point("401 for Basic of another agency", () -> isError(401, basic("cert-west", path))),
                point("404 without the last slash", () -> isError(404, get(path.substring(0, path.length() - 1)))),
                point("406 for JSON alone", () -> isError(406, accepting(path, "application/json"))),
                point(
                        "406 for an unknown version",
                        () -> isError(406, accepting(path, "application/taxii+json;version=2.0"))),
                point("405 for PUT, with Allow", () -> {
                    HttpResponse<String> answer = send(as("cert-south", path).PUT(BodyPublishers.noBody()));
                    isError(405, answer);
                    assertThat(header(answer, "Allow")).contains("GET");
                }),
                point("400 for an unknown parameter", () -> isError(400, get(path + "?bogus=1"))));
    }

    private static HttpResponse<String> unknown(String path) {
        return send(bare(path).header("Accept", TAXII).GET());
    }
}
