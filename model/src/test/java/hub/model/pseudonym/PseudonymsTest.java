package hub.model.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.model.marking.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
    private static final Token EU5G = Token.group("eu5g");
    private static final Token ROAMING = Token.group("roaming");
    private static final String ID = "imsi|imsi-230011234567890";

    private final Keyring one = Keyring.fresh(new Random(7));
    private final Keyring two = one.rotated(new Random(8));
    private final Keyring three = two.rotated(new Random(9));

    @Test
    void theSameIdentifierHasOnePseudonymForEachToken() {
        Pseudonyms pseudonyms = new Pseudonyms(one);
        assertThat(pseudonyms.of(EU5G, ID)).isEqualTo(new Pseudonyms(one).of(EU5G, ID));
        assertThat(pseudonyms.of(EU5G, ID)).isNotEqualTo(pseudonyms.of(ROAMING, ID));
        assertThat(pseudonyms.of(EU5G, ID).version()).isEqualTo(1);
    }

    @Test
    void manyIdentifiersNeverShareOne() {
        Pseudonyms pseudonyms = new Pseudonyms(one);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            String identifier = "imsi|imsi-2300112345%05d".formatted(i);
            assertThat(seen.add(pseudonyms.of(EU5G, identifier).hex())).isTrue();
            assertThat(seen.add(pseudonyms.of(ROAMING, identifier).hex())).isTrue();
        }
    }

    @Test
    void anOldOneIsLiftedWithoutTheIdentifier() {
        Pseudonym first = new Pseudonyms(one).of(EU5G, ID);
        Pseudonym second = new Pseudonyms(two).of(EU5G, ID);
        Pseudonyms newest = new Pseudonyms(three);
        assertThat(newest.lift(EU5G, first)).isEqualTo(newest.of(EU5G, ID));
        assertThat(newest.lift(EU5G, second)).isEqualTo(newest.of(EU5G, ID));
        assertThat(newest.all(EU5G, ID)).startsWith(first, second).hasSize(3);
        assertThat(newest.lift(ROAMING, first)).isNotEqualTo(newest.of(ROAMING, ID));
    }

    @Test
    void oneOfANewerKeyringStaysAsItIs() {
        Pseudonym newer = new Pseudonyms(two).of(EU5G, ID);
        assertThat(new Pseudonyms(one).lift(EU5G, newer)).isEqualTo(newer);
    }

    @Test
    void aSealOutlivesRotationAndHangsOnItsPurpose() {
        String sealed = new Pseudonyms(one).seal("id", "NORTH-1");
        assertThat(new Pseudonyms(three).seal("id", "NORTH-1")).isEqualTo(sealed);
        assertThat(new Pseudonyms(one).seal("body", "NORTH-1")).isNotEqualTo(sealed);
        assertThat(new Pseudonyms(new Keyring(List.of("0f".repeat(32)))).seal("id", "NORTH-1"))
                .isNotEqualTo(sealed);
    }

    @Test
    void itsTextIsReadAgain() {
        Pseudonym pseudonym = new Pseudonyms(two).of(EU5G, ID);
        assertThat(Pseudonym.parse(pseudonym.toString())).contains(pseudonym);
        assertThat(pseudonym.key("subscriber", EU5G)).isEqualTo("subscriber~group:eu5g~2:" + pseudonym.hex());
        assertThat(Pseudonym.parse("2:abc")).isEmpty();
        assertThatThrownBy(() -> new Pseudonym(0, pseudonym.hex())).isInstanceOf(IllegalArgumentException.class);
    }
}
