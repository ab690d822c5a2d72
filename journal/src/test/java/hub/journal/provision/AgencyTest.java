package hub.journal.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyTest {

    private static final String SECRET = "x123456789abcdef";

    @ParameterizedTest
    @ValueSource(strings = {"", "Cert", "a.b", "a--b", "-a", "a_b", "a/b", "admin", "hub", "hub-api", "hub-x"})
    void refusesIdsThatCouldBeTakenForSomethingElse(String id) {
        assertThatThrownBy(() -> new Agency(id, SECRET, List.of(), Quota.PARTNER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("agency: " + id);
    }

    @Test
    void refusesAShortSecretWithoutShowingIt() {
        assertThatThrownBy(() -> new Agency("a", "short", List.of(), Quota.PARTNER))
                .hasMessageContaining("5 characters")
                .hasMessageNotContaining("short");
    }

    @Test
    void dropsTheTokensOfPeople() {
        Agency agency = new Agency("a", SECRET, List.of("red:a", "group:g", "user:a/b", "community"), Quota.PARTNER);

        assertThat(agency.tokens()).containsExactly("community", "group:g");
    }

    @Test
    void itsTextHidesTheSecret() {
        assertThat(new Agency("a", SECRET, List.of(), Quota.PARTNER).toString()).doesNotContain(SECRET);
    }

    @Test
    void aQuotaIsPositive() {
        assertThatThrownBy(() -> new Quota(0, 1)).hasMessageContaining("quota: 0, 1");
        assertThatThrownBy(() -> new Quota(1, 0)).hasMessageContaining("quota: 1, 0");
    }
}
