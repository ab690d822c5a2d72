package hub.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CanonicalTest {

    @Test
    void aValueIsItsOwnKeyUnlessTold() {
        Canonical value = Canonical.of("email", "A@b.example");
        assertThat(value.matchKey()).isEqualTo("A@b.example");
        assertThat(value.matching("a@b.example").matchKey()).isEqualTo("a@b.example");
        assertThat(value.matching("a@b.example").value()).isEqualTo("A@b.example");
    }

    @Test
    void aLongKeyIsHashedAndTheValueStays() {
        String atLimit = "x".repeat(Canonical.MAX_KEY);
        assertThat(Canonical.of("text", atLimit).matchKey()).isEqualTo(atLimit);
        Canonical longer = Canonical.of("text", atLimit + "x");
        assertThat(longer.value()).hasSize(Canonical.MAX_KEY + 1);
        assertThat(longer.matchKey()).matches("sha256:[0-9a-f]{64}");
        assertThat(Canonical.of("text", atLimit + "y").matchKey()).isNotEqualTo(longer.matchKey());
    }

    @Test
    void guardsItself() {
        assertThatIllegalArgumentException().isThrownBy(() -> Canonical.of("", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Canonical.of("text", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Canonical.of("text", "x").matching(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Canonical("text", "x", "x".repeat(1025), Set.of(), List.of(), Map.of()))
                .withMessage("match key of 1025 characters (expected <= 1024)");
    }

    @Test
    void collectionsAreCopiedAndOrdered() {
        Set<Flag> flags = new HashSet<>(List.of(Flag.RESERVED, Flag.LOOPBACK));
        List<Canonical> derived = new ArrayList<>(List.of(Canonical.of("mcc", "001")));
        Map<String, String> parts = new HashMap<>(Map.of("z", "1", "a", "2"));
        Canonical value = new Canonical("text", "x", "x", flags, derived, parts);
        flags.clear();
        derived.clear();
        parts.clear();
        assertThat(value.flags()).containsExactly(Flag.LOOPBACK, Flag.RESERVED);
        assertThat(value.derived()).hasSize(1);
        assertThat(value.parts().keySet()).containsExactly("a", "z");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> value.flags().add(Flag.NAT64));
    }

    @Test
    void withersAddAndKeep() {
        Canonical value = Canonical.of("text", "x")
                .flagged(Flag.RESERVED)
                .flagged(Flag.LOOPBACK)
                .part("b", "1")
                .part("a", "2")
                .deriving(Canonical.of("mcc", "001"))
                .deriving(Canonical.of("mnc", "01"));
        assertThat(value.flags()).containsExactly(Flag.LOOPBACK, Flag.RESERVED);
        assertThat(value.parts()).containsEntry("a", "2").containsEntry("b", "1");
        assertThat(value.derived()).extracting(Canonical::type).containsExactly("mcc", "mnc");
    }

    @ParameterizedTest
    @EnumSource
    void flagsHaveStableIds(Flag flag) {
        assertThat(flag.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    /** They are in warnings, searches and stored records: renaming one breaks readers. */
    @Test
    void idsOfFlagsAreADecision() {
        assertThat(Stream.of(Flag.values()).map(Flag::id))
                .containsExactly(
                        "host-bits-set",
                        "loopback",
                        "private-range",
                        "link-local",
                        "multicast",
                        "unspecified",
                        "documentation-range",
                        "reserved",
                        "nat64",
                        "confusable",
                        "idna2008-disallowed",
                        "public-suffix",
                        "scheme-assumed",
                        "url-had-credentials",
                        "empty-input-hash",
                        "bidi-override",
                        "spare-check-digit",
                        "test-network",
                        "plmn-ambiguous",
                        "null-scheme",
                        "uuid-version",
                        "plus-assumed",
                        "guessed");
    }

    @Test
    void acceptedHasAValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Outcome.Accepted(List.of()));
        Canonical value = Canonical.of("text", "x");
        assertThat(Outcome.accepted(value).values()).containsExactly(value);
        assertThat(new Outcome.Accepted(List.of(value, Canonical.of("mcc", "001"))).first())
                .isEqualTo(value);
        assertThat(new Outcome.Rejected("a thing").values()).isEmpty();
    }

    @Test
    void messageGivesValueAndExpectation() {
        assertThat(new Outcome.Rejected("0..9").message("digit", "12")).isEqualTo("digit: 12 (expected 0..9)");
        assertThat(new Outcome.Rejected("0..9").message("digit", "1".repeat(200)))
                .hasSizeLessThan(120);
    }
}
