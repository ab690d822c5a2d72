package hub.formats.misp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Golden;
import hub.formats.Part;
import hub.formats.Revisions;
import hub.formats.hub.HubWriter;
import hub.formats.json.Json;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.Revision.Change;
import hub.model.indicator.IndicatorTypes;
import hub.model.indicator.Outcome;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class MispWriterTest {
    private static final MispFormat FORMAT = new MispFormat();

    private static ObjectNode written(Incident incident) {
        return MispWriter.event(Revisions.of(incident));
    }

    private static Incident again(Incident incident) {
        return Revisions.incident(FORMAT, Json.write(written(incident)));
    }

    /** What docs/formats/misp.md says is lost. */
    private static Incident withLosses(Incident incident) {
        List<Indicator> indicators = new ArrayList<>();
        for (Indicator indicator : incident.indicators()) {
            Instant until = indicator.validUntil();
            boolean asTheWhole = marking(incident.marking()).equals(indicator.marking());
            Indicator plain = normalized(asTheWhole ? indicator.withoutMarking() : indicator);
            indicators.add(until == null ? plain : plain.withValidUntil(until.truncatedTo(ChronoUnit.SECONDS)));
        }
        return incident.toBuilder()
                .marking(marking(incident.marking()))
                .indicators(indicators)
                .build();
    }

    /** Recipients have no place, and what is not for a community is for the reader's organisation alone. */
    private static Marking marking(Marking marking) {
        Tlp tlp = marking.tlp() == Tlp.AMBER ? Tlp.AMBER_STRICT : marking.tlp();
        return new Marking(tlp, marking.pap(), List.of(), false);
    }

    /** By type and value as normalizing will have them. */
    private static Indicator normalized(Indicator indicator) {
        Outcome outcome = IndicatorTypes.find(indicator.type())
                .map(type -> type.normalize(indicator.value()))
                .orElse(new Outcome.Rejected(""));
        Indicator found = outcome.values().isEmpty()
                ? indicator
                : indicator.normalized(
                        outcome.values().getFirst().type(),
                        outcome.values().getFirst().value(),
                        List.of(),
                        List.of());
        Indicator plain =
                Indicator.asSent(found.type(), found.value(), found.role(), found.validUntil(), found.marking());
        return plain.with(found.context());
    }

    /** An indicator without an id has got one. */
    private static Incident compared(Incident incident, Incident model) {
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < incident.indicators().size(); i++) {
            Indicator indicator = normalized(incident.indicators().get(i));
            boolean drawn = i < model.indicators().size()
                    && model.indicators().get(i).context().id() == null;
            indicators.add(drawn ? indicator.with(model.indicators().get(i).context()) : indicator);
        }
        return incident.toBuilder().indicators(indicators).build();
    }

    @TestFactory
    Stream<DynamicTest> readingAgainGivesTheSameButForWhatIsLost() {
        return Stream.iterate(1L, seed -> seed + 1)
                .limit(500)
                .map(seed -> dynamicTest("seed " + seed, () -> {
                    Incident incident = new RandomIncidents(seed).next();
                    assertThat(MispSchema.faults(written(incident))).isEmpty();
                    Incident expected = withLosses(incident);
                    Incident actual = again(incident);
                    for (int i = 0; i < actual.indicators().size(); i++) {
                        assertThat(actual.indicators().get(i).context().id()).isNotNull();
                    }
                    assertThat(text(compared(actual, expected))).isEqualTo(text(expected));
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatCameAsMispComesOutAgain() {
        return Golden.reports("misp").stream()
                .filter(report -> !report.endsWith("faulty.json"))
                .flatMap(report -> drafts(report).stream())
                .map(incident -> dynamicTest(incident.title(), () -> {
                    assertThat(MispSchema.faults(written(incident))).isEmpty();
                    Incident expected = withLosses(incident);
                    assertThat(text(sorted(compared(again(incident), expected))))
                            .isEqualTo(text(sorted(expected)));
                }));
    }

    /** Attributes come before objects, wherever they stood. */
    private static Incident sorted(Incident incident) {
        List<Indicator> indicators = new ArrayList<>(incident.indicators());
        indicators.sort(Comparator.comparing(
                indicator -> String.valueOf(indicator.context().id())));
        return incident.toBuilder().indicators(indicators).build();
    }

    private static String text(Incident incident) {
        return HubWriter.content(incident).toPrettyString();
    }

    private static List<Incident> drafts(Path report) {
        Decoded.Parts parts = (Decoded.Parts) FORMAT.read(Golden.bytes(report), FormatContract.CONTEXT);
        List<Incident> incidents = new ArrayList<>();
        for (Part part : parts.parts()) {
            if (part instanceof Part.Draft draft) {
                incidents.add(draft.incident());
            }
        }
        return incidents;
    }

    @Test
    void theSampleGivesTheGoldenEvent() {
        ObjectNode event = written(Revisions.sample());
        Golden.hold("written/misp-event", event);
        assertThat(MispSchema.faults(event)).isEmpty();
        assertThat(written(Revisions.sample())).isEqualTo(event);
    }

    @Test
    void theLeastIncidentIsAValidEvent() {
        Incident least = Incident.builder("A-1", "t", Marking.of(Tlp.CLEAR)).build();
        assertThat(MispSchema.faults(written(least))).isEmpty();
        assertThat(again(least)).isEqualTo(least);
    }

    @ParameterizedTest
    @CsvSource({"CLEAR, 3", "GREEN, 1", "AMBER, 0", "AMBER_STRICT, 0", "RED, 0"})
    void theDistributionIsNeverWiderThanTheMarking(Tlp tlp, String distribution) {
        Incident incident = Incident.builder("A-1", "t", Marking.of(tlp)).build();
        JsonNode event = written(incident).path("Event");
        assertThat(event.path("distribution").asString()).isEqualTo(distribution);
        assertThat(again(incident).marking().tlp().isStricterThan(tlp)
                        || again(incident).marking().tlp() == tlp)
                .isTrue();
    }

    @Test
    void aNarrowerIndicatorIsMarkedSo() {
        Incident incident = Incident.builder("A-1", "t", Marking.of(Tlp.GREEN))
                .indicators(List.of(Indicator.asSent("ipv4", "192.0.2.1", null, null, Marking.of(Tlp.RED))))
                .build();
        JsonNode attribute = written(incident).path("Event").path("Attribute").path(0);
        assertThat(attribute.path("distribution").asString()).isEqualTo("0");
        assertThat(attribute.path("Tag").path(0).path("name").asString()).isEqualTo("tlp:red");
        assertThat(again(incident).indicators().getFirst().marking()).isEqualTo(Marking.of(Tlp.RED));
    }

    @Test
    void theUuidsOfTheSenderComeOutAgain() {
        JsonNode sent = Golden.parse(Golden.bytes("misp/event-full.json")).path("Event");
        Incident incident = drafts(Path.of("src/test/resources/hub/formats/misp/event-full.json"))
                .getFirst();
        JsonNode event = written(incident).path("Event");
        List<String> uuids = uuids(event);
        List<String> types =
                List.of("ip-dst", "ip-src", "hostname", "filename|sha256", "domain|ip", "vulnerability", "link");
        for (JsonNode attribute : MispSchema.attributes(sent)) {
            if (types.contains(attribute.path("type").asString())) {
                assertThat(uuids).contains(attribute.path("uuid").asString());
            }
        }
        assertThat(event.path("uuid")).isEqualTo(sent.path("uuid"));
        assertThat(event.path("Object").path(0).path("template_uuid"))
                .isEqualTo(sent.path("Object").path(0).path("template_uuid"));
    }

    private static List<String> uuids(JsonNode event) {
        return MispSchema.attributes(event).stream()
                .map(attribute -> attribute.path("uuid").asString())
                .toList();
    }

    @Test
    void whatAnotherFormatKeptUnderTheSameNamesDoesNoHarm() {
        Incident incident = Incident.builder("A-1", "t", Marking.of(Tlp.GREEN))
                .extra(Map.of("/Attribute", List.of(1), "/Object", "x", "/Tag", List.of(7, "tlp:clear", "a:b")))
                .indicators(List.of(Indicator.asSent("ipv4", "192.0.2.1", null, null, null)))
                .build();
        assertThat(MispSchema.faults(written(incident))).isEmpty();
        assertThat(again(incident).marking().tlp()).isEqualTo(Tlp.GREEN);
    }

    @Test
    void aRecallIsAnEventThatRecalls() {
        ObjectNode event = MispWriter.event(Revisions.without(Change.RECALLED));
        assertThat(MispSchema.faults(event)).isEmpty();
        assertThat(recall(event)).isEqualTo("sent in error");
    }

    private static @Nullable String recall(ObjectNode event) {
        Decoded.Parts parts = (Decoded.Parts) FORMAT.read(Json.write(event), FormatContract.CONTEXT);
        return ((Part.Draft) parts.parts().getFirst()).recall();
    }

    @Test
    void aNarrowingHasNothingToWrite() {
        assertThatThrownBy(() -> MispWriter.event(Revisions.without(Change.NARROWED)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
