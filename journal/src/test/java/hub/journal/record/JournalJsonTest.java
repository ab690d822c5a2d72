package hub.journal.record;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Indicator;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Group;
import hub.model.partner.LastUse;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import hub.model.report.Provenance;
import hub.model.report.ReportId;
import hub.model.report.Source;
import hub.model.response.Responding;
import hub.model.response.Responding.By;
import hub.model.response.Responding.Step;
import hub.model.response.Response;
import hub.model.response.ResponseId;
import hub.model.response.Statement;
import hub.model.response.Statement.Outcome;
import hub.model.response.Statement.Scale;
import hub.model.response.Statement.Seen;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JournalJsonTest {
    private static final Instant T = Instant.parse("2026-05-02T08:10:00.123456Z");

    @Test
    void aRevisionComesBackAsItWas() {
        Revision revision = revision();
        byte[] bytes = JournalJson.write(revision);
        assertThat(JournalJson.read(bytes, Revision.class)).isEqualTo(revision);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("\"owner\":\"cert-north\"", "\"received\":\"2026-05-02T08:10:00.123456Z\"")
                .doesNotContain("\"annex\"", "\"feeds\"");
    }

    @Test
    void aMemberFromTheFutureIsPassedOver() {
        byte[] bytes = "{\"value\":\"x\",\"tokens\":[\"public\"],\"new\":1}".getBytes(StandardCharsets.UTF_8);
        assertThat(JournalJson.read(bytes, Audience.class)).isEqualTo(new Audience(List.of(Token.PUBLIC)));
    }

    static Stream<Statement> statements() {
        return Stream.of(
                new Statement.Sighting(Outcome.FALSE_POSITIVE, new Seen("ipv4", "192.0.2.1"), 3L, T, T, "c"),
                new Statement.Sighting(Outcome.SEEN, null, null, null, null, null),
                new Statement.Opinion(Scale.STRONGLY_DISAGREE, "c"),
                new Statement.Proposal("/impact", Map.of("users", 5, "x", List.of("y")), "w"),
                new Statement.Proposal("/severity", null, "w"),
                new Statement.Question("?"));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aResponseComesBackAsItWas(Statement statement) {
        AgencyId owner = new AgencyId("cert-north");
        AgencyId author = new AgencyId("cert-south");
        IncidentId incident = IncidentId.of(owner, "N-1");
        Step step = Responding.begin(
                ResponseId.of(incident, author, "1"),
                incident,
                owner,
                Marking.of(Tlp.AMBER),
                statement,
                new By(author, "key", "request", T));
        Response response = ((Step.Written) step).response();

        byte[] bytes = JournalJson.write(response);

        assertThat(JournalJson.read(bytes, Response.class)).isEqualTo(response);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\"kind\":\"" + statement.kind() + "\"");
    }

    @Test
    void aListThatAnOlderVersionDidNotKnowIsEmpty() {
        byte[] old = "{\"id\":\"eu5g\",\"name\":\"G\",\"members\":[\"cert-north\"]}".getBytes(StandardCharsets.UTF_8);
        assertThat(JournalJson.read(old, Group.class))
                .isEqualTo(new Group("eu5g", "G", List.of(new AgencyId("cert-north"))));
    }

    @Test
    void entriesOfTheDirectoryAreReadBack() {
        Group group = new Group("eu5g", "G", List.of(new AgencyId("cert-north")))
                .coordinatedBy(new AgencyId("cert-north"))
                .with(new AgencyId("cert-south"))
                .with(new AgencyId("cert-west"))
                .confirm(new Group.Confirmation(new AgencyId("cert-west"), "cert-north/eva", T));
        for (DirectoryEntry entry : List.of(
                DirectoryEntry.of(group), DirectoryEntry.of(new LastUse("00", LocalDate.parse("2026-05-02"))))) {
            assertThat(JournalJson.read(JournalJson.write(entry), DirectoryEntry.class))
                    .isEqualTo(entry);
        }
    }

    private static Revision revision() {
        AgencyId owner = new AgencyId("cert-north");
        IncidentId id = IncidentId.of(owner, "N-1");
        Marking marking = new Marking(Tlp.AMBER_STRICT, Pap.GREEN, List.of(Token.group("eu5g")), false);
        Incident content = Incident.builder("N-1", "Title", marking)
                .indicators(List.of(Indicator.asSent("ipv4", "192.0.2[.]1", "source", T, null)
                        .normalized("ipv4", "192.0.2.1", List.of("ipv4|192.0.2.1"), List.of())))
                .extra(Map.of("/x", Arrays.asList(1, new BigDecimal("1.50"), null, Map.of("a", true))))
                .build();
        ReportId report = new ReportId(owner, 17);
        return new Revision(
                id,
                id,
                owner,
                3,
                0,
                Change.REVISED,
                Audience.of(marking, owner),
                Audience.NOBODY,
                1,
                content,
                null,
                T,
                new Provenance(report, new Source(1, 17, 0, 0), 1, "00", "application/x", "1", T),
                List.of(new Violation(ProblemCode.UNKNOWN_FIELD, "/x", "x")));
    }
}
