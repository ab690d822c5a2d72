package hub.formats.stix;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Golden;
import hub.formats.Incidents;
import hub.formats.Revisions;
import hub.formats.json.Findings;
import hub.formats.json.Json;
import hub.formats.stix.object.StixExtensions;
import hub.formats.stix.object.StixObject;
import hub.formats.stix.pattern.Patterns;
import hub.formats.stix.rule.Rules;
import hub.model.incident.FiveG;
import hub.model.incident.Impact;
import hub.model.incident.Incident;
import hub.model.incident.Kind;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the hub writes as STIX it reads as the same, and so do others: docs/formats/stix.md says what is lost without the hub's extension. */
class StixRoundTripTest {
    private static final Map<String, Set<String>> REQUIRED = required();

    static List<Incident> incidents() {
        return java.util.stream.LongStream.range(0, 300).mapToObj(Incidents::of).toList();
    }

    private static ObjectNode bundle(Incident incident) {
        return StixWriter.bundle(Revisions.of(incident));
    }

    private static Incident read(ObjectNode bundle) {
        return Revisions.incident(new StixFormat(), Json.write(bundle)).toBuilder()
                .stix(List.of())
                .build();
    }

    @ParameterizedTest
    @MethodSource("incidents")
    void theSameComesBack(Incident incident) {
        assertThat(read(bundle(incident))).isEqualTo(incident);
    }

    @ParameterizedTest
    @MethodSource("incidents")
    void withoutTheHubsExtensionOnlyWhatStixCannotSayIsLost(Incident incident) {
        ObjectNode bundle = bundle(incident);
        bundle.path("objects").forEach(object -> {
            if (object.path("extensions") instanceof ObjectNode extensions) {
                extensions.remove(StixExtensions.FIVE_G);
            }
        });
        Impact impact = incident.impact();
        assertThat(read(bundle))
                .isEqualTo(incident.toBuilder()
                        .kind(Kind.INCIDENT)
                        .exercise(false)
                        .detected(null)
                        .fiveG(FiveG.NONE)
                        .impact(new Impact(impact.users(), null, List.of(), impact.countries()))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("incidents")
    void whatIsWrittenKeepsTheMusts(Incident incident) {
        Findings findings = new Findings("");
        Set<String> ids = new HashSet<>();
        for (JsonNode node : bundle(incident).path("objects")) {
            StixObject object = new StixObject(0, (ObjectNode) node);
            Rules.check(object, new Patterns(), findings);
            assertThat(ids.add(object.id())).as(object.id()).isTrue();
            assertThat(node.propertyNames()).as(object.type()).containsAll(REQUIRED.get(object.type()));
        }
        assertThat(findings.refused()).isFalse();
        assertThat(findings.warnings()).isEmpty();
    }

    /** By the published schemas, not by the hub's own table; the Incident Core suite beside them. */
    private static Map<String, Set<String>> required() {
        String table = new String(Golden.bytes("facts/stix21_objects.tsv"), StandardCharsets.UTF_8);
        Map<String, Set<String>> required = table.lines()
                .skip(1)
                .map(row -> row.split("\t", -1))
                .collect(Collectors.toMap(
                        row -> row[0], row -> Set.of(row[2].isEmpty() ? new String[] {"id"} : row[2].split(","))));
        required.put("event", Set.of("type", "id", "spec_version", "created", "modified", "status"));
        return required;
    }
}
