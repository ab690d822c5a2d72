package hub.local.e2e;

import static hub.local.e2e.TaxiiCalls.COMMUNITY;
import static hub.local.e2e.TaxiiCalls.GREEN;
import static hub.local.e2e.TaxiiCalls.OWN;
import static hub.local.e2e.TaxiiCalls.ROOT;
import static hub.local.e2e.TaxiiCalls.TAXII;
import static hub.local.e2e.TaxiiCalls.as;
import static hub.local.e2e.TaxiiCalls.bare;
import static hub.local.e2e.TaxiiCalls.complete;
import static hub.local.e2e.TaxiiCalls.delete;
import static hub.local.e2e.TaxiiCalls.envelope;
import static hub.local.e2e.TaxiiCalls.get;
import static hub.local.e2e.TaxiiCalls.idOf;
import static hub.local.e2e.TaxiiCalls.indicator;
import static hub.local.e2e.TaxiiCalls.isError;
import static hub.local.e2e.TaxiiCalls.json;
import static hub.local.e2e.TaxiiCalls.objects;
import static hub.local.e2e.TaxiiCalls.post;
import static hub.local.e2e.TaxiiCalls.send;
import static hub.local.e2e.TaxiiCalls.type;
import static hub.local.e2e.TaxiiPoint.point;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Objects that come in, how they stand, and what is deleted: TAXII 2.1 sections 4.3, 5.5 and 5.7. */
final class TaxiiWritingPoints {
    private static final String OLD = "2026-05-02T08:00:00.000Z";
    private static final String NEW = "2026-05-02T09:00:00.000Z";
    private static final String CLIENTS = ROOT + "collections/clients-agency-cert-north/objects/";
    private static final String NONE = "indicator--00000000-0000-4000-8000-000000000000";
    private static final List<String> NO_ENVELOPES = List.of(
            "no",
            "[]",
            "{}",
            "{\"objects\":[]}",
            "{\"objects\":7}",
            "{\"objects\":[7]}",
            "{\"objects\":[{\"id\":\"nothing\"}]}",
            "{\"type\":\"bundle\",\"objects\":[{\"id\":\"" + NONE + "\"}]}",
            "{\"objects\":[{\"spec_version\":\"2.0\",\"id\":\"" + NONE + "\"}]}");
    private static final List<String> OTHER_TYPES = List.of(
            "application/json",
            "application/stix+json;version=2.1",
            "application/taxii+json;version=2.0",
            "text/plain");

    private TaxiiWritingPoints() {}

    static Stream<TaxiiPoint> of() {
        return Stream.of(posting(), status(), deleting(), notDeleting()).flatMap(points -> points);
    }

    private static Stream<TaxiiPoint> posting() {
        Stream<TaxiiPoint> refused = Stream.concat(
                NO_ENVELOPES.stream()
                        .map(body -> point("POST: 422 for " + body, () -> isError(422, post("cert-south", OWN, body)))),
                OTHER_TYPES.stream()
                        .map(media -> point("POST: 415 for " + media, () -> isError(415, postAs(media, TAXII)))));
        return Stream.concat(
                refused,
                Stream.of(
                        point(
                                "POST: 202 and the media type",
                                () -> assertThat(type(postAs(TAXII, TAXII))).isEqualTo(TAXII)),
                        point(
                                "POST: a media type without a version is the newest",
                                () -> assertThat(postAs("application/taxii+json", TAXII)
                                                .statusCode())
                                        .isEqualTo(202)),
                        point("POST: 406 for JSON", () -> isError(406, postAs(TAXII, "application/json"))),
                        point(
                                "POST: 401 without credentials",
                                () -> isError(
                                        401,
                                        send(bare(OWN)
                                                .header("Content-Type", TAXII)
                                                .POST(BodyPublishers.ofString("{}"))))),
                        point(
                                "POST: 404 for a hidden collection",
                                () -> isError(404, post("cert-south", OWN.replace("south", "north"), envelope()))),
                        point(
                                "POST: 404 for no collection",
                                () -> isError(
                                        404, post("cert-south", ROOT + "collections/nowhere/objects/", envelope()))),
                        point("POST: 403 where can_write is false", () -> {
                            assertThat(json(get("telco-alpha", CLIENTS.replace("objects/", "")))
                                            .path("can_write")
                                            .asBoolean(true))
                                    .isFalse();
                            isError(403, post("telco-alpha", CLIENTS, envelope(posted("nowhere", OLD))));
                        }),
                        point(
                                "POST: 413 above max_content_length",
                                () -> isError(413, post("cert-south", OWN, size(1)))),
                        point(
                                "POST: not 413 at max_content_length",
                                () -> isError(422, post("cert-south", OWN, size(0)))),
                        point("POST: custom properties come back", () -> {
                            String path = taken("custom", OLD);
                            assertThat(objects(path).path(0).path("x_note").asString(""))
                                    .isEqualTo("kept");
                        }),
                        point(
                                "POST: an object comes back as it was sent",
                                () -> assertThat(objects(taken("same", OLD)).path(0))
                                        .isEqualTo(Hub.JSON.readTree(posted("same", OLD)))),
                        point("POST: the same again is a success", () -> {
                            taken("again", OLD);
                            assertThat(complete(post("cert-south", OWN, envelope(posted("again", OLD))))
                                            .path("success_count")
                                            .asInt())
                                    .isEqualTo(1);
                        })));
    }

    private static Stream<TaxiiPoint> status() {
        return Stream.of(
                point("status: id, counts and lists agree", () -> {
                    JsonNode status = complete(post("cert-south", OWN, envelope(posted("counted", OLD))));
                    assertThat(status.path("id").asString()).matches("[0-9a-f-]{36}");
                    assertThat(status.path("total_count").asInt()).isEqualTo(1);
                    assertThat(status.path("successes").size())
                            .isEqualTo(status.path("success_count").asInt())
                            .isEqualTo(1);
                    assertThat(status.path("failure_count").asInt()
                                    + status.path("pending_count").asInt())
                            .isZero();
                }),
                point("status: a success names id and version", () -> {
                    JsonNode one = complete(post("cert-south", OWN, envelope(posted("named", OLD))))
                            .path("successes")
                            .path(0);
                    assertThat(one.path("id").asString()).isEqualTo(idOf(posted("named", OLD)));
                    assertThat(one.path("version").asString()).isEqualTo("2026-05-02T08:00:00.000000Z");
                }),
                point("status: a failure says why", () -> {
                    String broken = posted("broken", OLD).replace("\"pattern_type\":\"stix\",", "");
                    JsonNode status = complete(post("cert-south", OWN, envelope(broken)));
                    assertThat(status.path("failures").path(0).path("message").asString(""))
                            .contains("pattern_type");
                }),
                point("status: lists that are empty are absent", () -> {
                    JsonNode status = complete(post("cert-south", OWN, envelope(posted("absent", OLD))));
                    assertThat(status.has("failures") || status.has("pendings")).isFalse();
                }),
                point("status: 404 for another agency", () -> {
                    String id = json(post("cert-south", OWN, envelope(posted("whose", OLD))))
                            .path("id")
                            .asString();
                    isError(404, get("cert-north", ROOT + "status/" + id + "/"));
                }),
                point(
                        "status: 404 for none",
                        () -> isError(404, get(ROOT + "status/00000000-0000-4000-8000-000000000000/"))),
                point("status: 404 for what is no UUID", () -> isError(404, get(ROOT + "status/nothing/"))));
    }

    private static Stream<TaxiiPoint> deleting() {
        return Stream.of(
                point("DELETE: 200 without a body, then 404", () -> {
                    String path = taken("deleted", OLD);
                    HttpResponse<String> answer = delete("cert-south", path);
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    assertThat(answer.body()).isEmpty();
                    isError(404, get(path));
                    isError(404, get(path + "versions/"));
                }),
                point("DELETE: absent from the manifest", () -> {
                    String path = taken("unlisted", OLD);
                    delete("cert-south", path);
                    String id = idOf(posted("unlisted", OLD));
                    assertThat(get(COMMUNITY + "manifest/?match[version]=all&match[id]=" + id)
                                    .body())
                            .isEqualTo("{}");
                }),
                point("DELETE: 404 for what is deleted already", () -> {
                    String path = taken("twice", OLD);
                    delete("cert-south", path);
                    isError(404, delete("cert-south", path));
                }),
                point("DELETE: of one version the others stay", () -> {
                    String path = taken("versions", OLD);
                    taken("versions", NEW);
                    assertThat(delete("cert-south", path + "?match[version]=" + NEW)
                                    .statusCode())
                            .isEqualTo(200);
                    assertThat(objects(path).path(0).path("modified").asString(""))
                            .isEqualTo(OLD);
                    assertThat(json(get(path + "versions/")).path("versions").size())
                            .isEqualTo(1);
                }),
                point(
                        "DELETE: 404 for a version that is not there",
                        () -> isError(404, delete("cert-south", taken("version", OLD) + "?match[version]=" + NEW))),
                point(
                        "DELETE: 404 for another spec_version",
                        () -> isError(404, delete("cert-south", taken("spec", OLD) + "?match[spec_version]=2.0"))));
    }

    private static Stream<TaxiiPoint> notDeleting() {
        return Stream.of(
                point("DELETE: 403 for what others brought, and it stays", () -> {
                    String path = taken("others", OLD);
                    Hub.until(() -> get("cert-west", path).statusCode() == 200);
                    isError(403, delete("cert-west", path));
                    assertThat(get(path).statusCode()).isEqualTo(200);
                }),
                point(
                        "DELETE: 403 where can_write is false",
                        () -> isError(403, delete("telco-alpha", CLIENTS + NONE + "/"))),
                point(
                        "DELETE: 404 in a hidden collection",
                        () -> isError(404, delete("cert-south", OWN.replace("south", "north") + NONE + "/"))),
                point("DELETE: 404 for none", () -> isError(404, delete("cert-south", OWN + NONE + "/"))),
                point(
                        "DELETE: 400 for match[type]",
                        () -> isError(400, delete("cert-south", OWN + NONE + "/?match[type]=indicator"))),
                point(
                        "DELETE: 400 for a malformed version",
                        () -> isError(400, delete("cert-south", OWN + NONE + "/?match[version]=newest"))),
                point(
                        "DELETE: 401 without credentials",
                        () -> isError(
                                401,
                                send(bare(OWN + NONE + "/")
                                        .header("Accept", TAXII)
                                        .DELETE()))),
                point(
                        "DELETE: 406 for JSON",
                        () -> isError(
                                406,
                                send(as("cert-south", OWN + NONE + "/")
                                        .setHeader("Accept", "application/json")
                                        .DELETE()))));
    }

    private static String posted(String name, String modified) {
        return indicator("Point " + name, GREEN, modified);
    }

    /** Posted to everybody; the address in the collection of all, once it is there. */
    private static String taken(String name, String modified) {
        String object = posted(name, modified);
        complete(post("cert-south", OWN, envelope(object)));
        String path = COMMUNITY + "objects/" + idOf(object) + "/";
        Hub.until(() -> get(path).body().contains(modified));
        return path;
    }

    private static HttpResponse<String> postAs(String mediaType, String accept) {
        return send(as("cert-south", OWN)
                .setHeader("Accept", accept)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofString(envelope(posted("media type", OLD)))));
    }

    /** A body that is so many bytes longer than it may be. */
    private static String size(int more) {
        String start = "{\"objects\":[";
        int limit = json(get(ROOT)).path("max_content_length").asInt();
        return start + " ".repeat(limit + more - start.length());
    }
}
