package hub.api.budget;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.model.id.AgencyId;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one agency asks for is its own affair. */
class RequestBudgetsTest {
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final AgencyId SOUTH = new AgencyId("cert-south");

    @Test
    void oneAgencyDoesNotUseUpAnothers() {
        RequestBudgets budgets = new RequestBudgets(60, InstantSource.fixed(Instant.EPOCH));

        assertThat(budgets.take(NORTH, 60).granted()).isTrue();
        assertThat(budgets.take(NORTH, 1).granted()).isFalse();
        assertThat(budgets.take(SOUTH, 60).granted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/me, 1", "/api/v1/incidents, 5", "/api/v1/incidents?limit=0, 5", "/api/v1/nothing, 0"})
    void theAnswerSaysWhatIsLeft(String path, int cost) {
        long before = left(ApiServer.get("budget", "/api/v1/me"));
        HttpResponse<byte[]> answer = ApiServer.get("budget", path);

        if (cost == 0) {
            assertThat(answer.headers().firstValue("RateLimit")).isEmpty();
        } else {
            assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"requests\";q=6000;w=60");
            // at 100 a second, some may have come back meanwhile
            assertThat(left(answer)).isBetween(before - cost, 5_999L);
        }
    }

    private static long left(HttpResponse<byte[]> answer) {
        String limit = answer.headers().firstValue("RateLimit").orElseThrow();
        assertThat(limit).matches("\"requests\";r=\\d+;t=\\d+");
        return Long.parseLong(limit.replaceAll(".*;r=(\\d+);.*", "$1"));
    }

    @Test
    void whoHasUsedItUpIsToldWhenToComeBack() {
        HttpResponse<byte[]> last = ApiServer.get("greedy", "/api/v1/me");
        for (int i = 0; i < 3_000 && last.statusCode() != 429; i++) {
            last = ApiServer.post("greedy", "/api/v1/indicators/lookup", "application/json", "{}");
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(ApiServer.json(last).path("code").asString()).isEqualTo("RATE_LIMITED");
        assertThat(ApiServer.json(last).path("detail").asString())
                .matches("requests: 20 units asked for, 1?\\d left of cert-lake's \\(expected at most 6000 in 60 s\\)");
        assertThat(last.headers().firstValue("Retry-After")).contains("1");
        assertThat(ApiServer.get("north", "/api/v1/me").statusCode()).isEqualTo(200);
    }
}
