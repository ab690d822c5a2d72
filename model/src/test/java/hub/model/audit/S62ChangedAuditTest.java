package hub.model.audit;

import static hub.model.audit.Entries.NORTH;
import static hub.model.audit.Entries.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S62: whatever is done to an audit, its chain shows where. */
class S62ChangedAuditTest {
    private static final SigningKey.Pair PAIR = SigningKey.fresh();
    private static final SigningKey KEY = SigningKey.of(PAIR.secret());

    private final List<Link> links = new ArrayList<>(Entries.chain(NORTH, 10));
    private final Checkpoint signed = Entries.signed(links.getLast(), KEY);

    private List<String> breaks(Checkpoint... checkpoints) {
        Verification verification = new Verification(VerifyingKey.of(PAIR.open()));
        links.forEach(verification::take);
        List.of(checkpoints).forEach(verification::take);
        return verification.breaks().stream().map(Verification.Break::toString).toList();
    }

    @Test
    void whatNobodyTouchedIsWhole() {
        assertThat(breaks(signed)).isEmpty();
    }

    @Test
    void aChangedEntryIsNamed() {
        Link changed = links.get(4);
        links.set(4, new Link(5, changed.previous(), changed.hash(), Entries.entry(NORTH, "harmless")));

        assertThat(breaks(signed))
                .singleElement()
                .asString()
                .startsWith("cert-north@5: hash ")
                .contains("was changed");
    }

    @Test
    void aChangedEntryWithAHashOfItsOwnBreaksAtTheNext() {
        links.set(4, Link.of(5, links.get(4).previous(), Entries.entry(NORTH, "harmless")));

        assertThat(breaks(signed)).singleElement().asString().startsWith("cert-north@6: previous ");
    }

    @Test
    void aChainThatWasWrittenAnewIsNotTheOneThatWasSigned() {
        Chain end = new Chain(4, links.get(3).hash());
        for (int i = 4; i < 10; i++) {
            links.set(i, end.append(Entries.entry(NORTH, "harmless " + i)));
            end = end.after(links.get(i));
        }

        assertThat(breaks(signed))
                .first()
                .asString()
                .startsWith("cert-north@10: hash ")
                .contains("written anew");
    }

    @Test
    void aDeletedEntryLeavesAGap() {
        links.remove(4);

        assertThat(breaks(signed)).singleElement().asString().startsWith("cert-north@6: follows 4 (expected 5)");
    }

    @Test
    void theFirstEntryIsMissed() {
        links.removeFirst();

        assertThat(breaks(signed)).singleElement().asString().startsWith("cert-north@2: follows 0 (expected 1)");
    }

    @Test
    void anotherOrderIsSeen() {
        links.add(6, links.remove(4));

        assertThat(breaks(signed))
                .first()
                .asString()
                .startsWith("cert-north@6: follows 4 (expected 5)")
                .contains("another order");
    }

    @Test
    void anEntryTwiceIsSeen() {
        links.add(4, links.get(4));

        assertThat(breaks(signed)).singleElement().asString().startsWith("cert-north@5: follows 5 (expected 6)");
    }

    @Test
    void anEndThatWasCutOffBeforeItsSignatureIsSeen() {
        links.removeLast();
        links.removeLast();

        assertThat(breaks(signed))
                .contains("cert-north@10: signed, but the entries before it end at 8: some are missing")
                .contains("cert-north@8: the last entry is not signed (signed up to 0): the end may be cut off");
    }

    @Test
    void anEndThatWasCutOffWithItsSignatureIsSeen() {
        Checkpoint earlier = Entries.signed(links.get(4), KEY);
        Verification verification = new Verification(VerifyingKey.of(PAIR.open()));
        links.subList(0, 5).forEach(verification::take);
        verification.take(earlier);
        links.subList(5, 8).forEach(verification::take);

        assertThat(verification.breaks().stream().map(Verification.Break::toString))
                .containsExactly("cert-north@8: the last entry is not signed (signed up to 5): the end may be cut off");
        assertThat(verification.sums().get(NORTH)).isEqualTo(new Verification.Sum(8, 5));
    }

    @Test
    void aSignatureOfAnotherKeyOrForAnotherChainIsNone() {
        SigningKey other = SigningKey.of(SigningKey.fresh().secret());

        assertThat(breaks(Entries.signed(links.getLast(), other)))
                .contains("cert-north@10: signature: not made with this key");
        assertThat(breaks(new Checkpoint(NORTH, 10, signed.hash(), "no base64 at all!")))
                .contains("cert-north@10: signature: not made with this key");
        assertThat(breaks(new Checkpoint(SOUTH, 10, signed.hash(), signed.signature())))
                .contains("cert-south@10: signature: not made with this key");
    }

    @Test
    void keysAreReadOrRefused() {
        assertThatThrownBy(() -> SigningKey.of("none")).hasMessageContaining("expected Ed25519");
        assertThatThrownBy(() -> VerifyingKey.of("none")).hasMessageContaining("expected Ed25519");
        assertThat(PAIR.toString()).doesNotContain(PAIR.secret());
        assertThat(signed).isEqualTo(Entries.signed(links.getLast(), KEY));
        assertThat(Checkpoint.isKey(signed.key())).isTrue();
        assertThat(Checkpoint.isKey(links.getLast().key())).isFalse();
        assertThat(Checkpoint.isDue(links.getLast())).isFalse();
    }

    @Test
    void theOpenHalfFollowsFromTheOther() {
        SigningKey.Pair pair = SigningKey.fresh();

        assertThat(SigningKey.of(pair.secret()).open()).isEqualTo(pair.open());
    }

    @Test
    void aSealIsOfOneDocumentAndOneKey() {
        SigningKey.Pair pair = SigningKey.fresh();
        String seal = Seal.of(new byte[] {1}, SigningKey.of(pair.secret()));

        assertThat(Seal.holds(new byte[] {1}, seal, VerifyingKey.of(pair.open())))
                .isTrue();
        assertThat(Seal.holds(new byte[] {2}, seal, VerifyingKey.of(pair.open())))
                .isFalse();
        assertThat(Seal.holds(
                        new byte[] {1}, seal, VerifyingKey.of(SigningKey.fresh().open())))
                .isFalse();
    }
}
