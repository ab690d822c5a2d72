package hub.local.e2e;

import static hub.local.e2e.TaxiiCalls.COMMUNITY;
import static hub.local.e2e.TaxiiCalls.LAST;
import static hub.local.e2e.TaxiiCalls.ROOT;
import static hub.local.e2e.TaxiiCalls.STAMP;
import static hub.local.e2e.TaxiiCalls.TAXII;
import static hub.local.e2e.TaxiiCalls.accepting;
import static hub.local.e2e.TaxiiCalls.as;
import static hub.local.e2e.TaxiiCalls.bare;
import static hub.local.e2e.TaxiiCalls.basic;
import static hub.local.e2e.TaxiiCalls.encode;
import static hub.local.e2e.TaxiiCalls.get;
import static hub.local.e2e.TaxiiCalls.header;
import static hub.local.e2e.TaxiiCalls.isError;
import static hub.local.e2e.TaxiiCalls.json;
import static hub.local.e2e.TaxiiCalls.objects;
import static hub.local.e2e.TaxiiCalls.send;
import static hub.local.e2e.TaxiiCalls.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The reading side of the TAXII 2.1 server, point by point, as a client of the real hub meets it. */
class TaxiiTest {
    private static final String HIDDEN = ROOT + "collections/agency-cert-north/";
    private static String object = "";

    @BeforeAll
    static void reports() {
        String report = Reports.small("TAXII-1", "Taxii one", "{\"tlp\":\"GREEN\"}", "192.0.2.71");
        String incident =
                Hub.publish("cert-north", report).path("incidents").path(0).asString();
        Hub.publish("cert-north", report.replace("Taxii one", "Taxii two"));
        object = COMMUNITY + "objects/" + incident + "/";
        Hub.until(() -> get(object).body().contains("Taxii two"));
    }

    private static DynamicTest point(String path, String name, Executable check) {
        return dynamicTest(path + " " + name, check);
    }

    /** Sections 1.6, 3.6 and 4 to 5: what all resources have in common. */
    @TestFactory
    Stream<DynamicTest> everyResource() {
        return Stream.of(
                        "/taxii2/",
                        ROOT,
                        ROOT + "collections/",
                        COMMUNITY,
                        COMMUNITY + "manifest/",
                        COMMUNITY + "objects/",
                        object,
                        object + "versions/")
                .flatMap(TaxiiTest::resource);
    }

    private static Stream<DynamicTest> resource(String path) {
        HttpResponse<String> unknown = send(bare(path).header("Accept", TAXII).GET());
        return Stream.of(
                point(path, "200", () -> assertThat(get(path).statusCode()).isEqualTo(200)),
                point(path, "media type", () -> assertThat(type(get(path))).isEqualTo(TAXII)),
                point(
                        path,
                        "a JSON object",
                        () -> assertThat(json(get(path)).isObject()).isTrue()),
                point(path, "401 without credentials", () -> isError(401, unknown)),
                point(
                        path,
                        "401 says how",
                        () -> assertThat(unknown.headers().allValues("WWW-Authenticate"))
                                .anyMatch(way -> way.startsWith("Basic"))
                                .anyMatch(way -> way.startsWith("Bearer"))),
                point(path, "406 for JSON", () -> isError(406, accepting(path, "application/json"))),
                point(path, "406 for 2.0", () -> isError(406, accepting(path, "application/taxii+json;version=2.0"))),
                point(
                        path,
                        "the newest version without one",
                        () -> assertThat(type(accepting(path, "application/taxii+json")))
                                .isEqualTo(TAXII)),
                point(
                        path,
                        "404 without its last slash",
                        () -> isError(404, get(path.substring(0, path.length() - 1)))),
                point(path, "405 for PUT, with the methods that there are", () -> {
                    HttpResponse<String> answer = send(as("cert-south", path).PUT(BodyPublishers.noBody()));
                    isError(405, answer);
                    assertThat(header(answer, "Allow")).contains("GET");
                }),
                point(path, "400 for an unknown parameter", () -> isError(400, get(path + "?bogus=1"))),
                point(
                        path,
                        "Basic",
                        () -> assertThat(basic("cert-south", path).statusCode()).isEqualTo(200)),
                point(path, "401 for Basic of another agency", () -> isError(401, basic("cert-west", path))));
    }

    @Test
    void discoveryNamesItsRoots() {
        JsonNode discovery = json(get("/taxii2/"));

        assertThat(discovery.path("title").asString()).isNotEmpty();
        assertThat(discovery.path("default").asString()).isEqualTo(ROOT);
        assertThat(discovery.path("api_roots").path(0).asString()).isEqualTo(ROOT);
    }

    @Test
    void theRootNamesItsVersionsAndItsLimit() {
        JsonNode root = json(get(ROOT));

        assertThat(root.path("title").asString()).isNotEmpty();
        assertThat(root.path("versions").path(0).asString()).isEqualTo(TAXII);
        assertThat(root.path("max_content_length").asInt()).isPositive();
    }

    @Test
    void collectionsAreThoseOfTheCallersTokensInOrderById() {
        JsonNode collections = json(get(ROOT + "collections/")).path("collections");
        List<String> ids = collections
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
        List<String> aliases = collections
                .valueStream()
                .map(each -> each.path("alias").asString())
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids)
                .allMatch(id -> id.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
        assertThat(aliases)
                .contains("public", "community", "group-eu5g", "group-roaming", "agency-cert-south")
                .doesNotContain("agency-cert-north")
                .noneMatch(alias -> alias.startsWith("red") || alias.startsWith("user"));
        assertThat(collections).allMatch(each -> each.path("can_read").asBoolean());
        assertThat(collections)
                .allMatch(each -> each.path("media_types").path(0).asString().startsWith("application/stix+json"));
        assertThat(get(ROOT + "collections/" + ids.getFirst() + "/objects/").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "manifest/", "objects/", "objects/incident--00000000-0000-4000-8000-000000000000/"})
    void aCollectionOfOthersIsLikeNone(String rest) {
        HttpResponse<String> hidden = get(HIDDEN + rest);

        isError(404, hidden);
        assertThat(hidden.body())
                .isEqualTo(get(ROOT + "collections/nowhere/" + rest).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=abc",
                "limit=-1",
                "limit=",
                "limit=1&limit=1",
                "added_after=yesterday",
                "added_after=",
                "added_after=2026-01-01T00:00:00Z&added_after=2026-01-01T00:00:00Z",
                "match[type]=a&match[type]=b",
                "match[type]=",
                "match[type]=indicator,,incident",
                "match[id]=nothing",
                "match[version]=all,last",
                "match[version]=newest",
                "match[spec_version]=two",
                "match[bogus]=1",
                "next=bogus"
            })
    void whatIsMalformedIsRefused(String query) {
        isError(400, get(COMMUNITY + "objects/?" + query));
        isError(400, get(COMMUNITY + "manifest/?" + query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "match[type]=incident",
                "match[type]=incident,identity",
                "match[type]=incident&match[spec_version]=2.1&match[version]=last",
                "match[spec_version]=2.1",
                "match[version]=first",
                "match[version]=all",
                "match[version]=last,first",
                "limit=1",
                "limit=999999",
                "added_after=2020-01-01T00:00:00.000000Z",
                "added_after=2020-01-01T00:00:00Z"
            })
    void filtersFind(String query) {
        assertThat(objects(COMMUNITY + "objects/?" + query).size()).isPositive();
        assertThat(objects(COMMUNITY + "manifest/?" + query).size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "match[type]=x-none",
                "match[id]=incident--00000000-0000-4000-8000-000000000000",
                "match[spec_version]=2.0",
                "added_after=2999-01-01T00:00:00Z",
                "match[version]=1999-01-01T00:00:00.000Z",
                "match[type]=incident&match[id]=identity--00000000-0000-4000-8000-000000000000"
            })
    void anEmptyPageIsAnEmptyObject(String query) {
        for (String resource : List.of("objects/?", "manifest/?")) {
            HttpResponse<String> answer = get(COMMUNITY + resource + query);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{}");
            assertThat(header(answer, LAST)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"objects/", "manifest/", "objects/?limit=1", "manifest/?limit=2&match[version]=all"})
    void pagesSayWhenTheirFirstAndLastWereAdded(String path) {
        HttpResponse<String> page = get(COMMUNITY + path);

        assertThat(header(page, "X-TAXII-Date-Added-First")).matches(STAMP);
        assertThat(header(page, LAST)).matches(STAMP).isGreaterThanOrEqualTo(header(page, "X-TAXII-Date-Added-First"));
    }

    @Test
    void addedAfterIsStrict() {
        HttpResponse<String> first = get(COMMUNITY + "manifest/?limit=1&match[version]=all");
        String again = header(
                get(COMMUNITY + "manifest/?limit=1&match[version]=all&added_after=" + header(first, LAST)), LAST);

        assertThat(again).isGreaterThan(header(first, LAST));
    }

    @Test
    void bracketsMayStandAsTheyAre() throws IOException {
        URI api = URI.create(Hub.local().config().apiUrl());
        String token = Hub.local().config().agency("cert-south").token();
        try (Socket socket = new Socket(api.getHost(), api.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + COMMUNITY + "objects/?match[type]=incident HTTP/1.1\r\nHost: hub\r\nAccept: "
                                    + TAXII + "\r\nAuthorization: Bearer " + token + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void allVersionsAreKeptAndTheLastIsServed() {
        JsonNode versions = json(get(object + "versions/")).path("versions");

        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.path(0).asString())
                .matches(STAMP)
                .isLessThan(versions.path(1).asString());
        assertThat(objects(object).size()).isEqualTo(1);
        assertThat(get(object).body()).contains("Taxii two").doesNotContain("Taxii one");
        assertThat(get(object + "?match[version]=first").body())
                .contains("Taxii one")
                .doesNotContain("Taxii two");
        assertThat(objects(object + "?match[version]=all").size()).isEqualTo(2);
        assertThat(objects(object + "?match[version]=" + versions.path(0).asString())
                        .size())
                .isEqualTo(1);
        assertThat(get(object + "?match[spec_version]=2.0").body()).isEqualTo("{}");
        isError(404, get(COMMUNITY + "objects/incident--00000000-0000-4000-8000-000000000000/"));
        isError(404, get(COMMUNITY + "objects/incident--00000000-0000-4000-8000-000000000000/versions/"));
        isError(400, get(object + "?match[type]=incident"));
        isError(400, get(object + "versions/?match[version]=all"));
    }

    @Test
    void theManifestIsInOrderAndEachMomentIsOfOneObjectAlone() {
        JsonNode manifest = objects(COMMUNITY + "manifest/?match[version]=all&limit=1000");
        List<String> added = manifest.valueStream()
                .map(each -> each.path("date_added").asString())
                .toList();

        assertThat(added).isSorted().doesNotHaveDuplicates().allMatch(time -> time.matches(STAMP));
        assertThat(manifest).allMatch(each -> each.path("version").asString().matches(STAMP));
        assertThat(manifest.path(0).path("media_type").asString()).isEqualTo("application/stix+json;version=2.1");
    }

    @Test
    void aNextIsForTheSameCallerAndFiltersAlone() {
        JsonNode page = json(get(COMMUNITY + "objects/?limit=1"));
        String next = encode(page.path("next").asString());
        JsonNode once = json(get(COMMUNITY + "objects/?limit=1&next=" + next));
        JsonNode again = json(get(COMMUNITY + "objects/?limit=1&next=" + next));

        assertThat(page.path("more").asBoolean()).isTrue();
        assertThat(again.path("objects")).isEqualTo(once.path("objects")).isNotEqualTo(page.path("objects"));
        isError(400, get(COMMUNITY + "objects/?limit=1&match[type]=incident&next=" + next));
        isError(400, get("cert-north", COMMUNITY + "objects/?limit=1&next=" + next));
        isError(400, get(COMMUNITY + "manifest/?limit=1&match[version]=all&next=" + next));
    }

    @Test
    void aSpecificationErrorIsTaxiisOwnEvenWhereNothingIs() {
        isError(404, get("/taxii2/nowhere/"));
        isError(404, get(ROOT + "status/00000000-0000-4000-8000-000000000000/"));
    }
}
