package hub.formats.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Part;
import hub.formats.json.Json;
import hub.model.incident.Product;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CsafFormatTest extends FormatContract {
    CsafFormatTest() {
        super(new CsafFormat(), "csaf");
    }

    private static ObjectNode minimal() {
        ObjectNode root = Json.object();
        ObjectNode document = root.putObject("document");
        document.put("csaf_version", "2.0").put("title", "t");
        document.putObject("distribution").putObject("tlp").put("label", "GREEN");
        document.putObject("tracking").put("id", "A-1");
        return root;
    }

    private static String text(ObjectNode root) {
        return new String(Json.write(root), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Problem problem(ObjectNode root) {
        return ((Part.Refused) ((Decoded.Parts) read(text(root))).parts().getFirst()).problem();
    }

    private @Nullable Long revision(String version) {
        ObjectNode root = minimal();
        ((ObjectNode) root.at("/document/tracking")).put("version", version);
        return draft(text(root)).revision();
    }

    @Test
    void aLaterVersionIsALargerNumber() {
        assertThat(List.of("1", "2", "41").stream().map(this::revision)).containsExactly(1L, 2L, 41L);
        assertThat(List.of("0.0.1", "0.1.0", "1.0.0", "1.0.1", "1.2.0", "2.0.0+build", "10.0.0").stream()
                        .map(this::revision))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(revision("1.0.0-rc.1")).isNull();
    }

    @Test
    void withoutAVersionTheDateCounts() {
        ObjectNode root = minimal();
        ((ObjectNode) root.at("/document/tracking")).put("current_release_date", "1970-01-01T00:00:01Z");
        assertThat(draft(text(root)).revision()).isEqualTo(1_000_000);
        assertThat(draft(text(minimal())).revision()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0", "1.2", "'x'", "1000000.0.0", "01"})
    void aVersionOutsideTheFormIsRefused(String version) {
        ObjectNode root = minimal();
        ((ObjectNode) root.at("/document/tracking")).put("version", version);
        assertThat(problem(root).pointer()).isEqualTo("/document/tracking/version");
        assertThat(problem(root).message()).contains("\"" + version + "\"").contains("expected an integer from 1");
    }

    @Test
    void requiresWhatIdentifies() {
        ObjectNode root = Json.object();
        root.putObject("vulnerabilities");
        assertThat(problem(root).pointer()).isEqualTo("/document");
        root.putObject("document");
        assertThat(problem(root).violations())
                .extracting(Violation::pointer)
                .contains("/document/csaf_version", "/document/title", "/document/tracking");
    }

    @ParameterizedTest
    @CsvSource({"WHITE, CLEAR", "CLEAR, CLEAR", "AMBER+STRICT, AMBER_STRICT", "RED, RED"})
    void readsTheLabelsOfBothVersions(String label, Tlp expected) {
        ObjectNode root = minimal();
        ((ObjectNode) root.at("/document/distribution/tlp")).put("label", label);
        assertThat(draft(text(root)).incident().marking()).isEqualTo(Marking.of(expected));
    }

    @Test
    void withoutALabelTheDefaultHolds() {
        ObjectNode root = minimal();
        ((ObjectNode) root.get("document")).remove("distribution");
        Part.Draft draft = draft(text(root));
        assertThat(draft.incident().marking()).isEqualTo(CONTEXT.defaultMarking());
        assertThat(draft.warnings()).extracting(Violation::code).containsExactly(ProblemCode.MARKING_MISSING);
    }

    @Test
    void anUnknownSharingGroupIsNobodyButThePublicOneChangesNothing() {
        ObjectNode root = minimal();
        ObjectNode group = ((ObjectNode) root.at("/document/distribution")).putObject("sharing_group");
        group.put("id", "ffffffff-ffff-ffff-ffff-ffffffffffff");
        assertThat(draft(text(root)).incident().marking()).isEqualTo(Marking.of(Tlp.GREEN));
        group.put("id", "5868d6e7-faf8-40bf-83db-e3ebd4e6a1d2");
        assertThat(draft(text(root)).incident().marking()).isEqualTo(Marking.of(Tlp.AMBER_STRICT));
    }

    @Test
    void manyProductsAreKeptAndCounted() {
        ObjectNode root = minimal();
        ArrayNode names = root.putObject("product_tree").putArray("full_product_names");
        ArrayNode affected = root.putArray("vulnerabilities")
                .addObject()
                .putObject("product_status")
                .putArray("known_affected");
        for (int i = 0; i < 50; i++) {
            names.addObject().put("product_id", "P" + i).put("name", "Product " + i);
            affected.add("P" + i);
        }
        Part.Draft draft = draft(text(root));
        assertThat(draft.incident().fiveG().products()).hasSize(50).contains(new Product(null, "Product 7", null));
        assertThat(draft.incident().description())
                .contains("Product 19, 30 more")
                .doesNotContain("Product 20");
        assertThat(draft.incident().extra()).containsOnlyKeys("/vulnerabilities/0/product_status/known_affected");
    }

    @Test
    void theWorstScoreIsTheSeverityIfThePublisherSaysNone() {
        ObjectNode root = minimal();
        ArrayNode scores = root.putArray("vulnerabilities").addObject().putArray("scores");
        scores.addObject().putObject("cvss_v2").put("version", "2.0").put("baseScore", 7.5);
        scores.addObject().putObject("cvss_v3").put("version", "3.1").put("baseSeverity", "MEDIUM");
        assertThat(draft(text(root)).incident().severity()).isEqualTo("high");
    }

    @Test
    void aLongTitleIsCutAndKept() {
        ObjectNode root = minimal();
        ((ObjectNode) root.get("document")).put("title", "x".repeat(600));
        Part.Draft draft = draft(text(root));
        assertThat(draft.incident().title()).hasSize(500);
        assertThat(draft.incident().extra()).containsKey("/document/title");
    }

    @Test
    void aProductThatIsNotAffectedIsNotTouched() {
        ObjectNode root = minimal();
        root.putObject("product_tree")
                .putArray("full_product_names")
                .addObject()
                .put("product_id", "P")
                .put("name", "UPF");
        assertThat(draft(text(root)).incident().fiveG().products()).containsExactly(new Product(null, "UPF", null));
        root.putArray("vulnerabilities")
                .addObject()
                .putObject("product_status")
                .putArray("known_not_affected")
                .add("P");
        assertThat(draft(text(root)).incident().fiveG().products()).isEmpty();
    }
}
