package hub.api.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.incident.Incident;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.Indicator;
import hub.model.indicator.IndicatorTypes;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The resource /api/v1/feed/indicators.txt, over HTTP. */
class IndicatorsTest {
    private static final String PATH = "/api/v1/feed/indicators.txt?type=";

    @BeforeAll
    static void index() {
        index(incident("BLOCK-1", Tlp.GREEN)
                .indicators(List.of(
                        indicator("ipv4", "193.0.6.139", "source", null),
                        indicator("domain", "formula-hosting.net", "=cmd|' /C calc'!A0", null),
                        indicator("ipv4", "193.0.6.139", null, null),
                        indicator("ipv4", "193.0.6.2", null, Instant.parse("2100-01-01T00:00:00Z")),
                        indicator("ipv4", "193.0.6.3", null, Instant.parse("2020-01-01T00:00:00Z")),
                        indicator("ipv4", "193.0.6.4", "victim", null),
                        indicator("ipv4", "8.8.8.8", null, null),
                        indicator("ipv4", "10.1.2.3", null, null),
                        indicator("domain", "evil-hosting.net", null, null),
                        indicator("domain", "co.uk", null, null),
                        standingIn())));
        index(incident("BLOCK-2", Tlp.GREEN).indicators(List.of(indicator("ipv4", "193.0.6.139", null, null))));
        index(incident("BLOCK-3", Tlp.AMBER_STRICT).indicators(List.of(indicator("ipv4", "193.0.7.1", null, null))));
        index(incident("BLOCK-4", Tlp.GREEN)
                .exercise(true)
                .indicators(List.of(indicator("ipv4", "193.0.7.2", null, null))));
        index(incident("BLOCK-5", Tlp.GREEN)
                .marking(new Marking(Tlp.GREEN, Pap.AMBER, List.of(), false))
                .indicators(List.of(indicator("ipv4", "193.0.7.3", null, null))));
    }

    private static IncidentBuilder incident(String externalId, Tlp tlp) {
        return Incident.builder(externalId, "Block by this", Marking.of(tlp));
    }

    private static void index(IncidentBuilder incident) {
        ApiServer.ELASTIC.index(Samples.revision(incident.build(), 1));
    }

    private static Indicator indicator(String type, String value, @Nullable String role, @Nullable Instant until) {
        Indicator sent = Indicator.asSent(type, value, role, until, null);
        return IndicatorTypes.find(type)
                .flatMap(known -> known.normalize(value).values().stream().findFirst())
                .map(found -> sent.normalized(found.type(), found.value(), List.of(found.indexKey()), List.of()))
                .orElse(sent);
    }

    /** As a subscriber in a URL leaves it. */
    private static Indicator standingIn() {
        String url = "http://evil-hosting.net/imsi-001010123456789";
        return indicator("url", url, null, null)
                .standingIn("http://evil-hosting.net/[imsi 001-01 #1]", List.of("url|k"));
    }

    private static List<String> lines(String secret, String query) {
        HttpResponse<byte[]> answer = ApiServer.get(secret, PATH + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        return new String(answer.body(), UTF_8).lines().toList();
    }

    @Test
    void onlyWhatHarmsNobodyElseStandsThereAndOnce() {
        assertThat(lines("south", "ipv4"))
                .filteredOn(line -> line.startsWith("193.0."))
                .containsExactly("193.0.6.139", "193.0.6.2");
        assertThat(lines("south", "ipv4")).doesNotContain("8.8.8.8", "10.1.2.3");
        assertThat(lines("south", "domain")).contains("evil-hosting.net").doesNotContain("co.uk");
    }

    @Test
    void noStandInIsThere() {
        assertThat(String.join("", lines("south", "url"))).doesNotContain("imsi");
    }

    @Test
    void eachCallerBlocksByWhatSheMaySee() {
        assertThat(lines("north-machine", "ipv4")).contains("193.0.7.1");
    }

    @Test
    void trustedOwnersAreNamed() {
        assertThat(lines("south", "ipv4&owners=cert-north,cert-south")).contains("193.0.6.139");
        assertThat(lines("south", "ipv4&owners=cert-south")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "imsi", "ipv4&owners=cert-nort", "ipv4&owners=", "ipv4&owners=cert-north,"})
    void whatNobodyHasIsSaid(String query) {
        HttpResponse<byte[]> answer = ApiServer.get("south", PATH + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), UTF_8)).contains("expected");
    }

    private static List<String> rows(String query) {
        HttpResponse<byte[]> answer = ApiServer.get("south", "/api/v1/feed/indicators.csv" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        return new String(answer.body(), UTF_8).lines().toList();
    }

    @Test
    void aTableSaysWhyAndUntilWhen() {
        String first =
                Samples.revision(incident("BLOCK-1", Tlp.GREEN).build(), 1).id().value();
        String second =
                Samples.revision(incident("BLOCK-2", Tlp.GREEN).build(), 1).id().value();

        assertThat(rows("?type=ipv4").getFirst()).isEqualTo("type,value,role,validUntil,owner,incident");
        assertThat(rows("?type=ipv4"))
                .filteredOn(row -> row.contains("193.0."))
                .filteredOn(row -> row.endsWith(first) || row.endsWith(second))
                .containsExactlyInAnyOrder(
                        "ipv4,193.0.6.139,source,,cert-north," + first,
                        "ipv4,193.0.6.139,,,cert-north," + first,
                        "ipv4,193.0.6.139,,,cert-north," + second,
                        "ipv4,193.0.6.2,,2100-01-01T00:00:00Z,cert-north," + first);
        assertThat(rows("")).containsAll(rows("?type=domain")).containsAll(rows("?type=ipv4"));
    }

    @Test
    void noCellIsAFormula() {
        assertThat(rows("?type=domain"))
                .filteredOn(row -> row.contains("formula-hosting"))
                .singleElement()
                .asString()
                .contains("'=cmd")
                .doesNotContain(",=");
    }

    @Test
    void whatIsThereIsKnownToTheHub() {
        assertThat(Arrays.asList("ipv4", "sha256", "url")).allMatch(BlockingList.TYPES::contains);
        assertThat(BlockingList.TYPES)
                .allSatisfy(type ->
                        assertThat(IndicatorTypes.find(type).orElseThrow().id()).isEqualTo(type));
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        String tag = ApiServer.get("south", PATH + "domain")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(ApiServer.send(ApiServer.as("south", PATH + "domain").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }
}
