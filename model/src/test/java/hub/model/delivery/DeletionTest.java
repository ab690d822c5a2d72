package hub.model.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.marking.Token;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeletionTest {
    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");
    private static final AgencyId NORTH = new AgencyId("cert-north");

    private static Deletion deletion(boolean exact) {
        return new Deletion(Token.COMMUNITY, "indicator--1", NORTH, NOON, exact);
    }

    @Test
    void anObjectIsDeletedUpToItsNewestVersionOfThen() {
        assertThat(deletion(false).means("cert-north", NOON)).isTrue();
        assertThat(deletion(false).means("cert-north", NOON.minusNanos(1))).isTrue();
        assertThat(deletion(false).means("cert-north", NOON.plusNanos(1))).isFalse();
    }

    @Test
    void aVersionIsDeletedAlone() {
        assertThat(deletion(true).means("cert-north", NOON)).isTrue();
        assertThat(deletion(true).means("cert-north", NOON.minusNanos(1))).isFalse();
    }

    @Test
    void whatOthersBringIsNotMeant() {
        assertThat(deletion(false).means("cert-south", NOON)).isFalse();
        assertThat(deletion(true).meansFarewell("cert-south", NOON)).isFalse();
    }

    @Test
    void aFarewellToWhatIsDeletedIsDeletedToo() {
        assertThat(deletion(false).meansFarewell("cert-north", NOON.plusNanos(1_000)))
                .isTrue();
        assertThat(deletion(false).meansFarewell("cert-north", NOON.plusNanos(2_000)))
                .as("of a version that came later")
                .isFalse();
        assertThat(deletion(true).meansFarewell("cert-north", NOON.plusNanos(1_000)))
                .as("other versions may have been left")
                .isFalse();
    }

    @Test
    void eachVersionHasAKeyOfItsOwn() {
        assertThat(deletion(false).key()).isEqualTo("deletion/community/indicator--1/cert-north");
        assertThat(deletion(true).key()).isEqualTo("deletion/community/indicator--1/cert-north@2026-05-02T12:00:00Z");
        assertThat(Deletion.isKey(deletion(true).key())).isTrue();
        assertThat(Deletion.isKey("incident--1@1")).isFalse();
    }
}
