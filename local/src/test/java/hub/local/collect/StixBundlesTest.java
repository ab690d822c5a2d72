package hub.local.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StixBundlesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static JsonNode object(String type, String name, String more) {
        return JSON.readTree("{\"type\":\"%s\",\"id\":\"%s--%s\"%s}".formatted(type, type, name, more));
    }

    /** Three incidents, each with an indicator and a relationship, all by one identity under one marking. */
    private static List<JsonNode> three() {
        List<JsonNode> objects = new ArrayList<>();
        objects.add(object("identity", "i", ",\"object_marking_refs\":[\"marking-definition--m\"]"));
        objects.add(object("marking-definition", "m", ""));
        for (String n : List.of("1", "2", "3")) {
            objects.add(object("incident", n, ",\"created_by_ref\":\"identity--i\""));
            objects.add(object("indicator", n, ",\"pattern\":\"" + "x".repeat(300) + "\""));
            objects.add(object(
                    "relationship",
                    n,
                    ",\"source_ref\":\"indicator--%s\",\"target_ref\":\"incident--%s\"".formatted(n, n)));
        }
        return objects;
    }

    private static List<String> ids(byte[] bundle) {
        return JSON.readTree(bundle)
                .path("objects")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    @Test
    void aPageWithoutIncidentsIsOneBundleAndAlwaysTheSame() {
        List<JsonNode> page = withoutIncidents();
        List<byte[]> bundles = StixBundles.of(page);

        assertThat(bundles).hasSize(1);
        assertThat(bundles.getFirst()).isEqualTo(StixBundles.of(page).getFirst());
        assertThat(JSON.readTree(bundles.getFirst()).path("id").asString()).matches("bundle--[0-9a-f-]{36}");
        assertThat(JSON.readTree(StixBundles.of(page.subList(0, 5)).getFirst()).path("id"))
                .isNotEqualTo(JSON.readTree(bundles.getFirst()).path("id"));
    }

    private static List<JsonNode> withoutIncidents() {
        return three().stream()
                .filter(each -> !each.path("type").asString().equals("incident"))
                .toList();
    }

    @Test
    void eachIncidentComesAloneSoThatABadObjectRefusesNoOther() {
        List<JsonNode> page = new ArrayList<>(three());
        page.add(JSON.readTree("7"));
        page.add(object("tool", "t", ""));

        List<byte[]> bundles = StixBundles.of(page);

        assertThat(bundles.stream().map(StixBundlesTest::ids))
                .containsExactly(group(1), group(2), group(3), List.of("", "tool--t"));
    }

    @Test
    void whatHangsTogetherStaysTogether() {
        List<byte[]> bundles = StixBundles.of(three(), 1_300);

        assertThat(bundles).allMatch(bundle -> bundle.length <= 1_300);
        assertThat(bundles.stream().map(StixBundlesTest::ids)).containsExactly(group(1), group(2), group(3));
    }

    private static List<String> group(int n) {
        return List.of(
                "identity--i", "marking-definition--m", "incident--" + n, "relationship--" + n, "indicator--" + n);
    }

    @Test
    void whatIsTooLargeTogetherIsCut() {
        List<JsonNode> chain = new ArrayList<>(three());
        chain.add(object("report", "r", ",\"object_refs\":[\"incident--1\",\"incident--2\",\"incident--3\"]"));

        List<byte[]> bundles = StixBundles.of(chain, 1_300);

        assertThat(bundles).hasSizeGreaterThan(1).allMatch(bundle -> bundle.length <= 1_300);
        assertThat(bundles.stream().flatMap(bundle -> ids(bundle).stream()).distinct())
                .hasSize(12);
    }

    @Test
    void anObjectThatIsTooLargeByItselfIsLeftToTheHub() {
        List<byte[]> bundles =
                StixBundles.of(List.of(object("note", "n", ",\"content\":\"" + "x".repeat(900) + "\"")), 500);

        assertThat(new String(bundles.getFirst(), StandardCharsets.UTF_8)).contains("note--n");
    }

    @Test
    void sharedObjectsAloneAreSentToo() {
        List<byte[]> bundles = StixBundles.of(three().subList(0, 2), 250);

        assertThat(bundles.stream().flatMap(bundle -> ids(bundle).stream()))
                .contains("identity--i", "marking-definition--m");
    }
}
