package hub.local.e2e;

import static hub.local.e2e.TaxiiCalls.COMMUNITY;
import static hub.local.e2e.TaxiiCalls.FIRST;
import static hub.local.e2e.TaxiiCalls.LAST;
import static hub.local.e2e.TaxiiCalls.ROOT;
import static hub.local.e2e.TaxiiCalls.STAMP;
import static hub.local.e2e.TaxiiCalls.TAXII;
import static hub.local.e2e.TaxiiCalls.get;
import static hub.local.e2e.TaxiiCalls.header;
import static hub.local.e2e.TaxiiCalls.isError;
import static hub.local.e2e.TaxiiCalls.json;
import static hub.local.e2e.TaxiiCalls.objects;
import static hub.local.e2e.TaxiiPoint.point;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the resources of the reading side say, TAXII 2.1 sections 4 and 5. */
final class TaxiiReadingPoints {
    private static final String HIDDEN = ROOT + "collections/agency-cert-north/";
    private static final String NONE = "incident--00000000-0000-4000-8000-000000000000/";
    private static final String UUID4 = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private TaxiiReadingPoints() {}

    /** @param object the address of an incident with two versions, titled "Taxii one" and "Taxii two" */
    static Stream<TaxiiPoint> of(String object) {
        return Stream.of(server(), collections(), hidden(), manifest(), object(object), versions(object))
                .flatMap(points -> points);
    }

    private static Stream<TaxiiPoint> server() {
        return Stream.of(
                point(
                        "discovery: title",
                        () -> assertThat(text("/taxii2/", "title")).isNotEmpty()),
                point(
                        "discovery: default is one of api_roots",
                        () -> assertThat(json(get("/taxii2/"))
                                        .path("api_roots")
                                        .valueStream()
                                        .map(JsonNode::asString))
                                .contains(text("/taxii2/", "default"))),
                point(
                        "discovery: a relative API root begins and ends with a slash",
                        () -> assertThat(text("/taxii2/", "default")).matches("/[^/].*/")),
                point(
                        "discovery: no empty list or text",
                        () -> assertThat(get("/taxii2/").body()).doesNotContain("[]", "\"\"", "null")),
                point("API root: title", () -> assertThat(text(ROOT, "title")).isNotEmpty()),
                point(
                        "API root: versions names TAXII 2.1",
                        () -> assertThat(
                                        json(get(ROOT)).path("versions").path(0).asString())
                                .isEqualTo(TAXII)),
                point(
                        "API root: max_content_length is positive",
                        () -> assertThat(json(get(ROOT))
                                        .path("max_content_length")
                                        .asLong())
                                .isPositive()),
                point("errors: 404 below an unknown root", () -> isError(404, get("/taxii2/nowhere/"))),
                point("errors: 404 for an unknown resource", () -> isError(404, get(ROOT + "nothing/"))),
                point(
                        "errors: title and http_status as text",
                        () -> assertThat(json(get(ROOT + "nothing/"))
                                        .path("http_status")
                                        .isString())
                                .isTrue()));
    }

    private static Stream<TaxiiPoint> collections() {
        return Stream.of(
                point(
                        "collections: in order by id, each once",
                        () -> assertThat(texts("id")).isSorted().doesNotHaveDuplicates()),
                point(
                        "collections: ids are UUIDs of version 4",
                        () -> assertThat(texts("id")).allMatch(id -> id.matches(UUID4))),
                point("collections: titles", () -> assertThat(texts("title")).doesNotContain("")),
                point(
                        "collections: aliases are unique and usable in addresses",
                        () -> assertThat(texts("alias"))
                                .doesNotHaveDuplicates()
                                .allMatch(alias -> alias.matches("[a-z0-9-]+"))),
                point(
                        "collections: one for each token of the caller",
                        () -> assertThat(texts("alias"))
                                .contains("public", "community", "group-eu5g", "group-roaming", "agency-cert-south")),
                point(
                        "collections: none of others, none for RED",
                        () -> assertThat(texts("alias"))
                                .doesNotContain("agency-cert-north")
                                .noneMatch(alias -> alias.startsWith("red") || alias.startsWith("user"))),
                point(
                        "collections: can_read and can_write are booleans",
                        () -> assertThat(all())
                                .allMatch(each -> each.path("can_read").isBoolean()
                                        && each.path("can_write").isBoolean())),
                point(
                        "collections: media_types name STIX",
                        () -> assertThat(all())
                                .allMatch(each -> each.path("media_types")
                                        .path(0)
                                        .asString()
                                        .startsWith("application/stix+json"))),
                point(
                        "collection: the same by id and by alias",
                        () -> assertThat(get(ROOT + "collections/" + text(COMMUNITY, "id") + "/")
                                        .body())
                                .isEqualTo(get(COMMUNITY).body())),
                point(
                        "collection: objects by id too",
                        () -> assertThat(get(ROOT + "collections/" + text(COMMUNITY, "id") + "/objects/?limit=1")
                                        .body())
                                .contains("\"objects\"")));
    }

    private static Stream<TaxiiPoint> hidden() {
        return Stream.of("", "manifest/", "objects/", "objects/" + NONE, "objects/" + NONE + "versions/")
                .flatMap(rest -> Stream.of(
                        point("hidden collection: 404 for " + rest, () -> isError(404, get(HIDDEN + rest))),
                        point(
                                "hidden collection: like one that does not exist, " + rest,
                                () -> assertThat(get(HIDDEN + rest).body())
                                        .isEqualTo(get(ROOT + "collections/nowhere/" + rest)
                                                .body()))));
    }

    private static Stream<TaxiiPoint> manifest() {
        String all = COMMUNITY + "manifest/?match[version]=all&limit=1000";
        return Stream.of(
                point(
                        "manifest: ascending by date_added, each moment of one alone",
                        () -> assertThat(objects(all).valueStream().map(each -> text(each, "date_added")))
                                .isSorted()
                                .doesNotHaveDuplicates()),
                point(
                        "manifest: date_added in microseconds",
                        () -> assertThat(objects(all))
                                .allMatch(each -> text(each, "date_added").matches(STAMP))),
                point(
                        "manifest: version in microseconds",
                        () -> assertThat(objects(all))
                                .allMatch(each -> text(each, "version").matches(STAMP))),
                point(
                        "manifest: media_type",
                        () -> assertThat(objects(all))
                                .allMatch(
                                        each -> text(each, "media_type").equals("application/stix+json;version=2.1"))),
                point(
                        "manifest: has no content",
                        () -> assertThat(get(all).body()).doesNotContain("\"type\"", "Taxii")),
                point("manifest: headers are of its first and last record", () -> {
                    HttpResponse<String> page = get(COMMUNITY + "manifest/?limit=3");
                    JsonNode records = json(page).path("objects");
                    assertThat(header(page, FIRST)).isEqualTo(text(records.path(0), "date_added"));
                    assertThat(header(page, LAST)).isEqualTo(text(records.path(2), "date_added"));
                }));
    }

    private static Stream<TaxiiPoint> object(String object) {
        return Stream.of(
                point(
                        "object: the last version by default",
                        () -> assertThat(get(object).body())
                                .contains("Taxii two")
                                .doesNotContain("Taxii one")),
                point(
                        "object: one version by default",
                        () -> assertThat(objects(object).size()).isEqualTo(1)),
                point(
                        "object: the first version",
                        () -> assertThat(get(object + "?match[version]=first").body())
                                .contains("Taxii one")
                                .doesNotContain("Taxii two")),
                point(
                        "object: all versions",
                        () -> assertThat(objects(object + "?match[version]=all").size())
                                .isEqualTo(2)),
                point("object: limit and next over versions", () -> {
                    JsonNode page = json(get(object + "?match[version]=all&limit=1"));
                    String next = TaxiiCalls.encode(page.path("next").asString(""));
                    assertThat(page.path("more").asBoolean()).isTrue();
                    assertThat(get(object + "?match[version]=all&limit=1&next=" + next)
                                    .body())
                            .contains("Taxii two", "\"more\":false");
                }),
                point(
                        "object: added_after",
                        () -> assertThat(get(object + "?added_after=2999-01-01T00:00:00Z")
                                        .body())
                                .isEqualTo("{}")),
                point(
                        "object: headers of its versions",
                        () -> assertThat(header(get(object + "?match[version]=all"), LAST))
                                .isGreaterThan(header(get(object + "?match[version]=all"), FIRST))),
                point(
                        "object: another spec_version finds nothing",
                        () -> assertThat(
                                        get(object + "?match[spec_version]=2.0").body())
                                .isEqualTo("{}")),
                point("object: 400 for match[type]", () -> isError(400, get(object + "?match[type]=incident"))),
                point("object: 400 for match[id]", () -> isError(400, get(object + "?match[id]=" + NONE))),
                point("object: 404 for what is not there", () -> isError(404, get(COMMUNITY + "objects/" + NONE))),
                point("object: 404 for what is no id", () -> isError(404, get(COMMUNITY + "objects/nothing/"))));
    }

    private static Stream<TaxiiPoint> versions(String object) {
        String versions = object + "versions/";
        return Stream.of(
                point(
                        "versions: each once, ascending by date_added",
                        () -> assertThat(listed(versions)).hasSize(2).isSorted().doesNotHaveDuplicates()),
                point(
                        "versions: in microseconds",
                        () -> assertThat(listed(versions)).allMatch(each -> each.matches(STAMP))),
                point(
                        "versions: each one can be asked for",
                        () -> assertThat(listed(versions))
                                .allMatch(each -> objects(object + "?match[version]=" + each)
                                                .size()
                                        == 1)),
                point(
                        "versions: several can be asked for",
                        () -> assertThat(objects(object + "?match[version]=" + String.join(",", listed(versions)))
                                        .size())
                                .isEqualTo(2)),
                point("versions: limit, and on by added_after", () -> {
                    HttpResponse<String> page = get(versions + "?limit=1");
                    assertThat(json(page).path("more").asBoolean()).isTrue();
                    assertThat(listed(versions + "?added_after=" + header(page, LAST)))
                            .hasSize(1);
                }),
                point(
                        "versions: no key without versions",
                        () -> assertThat(get(versions + "?match[spec_version]=2.0")
                                        .body())
                                .isEqualTo("{}")),
                point(
                        "versions: headers",
                        () -> assertThat(header(get(versions), FIRST)).matches(STAMP)),
                point("versions: 400 for match[version]", () -> isError(400, get(versions + "?match[version]=all"))),
                point(
                        "versions: 404 for what is not there",
                        () -> isError(404, get(COMMUNITY + "objects/" + NONE + "versions/"))));
    }

    private static List<String> listed(String path) {
        return json(get(path))
                .path("versions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode all() {
        return json(get(ROOT + "collections/")).path("collections");
    }

    private static List<String> texts(String name) {
        return all().valueStream().map(each -> text(each, name)).toList();
    }

    private static String text(String path, String name) {
        return text(json(get(path)), name);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
