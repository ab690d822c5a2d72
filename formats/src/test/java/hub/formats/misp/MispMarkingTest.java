package hub.formats.misp;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Golden;
import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.hub.HubWriter;
import hub.formats.json.Json;
import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tighter of distribution and TLP wins, for the whole and for each part. */
class MispMarkingTest {
    private static final Marking FOR_GROUP = new Marking(Tlp.AMBER, null, List.of(Token.group("eu5g")), true);

    private static String event(String members) {
        return "{\"Event\":{\"uuid\":\"5e2d7c44-0000-4000-8000-000000000001\",\"info\":\"t\"," + members + "}}";
    }

    private static Part.Draft draft(String report, Marking defaultMarking) {
        ReadContext context = new ReadContext(new AgencyId("cert-north"), defaultMarking);
        Decoded decoded = new MispFormat().read(report.getBytes(StandardCharsets.UTF_8), context);
        return (Part.Draft) ((Decoded.Parts) decoded).parts().getFirst();
    }

    private static Incident incident(String members) {
        return draft(event(members), FOR_GROUP).incident();
    }

    private static String tags(@Nullable String... names) {
        StringBuilder tags = new StringBuilder();
        for (String name : names) {
            tags.append(tags.isEmpty() ? "" : ",")
                    .append("{\"name\":\"")
                    .append(name)
                    .append("\"}");
        }
        return "\"Tag\":[" + tags + "]";
    }

    @ParameterizedTest
    @CsvSource({
        "3, tlp:clear, CLEAR",
        "3, tlp:white, CLEAR",
        "2, tlp:clear, GREEN",
        "1, TLP:GREEN, GREEN",
        "1, tlp:amber, AMBER",
        "0, tlp:clear, AMBER_STRICT",
        "0, tlp:amber, AMBER_STRICT",
        "0, tlp:red, RED",
        "4, tlp:green, AMBER_STRICT",
        "5, tlp:amber+strict, AMBER_STRICT",
        "9, tlp:clear, AMBER_STRICT",
        "3, tlp:red, RED"
    })
    void theTighterWins(String distribution, String tag, Tlp expected) {
        Incident incident = incident("\"distribution\":\"" + distribution + "\"," + tags(tag));
        assertThat(incident.marking()).isEqualTo(Marking.of(expected));
        assertThat(incident("\"distribution\":" + distribution + "," + tags(tag))
                        .marking())
                .isEqualTo(Marking.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "TLP: RED, RED",
        "tlp-red, RED",
        "tlp:amber-strict, AMBER_STRICT",
        "tlp:orange, AMBER_STRICT",
        "tlp:ex:chr, AMBER_STRICT"
    })
    void aTagThatBeginsLikeATlpIsReadOrIsStrict(String tag, Tlp expected) {
        assertThat(incident("\"distribution\":\"3\"," + tags("tlp:green", tag)).marking())
                .isEqualTo(Marking.of(expected));
    }

    @Test
    void theStrictestTagWins() {
        assertThat(incident(tags("tlp:green", "tlp:red", "tlp:clear", "PAP:GREEN", "PAP:AMBER"))
                        .marking())
                .isEqualTo(new Marking(Tlp.RED, Pap.AMBER, List.of(), false));
    }

    @Test
    void withoutATlpTheDefaultHoldsWithinTheDistribution() {
        Part.Draft draft = draft(event("\"distribution\":\"3\""), FOR_GROUP);
        assertThat(draft.incident().marking()).isEqualTo(FOR_GROUP);
        assertThat(draft.warnings()).extracting(Violation::code).containsExactly(ProblemCode.MARKING_MISSING);
        assertThat(incident("\"distribution\":\"0\"").marking()).isEqualTo(Marking.of(Tlp.AMBER_STRICT));
        assertThat(draft(event("\"distribution\":\"1\""), Marking.of(Tlp.CLEAR))
                        .incident()
                        .marking())
                .isEqualTo(Marking.of(Tlp.GREEN));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"distribution\":\"5\"', ",
        "'\"distribution\":\"3\"', ",
        "'\"distribution\":\"1\"', ",
        "'\"distribution\":\"0\"', AMBER_STRICT",
        "'\"distribution\":\"4\"', AMBER_STRICT",
        "'\"Tag\":[{\"name\":\"tlp:red\"}]', RED",
        "'\"AttributeTag\":[{\"Tag\":{\"name\":\"tlp:red\"}}]', RED",
        "'\"Tag\":[{\"name\":\"TLP: RED\"}]', RED",
        "'\"Tag\":[{\"name\":\"tlp:unclear\"}]', AMBER_STRICT",
        "'\"_allTags\":[{\"name\":\"tlp:red\",\"inherited\":true}]', ",
        "'\"_allTags\":[{\"name\":\"tlp:red\",\"inherited\":false}]', RED"
    })
    void aPartThatIsTighterIsMarkedSo(String members, @Nullable Tlp expected) {
        String attribute = "{\"type\":\"ip-dst\",\"value\":\"192.0.2.1\"," + members + "}";
        Indicator alone = incident(tags("tlp:green") + ",\"Attribute\":[" + attribute + "]")
                .indicators()
                .getFirst();
        assertThat(alone.marking()).isEqualTo(expected == null ? null : Marking.of(expected));
    }

    @Test
    void anObjectLimitsItsAttributes() {
        String object = "{\"name\":\"file\",\"distribution\":\"0\",\"planted\":\"hidden\",\"Attribute\":["
                + "{\"type\":\"md5\",\"value\":\"" + "ab".repeat(16) + "\",\"distribution\":\"5\"},"
                + "{\"type\":\"text\",\"object_relation\":\"text\",\"value\":\"hidden words\"},"
                + "{\"type\":\"vulnerability\",\"value\":\"CVE-2024-0001\"},"
                + "{\"type\":\"link\",\"value\":\"https://hidden.example/\"}]}";
        Incident incident = incident(tags("tlp:green") + ",\"Object\":[" + object + "]");
        assertThat(incident.indicators())
                .hasSize(4)
                .allMatch(one -> Marking.of(Tlp.AMBER_STRICT).equals(one.marking()));
        assertThat(rest(incident))
                .doesNotContain("hidden")
                .doesNotContain("CVE")
                .doesNotContain("abab");
    }

    /** What is left for the incident's audience once the narrower indicators have gone. */
    private static String rest(Incident incident) {
        return HubWriter.content(incident.toBuilder().indicators(List.of()).build())
                .toString();
    }

    @Test
    void whatIsMarkedNarrowerIsNowhereElse() {
        Incident incident = ((Part.Draft) ((Decoded.Parts)
                                new MispFormat().read(Golden.bytes("misp/event-full.json"), FormatContract.CONTEXT))
                        .parts()
                        .getFirst())
                .incident();
        List<Indicator> narrower = incident.indicators().stream()
                .filter(one -> one.marking() != null)
                .toList();
        assertThat(narrower).hasSize(4);
        for (Indicator indicator : narrower) {
            assertThat(rest(incident))
                    .doesNotContain(Objects.requireNonNull(indicator.context().id()));
        }
        assertThat(rest(incident))
                .doesNotContain("weak spot")
                .doesNotContain("203.0.113.77")
                .doesNotContain("internal.example.net")
                .doesNotContain("for our eyes")
                .doesNotContain("Secret of another");
        assertThat(Json.tree(incident.extra()).toString()).doesNotContain("geolocation");
    }

    @Test
    void aStricterPapOfAPartHoldsForTheWhole() {
        Incident incident = incident(tags("tlp:green", "PAP:GREEN")
                + ",\"Attribute\":[{\"type\":\"ip-dst\",\"value\":\"192.0.2.1\"," + tags("PAP:RED") + "}]");
        assertThat(incident.marking()).isEqualTo(new Marking(Tlp.GREEN, Pap.RED, List.of(), false));
        assertThat(incident.indicators().getFirst().marking()).isNull();
    }

    @Test
    void theOrganisationsOfASharingGroupAreNamed() {
        Part.Draft draft = (Part.Draft)
                ((Decoded.Parts) new MispFormat().read(Golden.bytes("misp/sharing-group.json"), FormatContract.CONTEXT))
                        .parts()
                        .getFirst();
        assertThat(draft.warnings()).extracting(Violation::code).contains(ProblemCode.UNKNOWN_RECIPIENT);
        assertThat(draft.warnings().getFirst().message()).contains("EU 5G CERTs", "CERT North", "CERT South");
    }
}
