package hub.model.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.model.id.AgencyId;
import hub.model.marking.Audience;
import hub.model.marking.Token;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SavedSearchTest {
    private static final Instant NOW = Instant.parse("2026-05-02T09:00:00Z");
    private static final SavedSearchId ID = SavedSearchId.of(new UUID(1, 2));
    private static final Owner ANA = new Owner(new AgencyId("cert-north"), "ana");
    private static final Owner MACHINE = new Owner(new AgencyId("cert-north"), null);
    private static final Question QUESTION = new Question("nf:UPF", null, null, null, null);

    private static SavedSearch search(long version) {
        return new SavedSearch(ID, ANA, version, NOW, NOW, "UPF", QUESTION, new Audience(List.of(ANA.token())));
    }

    @Test
    void aChangeIsTheNextVersionAndADeletedOneHasNothingLeft() {
        SavedSearch changed =
                search(1).with("SMF", QUESTION, new Audience(List.of(MACHINE.token())), NOW.plusSeconds(1));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.created()).isEqualTo(NOW);
        assertThat(changed.deleted(NOW.plusSeconds(2)))
                .isEqualTo(new SavedSearch(ID, ANA, 3, NOW, NOW.plusSeconds(2), "", null, Audience.NOBODY));
    }

    @Test
    void guardsItself() {
        assertThatThrownBy(() -> search(0)).hasMessageContaining("version 0 (expected 1..1000)");
        assertThatThrownBy(() -> search(1_000).deleted(NOW)).hasMessageContaining("version 1001");
        assertThatThrownBy(() -> new SavedSearch(ID, ANA, 1, NOW, NOW, "x", QUESTION, Audience.NOBODY))
                .hasMessageContaining("without readers");
        assertThatThrownBy(() -> new SavedSearchId("search--x")).hasMessageContaining("expected search--<uuid>");
        assertThat(SavedSearchId.isValid(ID.value())).isTrue();
    }

    @Test
    void peopleAndMachinesHaveRunsOfTheirOwn() {
        assertThat(ANA.token()).isEqualTo(Token.user("cert-north", "ana"));
        assertThat(MACHINE.token()).isEqualTo(Token.agency("cert-north"));
        SearchRun run = new SearchRun(ID, ANA, NOW);
        assertThat(run.key()).isEqualTo(ID + "/run/cert-north/ana");
        assertThat(new SearchRun(ID, MACHINE, NOW).key()).isEqualTo(ID + "/run/cert-north");
        assertThat(SearchRun.isKey(run.key())).isTrue();
        assertThat(SearchRun.isKey(ID + "@1#0123456789ab")).isFalse();
    }
}
