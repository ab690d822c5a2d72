package hub.model.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hub.model.id.AgencyId;
import hub.model.partner.Directory;
import hub.model.partner.DirectoryEntry;
import hub.model.pseudonym.Keyring;
import hub.model.pseudonym.Pseudonyms;
import hub.model.subscription.Telling.Event;
import hub.model.subscription.Telling.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionValuesTest {
    private static final Instant NOW = Instant.parse("2026-05-02T09:17:31Z");
    private static final SubscriptionId ID = SubscriptionId.of(new UUID(0, 1));
    private static final Pseudonyms KEYS = new Pseudonyms(new Keyring(List.of("0a".repeat(32))));
    private static final Webhook HOOK = new Webhook("https://soc.example.org/", List.of(new SigningKey("aa", null)));
    private static final Telling PUT = telling(Event.PUT);

    private static Telling telling(Event event) {
        return new Telling(
                ID, "incident--x", 1, "msg_1", event, 1, null, NOW, Status.PENDING, false, 0, null, null, null);
    }

    @ParameterizedTest
    @CsvSource({"HOURLY, 2026-05-02T09:00:00Z", "DAILY, 2026-05-02T00:00:00Z"})
    void periodsEndAtFullHoursAndDaysOfUtc(Rhythm rhythm, Instant end) {
        assertThat(rhythm.lastEnd(NOW)).isEqualTo(end);
        assertThat(Rhythm.parse(rhythm.label())).contains(rhythm);
        assertThat(Rhythm.parse("at-once")).contains(Rhythm.AT_ONCE);
        assertThat(Rhythm.parse("AT_ONCE")).isEmpty();
    }

    @Test
    void aSecretIsComputedAndDiffersByKeySubscriptionAndKeyring() {
        String told = HOOK.keys().getFirst().told(ID, KEYS);

        assertThat(told).matches("whsec_[A-Za-z0-9+/]{43}=").isEqualTo(new SigningKey("aa", null).told(ID, KEYS));
        assertThat(new SigningKey("ab", null).told(ID, KEYS)).isNotEqualTo(told);
        assertThat(new SigningKey("aa", null).told(SubscriptionId.of(new UUID(0, 2)), KEYS))
                .isNotEqualTo(told);
        assertThat(new SigningKey("aa", null).told(ID, new Pseudonyms(new Keyring(List.of("0b".repeat(32))))))
                .isNotEqualTo(told);
        assertThat(new SigningKey("aa", null)
                        .told(ID, new Pseudonyms(new Keyring(List.of("0a".repeat(32), "0c".repeat(32))))))
                .as("a newer key version changes no secret")
                .isEqualTo(told);
    }

    @Test
    void forADayBothSecretsSign() {
        Webhook rotated = HOOK.rotated("bb", NOW).rotated("cc", NOW.plusSeconds(60));

        assertThat(rotated.valid(NOW.plusSeconds(90)))
                .extracting(SigningKey::nonce)
                .containsExactly("cc", "bb");
        assertThat(rotated.valid(NOW.plusSeconds(60 + 86_400)))
                .extracting(SigningKey::nonce)
                .containsExactly("cc");
        assertThatIllegalArgumentException().isThrownBy(() -> new Webhook("https://x.example/", List.of()));
    }

    @Test
    void aTellingKnowsWhetherItsReaderMayHaveTheIncident() {
        assertThat(PUT.delivered(NOW, "200").told()).isTrue();
        assertThat(PUT.refused(NOW, "timeout", NOW.plusSeconds(2)).told())
                .as("it may have arrived all the same")
                .isTrue();
        assertThat(PUT.skipped(NOW, "gone").told()).isFalse();
        Telling remove = telling(Event.REMOVE);
        assertThat(remove.refused(NOW, "503", NOW).told()).isFalse();
        assertThat(remove.delivered(NOW, "200").told()).isFalse();
    }

    @Test
    void aTellingIsTriedAgainUntilItIsGivenUpAndMayBeReplayed() {
        Telling tried = PUT.refused(NOW, "503", NOW.plusSeconds(2)).refused(NOW.plusSeconds(2), "503", null);

        assertThat(tried.status()).isEqualTo(Status.FAILED);
        assertThat(tried.attempts()).isEqualTo(2);
        assertThat(tried.again()).satisfies(again -> {
            assertThat(again.isPending()).isTrue();
            assertThat(again.attempts()).isZero();
            assertThat(again.number()).isEqualTo(PUT.number());
            assertThat(again.messageId()).isEqualTo(PUT.messageId());
            assertThat(again.key()).isEqualTo(ID + "/incident--x");
        });
    }

    @Test
    void theDirectoryHasSubscriptionsById() {
        Subscription one = new Subscription(
                ID, new AgencyId("cert-x"), null, NOW, NOW, "All", "", false, Rhythm.AT_ONCE, HOOK, false, null);
        Directory directory = Directory.EMPTY.with(DirectoryEntry.of(one));

        assertThat(directory.subscriptions()).containsExactly(java.util.Map.entry(ID.value(), one));
        assertThat(directory.with(DirectoryEntry.of(one).key(), null)).isEqualTo(Directory.EMPTY);
        assertThatIllegalArgumentException().isThrownBy(() -> new SubscriptionId("subscription--1"));
    }

    @Test
    void keysOfTheOutboxSayWhoseTheyAre() {
        assertThat(OutboxEntry.subscriptionOf(PUT.key())).isEqualTo(ID);
        assertThat(OutboxEntry.subscriptionOf(OutboxEntry.replayKey(ID))).isEqualTo(ID);
        assertThat(OutboxEntry.subscriptionOf(OutboxEntry.POSITION)).isNull();
    }
}
