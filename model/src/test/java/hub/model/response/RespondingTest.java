package hub.model.response;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.problem.ProblemCode;
import hub.model.response.Responding.By;
import hub.model.response.Responding.Step;
import hub.model.response.Response.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each side of a response keeps its own account. */
class RespondingTest {
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final AgencyId SOUTH = new AgencyId("cert-south");
    private static final AgencyId WEST = new AgencyId("cert-west");
    private static final IncidentId INCIDENT = IncidentId.of(NORTH, "N-1");
    private static final ResponseId ID = ResponseId.of(INCIDENT, SOUTH, "1");
    private static final Instant T = Instant.parse("2026-05-02T08:10:00Z");
    private static final Marking GREEN = Marking.of(Tlp.GREEN);
    private static final Marking AMBER = Marking.of(Tlp.AMBER);
    private static final Statement SEEN = new Statement.Sighting(Statement.Outcome.SEEN, null, 2L, T, null, "twice");
    private static final Statement EXPIRED =
            new Statement.Sighting(Statement.Outcome.EXPIRED, null, null, null, null, null);

    private static By by(AgencyId agency) {
        return new By(agency, null, "body", T);
    }

    private static Response begin(Marking marking) {
        return written(Responding.begin(ID, INCIDENT, NORTH, marking, SEEN, by(SOUTH)));
    }

    private static Response written(Step step) {
        assertThat(step).isInstanceOf(Step.Written.class);
        return ((Step.Written) step).response();
    }

    private static ProblemCode refused(Step step) {
        assertThat(step).isInstanceOf(Step.Refused.class);
        return ((Step.Refused) step).problem().code();
    }

    private static Response judged(Response response) {
        return written(Responding.apply(response, new Act.Judge(Verdict.Decision.ACCEPTED, "yes"), by(NORTH)));
    }

    @ParameterizedTest
    @CsvSource({
        "CLEAR,'[public]'",
        "GREEN,'[community]'",
        "AMBER,'[agency:cert-north, agency:cert-south, national-certs]'",
        "AMBER_STRICT,'[agency:cert-north, agency:cert-south]'",
        "RED,'[red:agency:cert-north, red:agency:cert-south]'",
    })
    void itIsAddressedToTheOwner(Tlp tlp, String tokens) {
        assertThat(begin(Marking.of(tlp)).audience().tokens()).hasToString(tokens);
    }

    @Test
    void recipientsAreThoseNamedAndTheOwner() {
        Marking marking = new Marking(Tlp.AMBER, null, List.of(Token.agency("cert-west")), true);

        assertThat(begin(marking).audience().tokens())
                .hasToString("[agency:cert-north, agency:cert-south, agency:cert-west, clients:agency:cert-west]");
        assertThat(begin(marking).marking()).isEqualTo(marking);
    }

    @Test
    void theOwnerDoesNotRespondToItself() {
        assertThat(refused(Responding.begin(ID, INCIDENT, NORTH, GREEN, SEEN, by(NORTH))))
                .isEqualTo(ProblemCode.FORBIDDEN);
    }

    @Test
    void aVerdictLeavesTheStatementAsItWas() {
        Response open = begin(GREEN);

        Response judged = judged(open);

        assertThat(judged.statement()).isEqualTo(open.statement());
        assertThat(judged.audience()).isEqualTo(open.audience());
        assertThat(judged.revision()).isEqualTo(1);
        assertThat(judged.version()).isEqualTo(2);
        assertThat(judged.status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void aRevisedStatementWaitsForAVerdictAndKeepsTheOldOne() {
        Response revised = written(Responding.apply(judged(begin(GREEN)), new Act.Revise(GREEN, EXPIRED), by(SOUTH)));

        assertThat(revised.status()).isEqualTo(Status.OPEN);
        assertThat(Objects.requireNonNull(revised.verdict()).revision()).isEqualTo(1);
        assertThat(judged(revised).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void aStatementIsNarrowedButNotWidened() {
        Response amber = begin(AMBER);

        assertThat(refused(Responding.apply(amber, new Act.Revise(GREEN, SEEN), by(SOUTH))))
                .isEqualTo(ProblemCode.WIDENING_REFUSED);
        assertThat(written(Responding.apply(amber, new Act.Revise(Marking.of(Tlp.AMBER_STRICT), SEEN), by(SOUTH)))
                        .audience()
                        .tokens())
                .hasToString("[agency:cert-north, agency:cert-south]");
    }

    @Test
    void whatIsWithdrawnStaysForItsAuthorAndTheOwnerWithoutContent() {
        Response gone = written(Responding.apply(judged(begin(GREEN)), new Act.Withdraw("wrong host"), by(SOUTH)));

        assertThat(gone.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(gone.statement()).isNull();
        assertThat(gone.verdict()).isNotNull();
        assertThat(gone.audience().tokens()).hasToString("[agency:cert-north, agency:cert-south]");
        assertThat(refused(Responding.apply(gone, new Act.Revise(GREEN, SEEN), by(SOUTH))))
                .isEqualTo(ProblemCode.CONFLICT);
        assertThat(refused(Responding.apply(gone, new Act.Judge(Verdict.Decision.DECLINED, "no"), by(NORTH))))
                .isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void aWithdrawnRedOneStaysRed() {
        Response gone = written(Responding.apply(begin(Marking.of(Tlp.RED)), new Act.Withdraw("w"), by(SOUTH)));

        assertThat(gone.audience().tokens()).hasToString("[red:agency:cert-north, red:agency:cert-south]");
    }

    @Test
    void theKindStays() {
        Step step = Responding.apply(begin(GREEN), new Act.Revise(GREEN, new Statement.Question("?")), by(SOUTH));

        assertThat(refused(step)).isEqualTo(ProblemCode.INVALID_VALUE);
    }

    @Test
    void versionsAreBounded() {
        Response response = begin(GREEN);
        while (response.version() < Response.MAX_VERSIONS) {
            response = judged(response);
        }

        assertThat(refused(Responding.apply(response, new Act.Withdraw("w"), by(SOUTH))))
                .isEqualTo(ProblemCode.TOO_LARGE);
    }

    @Test
    void requestsWithAKeyAreRemembered() {
        Response first = begin(GREEN);

        Response second =
                written(Responding.apply(first, new Act.Revise(GREEN, EXPIRED), new By(SOUTH, "key", "what", T)));

        assertThat(first.requests()).isEmpty();
        assertThat(second.requests()).containsExactly(java.util.Map.entry("key", "what"));
    }

    /** Whatever three agencies try in any order: only the author's acts touch the statement, only the owner's the verdict. */
    @RepeatedTest(20)
    void nobodyChangesTheOthersAccount(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        Response now = begin(AMBER);
        for (int i = 0; i < 40; i++) {
            AgencyId who = List.of(NORTH, SOUTH, WEST).get(random.nextInt(3));
            Act act = acts().get(random.nextInt(4));
            Step step = Responding.apply(now, act, by(who));
            if (step instanceof Step.Written(Response next)) {
                boolean judging = act instanceof Act.Judge;
                assertThat(who).isEqualTo(judging ? NORTH : SOUTH);
                assertThat(same(now.statement(), next.statement()) || !judging).isTrue();
                assertThat(same(now.verdict(), next.verdict()) || judging).isTrue();
                assertThat(next.audience().isWithin(now.audience())).isTrue();
                assertThat(next.version()).isEqualTo(now.version() + 1);
                now = next;
            }
        }
    }

    private static List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        acts.add(new Act.Revise(AMBER, EXPIRED));
        acts.add(new Act.Revise(GREEN, SEEN));
        acts.add(new Act.Judge(Verdict.Decision.DECLINED, "no"));
        acts.add(new Act.Withdraw("w"));
        return acts;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(one, other);
    }
}
