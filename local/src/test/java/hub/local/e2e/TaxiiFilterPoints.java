package hub.local.e2e;

import static hub.local.e2e.TaxiiCalls.COMMUNITY;
import static hub.local.e2e.TaxiiCalls.FIRST;
import static hub.local.e2e.TaxiiCalls.LAST;
import static hub.local.e2e.TaxiiCalls.STAMP;
import static hub.local.e2e.TaxiiCalls.encode;
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

/** Filters and paging, TAXII 2.1 sections 3.4 and 3.5, of objects and manifests alike. */
final class TaxiiFilterPoints {
    private static final List<String> MALFORMED = List.of(
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
            "match[id]=incident--1&match[id]=incident--2",
            "match[version]=all,last",
            "match[version]=newest",
            "match[version]=last&match[version]=first",
            "match[spec_version]=two",
            "match[spec_version]=2.1&match[spec_version]=2.0",
            "match[bogus]=1",
            "next=bogus");
    private static final List<String> FINDING = List.of(
            "match[type]=incident",
            "match[type]=incident,identity",
            "match[type]=incident&match[spec_version]=2.1&match[version]=last",
            "match[spec_version]=2.1",
            "match[spec_version]=2.0,2.1",
            "match[version]=first",
            "match[version]=all",
            "match[version]=last,first",
            "limit=1",
            "limit=999999",
            "limit=99999999999999999999",
            "added_after=2020-01-01T00:00:00.000000Z",
            "added_after=2020-01-01T00:00:00Z");
    private static final List<String> EMPTY = List.of(
            "match[type]=x-none",
            "match[id]=incident--00000000-0000-4000-8000-000000000000",
            "match[spec_version]=2.0",
            "added_after=2999-01-01T00:00:00Z",
            "match[version]=1999-01-01T00:00:00.000Z",
            "match[type]=incident&match[id]=identity--00000000-0000-4000-8000-000000000000");

    private TaxiiFilterPoints() {}

    static Stream<TaxiiPoint> of() {
        return Stream.of(filters("objects"), filters("manifest"), paging("objects"), paging("manifest"), brackets())
                .flatMap(points -> points);
    }

    private static Stream<TaxiiPoint> filters(String resource) {
        String path = COMMUNITY + resource + "/?";
        Stream<TaxiiPoint> malformed = MALFORMED.stream()
                .map(query -> point(resource + ": 400 for " + query, () -> isError(400, get(path + query))));
        Stream<TaxiiPoint> finding = FINDING.stream()
                .map(query -> point(
                        resource + ": found by " + query,
                        () -> assertThat(objects(path + query)).isNotEmpty()));
        Stream<TaxiiPoint> empty = EMPTY.stream()
                .map(query -> point(resource + ": {} without headers for " + query, () -> {
                    HttpResponse<String> answer = get(path + query);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body()).isEqualTo("{}");
                    assertThat(header(answer, FIRST) + header(answer, LAST)).isEmpty();
                }));
        return Stream.of(malformed, finding, empty).flatMap(points -> points);
    }

    private static Stream<TaxiiPoint> paging(String resource) {
        String path = COMMUNITY + resource + "/?match[version]=all&limit=";
        return Stream.of(
                point(
                        resource + ": X-TAXII-Date-Added-First and -Last in microseconds",
                        () -> assertThat(List.of(header(get(path + 2), FIRST), header(get(path + 2), LAST)))
                                .isSorted()
                                .allMatch(time -> time.matches(STAMP))),
                point(resource + ": limit bounds a page and more is true", () -> {
                    JsonNode page = json(get(path + 1));
                    assertThat(page.path("objects").size()).isEqualTo(1);
                    assertThat(page.path("more").asBoolean()).isTrue();
                }),
                point(resource + ": added_after is strict", () -> {
                    HttpResponse<String> first = get(path + 1);
                    HttpResponse<String> second = get(path + "1&added_after=" + header(first, LAST));
                    assertThat(header(second, FIRST)).isGreaterThan(header(first, LAST));
                }),
                point(resource + ": next and added_after lead to the same page", () -> {
                    HttpResponse<String> first = get(path + 2);
                    assertThat(json(get(path + "2&next=" + next(first))).path("objects"))
                            .isEqualTo(json(get(path + "2&added_after=" + header(first, LAST)))
                                    .path("objects"));
                }),
                point("S45 " + resource + ": the same next gives the same page again", () -> {
                    String next = path + "2&next=" + next(get(path + 2));
                    assertThat(json(get(next)).path("objects"))
                            .isEqualTo(json(get(next)).path("objects"));
                }),
                point(
                        resource + ": 400 for next with another filter",
                        () -> isError(400, get(path + "2&match[type]=incident&next=" + next(get(path + 2))))),
                point(
                        resource + ": 400 for next of another caller",
                        () -> isError(400, get("cert-north", path + "2&next=" + next(get(path + 2))))),
                point(
                        resource + ": 400 for next in another collection",
                        () -> isError(
                                400, get((path + "2&next=" + next(get(path + 2))).replace("community", "group-eu5g")))),
                point(resource + ": the last page says that there is no more", () -> {
                    JsonNode page = json(get(COMMUNITY + resource + "/?match[type]=x-none,extension-definition"));
                    assertThat(page.path("more").asBoolean(false)).isFalse();
                    assertThat(page.has("next")).isFalse();
                }));
    }

    private static Stream<TaxiiPoint> brackets() {
        return Stream.of(point(
                "objects: brackets of match[type] may stand as they are",
                () -> assertThat(TaxiiCalls.raw(COMMUNITY + "objects/?match[type]=incident&limit=1", ""))
                        .startsWith("HTTP/1.1 200")));
    }

    private static String next(HttpResponse<String> page) {
        return encode(json(page).path("next").asString(""));
    }
}
