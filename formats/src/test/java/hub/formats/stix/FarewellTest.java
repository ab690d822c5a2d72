package hub.formats.stix;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.json.Findings;
import hub.formats.stix.object.ObjectTypes;
import hub.formats.stix.object.StixObject;
import hub.formats.stix.pattern.Patterns;
import hub.formats.stix.rule.Rules;
import hub.model.delivery.Reference;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class FarewellTest {
    private static final Instant CREATED = Instant.parse("2026-05-02T08:10:00Z");
    private static final String CREATOR = "identity--00000000-0000-4000-8000-000000000002";

    static Stream<String> typesWithVersions() {
        return ObjectTypes.names().stream()
                .filter(name -> ObjectTypes.find(name).orElseThrow().kind() == ObjectTypes.Kind.SDO
                        || ObjectTypes.find(name).orElseThrow().kind() == ObjectTypes.Kind.SRO);
    }

    private static ObjectNode to(String type) {
        String id = type + "--00000000-0000-4000-8000-000000000001";
        return Farewell.to(new Reference(id, CREATED, CREATOR, CREATED, true));
    }

    /** A placeholder is no reason to refuse: clients check what they read. */
    @ParameterizedTest
    @MethodSource("typesWithVersions")
    void isAnObjectOfItsTypeByAllRules(String type) {
        Findings findings = new Findings("");

        Rules.check(new StixObject(0, to(type)), new Patterns(), findings);

        assertThat(findings.refused()).isFalse();
        assertThat(findings.warnings()).isEmpty();
    }

    @Test
    void aRelationshipStartsAndEndsAtADomainObject() {
        ObjectNode relationship = to("relationship");

        assertThat(relationship.path("source_ref").asString()).startsWith("identity--");
        assertThat(relationship.path("target_ref").asString()).startsWith("identity--");
        assertThat(to("sighting").path("sighting_of_ref").asString()).startsWith("identity--");
    }

    @Test
    void isRevokedAMicrosecondLaterUnderItsOwnNames() {
        ObjectNode tool = to("tool");

        assertThat(tool.path("revoked").asBoolean()).isTrue();
        assertThat(tool.path("id").asString()).isEqualTo("tool--00000000-0000-4000-8000-000000000001");
        assertThat(tool.path("created_by_ref").asString()).isEqualTo(CREATOR);
        assertThat(tool.path("created").asString()).isEqualTo("2026-05-02T08:10:00.000Z");
        assertThat(tool.path("modified").asString()).isEqualTo("2026-05-02T08:10:00.000001Z");
    }
}
