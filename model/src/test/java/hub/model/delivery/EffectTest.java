package hub.model.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.report.Provenance;
import hub.model.report.ReportId;
import hub.model.report.Source;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectTest {
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final Incident CONTENT =
            Incident.builder("A", "A title", Marking.of(Tlp.GREEN)).build();

    @ParameterizedTest
    @CsvSource({
        "REVISED, '', community, CREATE",
        "REVISED, community, community, UPDATE",
        "REVISED, group:eu5g, community, UPDATE",
        "REVISED, community, agency:cert-north, REMOVE",
        "REVISED, '', agency:cert-north, NONE",
        "REVISED, agency:cert-north, agency:cert-north, NONE",
        "LATE, community, community, NONE",
        "NARROWED, community, group:eu5g, NONE",
        "NARROWED, community, agency:cert-north, REMOVE",
        "RECALLED, community, agency:cert-north, REMOVE",
        "RECALLED, agency:cert-north, agency:cert-north, NONE",
        "HELD, community, '', REMOVE",
        "RELEASED, '', community, CREATE",
        "ERASED, community, '', REMOVE"
    })
    void isWhatBecomesOfWhatAHolderSees(Change change, String before, String now, Effect effect) {
        Set<Token> held = Set.of(Token.COMMUNITY, Token.group("eu5g"));

        assertThat(Effect.of(revision(change, before, now), held)).isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource({"agency:cert-north", "red:agency:cert-north"})
    void itsOwnerLosesWhatSheRecalled(String token) {
        assertThat(Effect.of(revision(Change.RECALLED, token, token), Set.of(new Token(token))))
                .isEqualTo(Effect.REMOVE);
    }

    private static Revision revision(Change change, String before, String now) {
        IncidentId id = IncidentId.of(NORTH, "A");
        boolean full = change == Change.REVISED || change == Change.LATE || change == Change.RELEASED;
        Incident content = full ? CONTENT : null;
        return make(id, change, before, now, content);
    }

    private static Revision make(IncidentId id, Change change, String before, String now, @Nullable Incident content) {
        ReportId report = new ReportId(NORTH, 7);
        Provenance provenance = new Provenance(
                report, new Source(1, 7, 0, 0), 1, "ab".repeat(32), "application/json", "1", Instant.EPOCH);
        return new Revision(
                id,
                id,
                NORTH,
                2,
                0,
                change,
                audience(now),
                audience(before),
                0,
                content,
                null,
                Instant.EPOCH,
                provenance,
                List.of());
    }

    private static Audience audience(String tokens) {
        return new Audience(Arrays.stream(tokens.split(" ", -1))
                .filter(token -> !token.isEmpty())
                .map(Token::new)
                .toList());
    }
}
