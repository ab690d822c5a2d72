package hub.formats.stix;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Golden;
import hub.formats.Part;
import hub.model.incident.Indicator;
import hub.model.marking.Tlp;
import hub.model.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of things that have nothing to do with each other, one fault refuses one. */
class SieveTest {
    private static final String GOOD = "[domain-name:value = 'a.example']";
    private static final String BAD = "[domain-name:value = ]";

    private static Part.Draft first(List<Part> parts) {
        return (Part.Draft) parts.getFirst();
    }

    private static List<Violation> faults(List<Part> parts) {
        return ((Part.Refused) parts.getLast()).problem().violations();
    }

    @Test
    void aFaultyIndicatorRefusesNoOther() {
        List<Part> parts = new Bundles()
                .indicator(1, Tlp.GREEN, BAD)
                .indicator(2, Tlp.GREEN, GOOD)
                .parts();

        assertThat(parts).hasSize(2);
        assertThat(first(parts).incident().indicators())
                .extracting(Indicator::value)
                .containsExactly("a.example");
        assertThat(faults(parts)).extracting(Violation::pointer).containsExactly("/objects/0/pattern");
    }

    @Test
    void whatPointsToItGoesWithItAndWhatManyShareDoesNot() {
        Bundles bundle = new Bundles()
                .indicator(1, Tlp.GREEN, BAD)
                .named("malware", 2, Tlp.GREEN)
                .named("intrusion-set", 3, Tlp.GREEN)
                .relationship(4, Tlp.GREEN, Bundles.id("indicator", 1), "indicates", Bundles.id("malware", 2))
                .relationship(5, Tlp.GREEN, Bundles.id("indicator", 1), "indicates", Bundles.id("intrusion-set", 3))
                .indicator(6, Tlp.GREEN, GOOD)
                .relationship(7, Tlp.GREEN, Bundles.id("indicator", 6), "indicates", Bundles.id("intrusion-set", 3));

        assertThat(bundle.parts()).hasSize(2);
        assertThat(Shares.of(Golden.parse(bundle.text().getBytes(StandardCharsets.UTF_8))))
                .containsExactly(Set.of(2, 5, 6), Set.of(0, 1, 3, 4));
    }

    @Test
    void nothingIsToldOfWhatWasRefused() {
        List<Part> parts = new Bundles()
                .add(
                        "indicator",
                        1,
                        Tlp.RED,
                        "\"name\":\"secret\",\"pattern\":\"" + BAD
                                + "\",\"pattern_type\":\"stix\",\"valid_from\":\"2026-05-02T08:10:00Z\"")
                .indicator(2, Tlp.GREEN, GOOD)
                .parts();

        assertThat(first(parts).incident().title()).doesNotContain("secret");
        assertThat(first(parts).incident().marking().tlp()).isEqualTo(Tlp.GREEN);
        assertThat(first(parts).incident().stix().toString()).doesNotContain("secret");
    }

    /** A thing that only a secret relationship leads to stays secret, though the relationship is refused. */
    @Test
    void whatIsLeftIsAsStrictAsItWas() {
        List<Part> parts = new Bundles()
                .named("intrusion-set", 3, Tlp.GREEN)
                .add(
                        "relationship",
                        4,
                        Tlp.RED,
                        "\"source_ref\":\"" + Bundles.id("identity", 9) + "\",\"target_ref\":\""
                                + Bundles.id("intrusion-set", 3) + "\",\"relationship_type\":7")
                .indicator(6, Tlp.GREEN, GOOD)
                .parts();

        assertThat(parts).hasSize(2);
        assertThat(first(parts).incident().marking().tlp()).isEqualTo(Tlp.RED);
    }

    @Test
    void aReportIsRefusedAsAWhole() {
        List<Part> parts = new Bundles()
                .add(
                        "report",
                        9,
                        Tlp.GREEN,
                        "\"name\":\"r\",\"published\":\"2026-05-02T08:10:00Z\",\"object_refs\":[\""
                                + Bundles.id("indicator", 1) + "\"]")
                .indicator(1, Tlp.GREEN, BAD)
                .indicator(2, Tlp.GREEN, GOOD)
                .parts();

        assertThat(parts).singleElement().isInstanceOf(Part.Refused.class);
    }

    @Test
    void aMarkingThatIsNotUnderstoodRefusesAll() {
        List<Part> parts = new Bundles()
                .raw("marking-definition", 9, null, "\"definition_type\":\"tlp\"")
                .indicator(2, Tlp.GREEN, GOOD)
                .parts();

        assertThat(parts).singleElement().isInstanceOf(Part.Refused.class);
    }

    @Test
    void whereNothingIsLeftToTellAllIsRefused() {
        List<Part> parts = new Bundles()
                .add("identity", 9, Tlp.GREEN, "\"name\":\"who\"")
                .indicator(1, Tlp.GREEN, BAD)
                .parts();

        assertThat(parts).singleElement().isInstanceOf(Part.Refused.class);
    }
}
