package hub.ingest.notify;

import static hub.ingest.notify.World.SOUTH;
import static hub.ingest.notify.World.agency;
import static hub.ingest.notify.World.id;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.audit.Action;
import hub.model.incident.Incident;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.partner.Agency.Standing;
import hub.model.partner.DirectoryEntry;
import hub.model.subscription.Replay;
import hub.model.subscription.Rhythm;
import hub.model.subscription.Subscription;
import hub.model.subscription.Telling;
import hub.model.subscription.Telling.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NotifierTest {
    private static final String OPEN = "community";
    private static final String OURS = "agency:cert-south";
    private static final String THEIRS = "agency:cert-north";

    private final World world = new World();

    private static Subscription paused(Subscription old, boolean paused, Instant now) {
        return new Subscription(
                old.id(),
                old.agency(),
                old.user(),
                old.created(),
                now,
                old.title(),
                old.q(),
                old.assets(),
                old.rhythm(),
                old.webhook(),
                paused,
                old.replay());
    }

    @Test
    void whoAskedForItAndMaySeeItIsToldOnce() {
        world.subscribe("flood", "title:flood", Rhythm.AT_ONCE);
        world.subscribe("drill", "title:drill", Rhythm.AT_ONCE);
        world.step();
        world.publish("A", "A flood", 1, OPEN);
        world.publish("B", "A flood of theirs", 1, THEIRS);
        world.publish("C", "Only RED flood", 1, "red:agency:cert-south");

        world.step().step();

        assertThat(world.taken).containsExactly("flood PUT " + id("A"));
        assertThat(world.tellings()).extracting(Telling::status).containsExactly(Status.DELIVERED);
        assertThat(world.audit).singleElement().satisfies(entry -> {
            assertThat(entry.agency()).isEqualTo(SOUTH);
            assertThat(entry.action()).isEqualTo(Action.READ);
            assertThat(entry.objects()).containsExactly(id("A").value());
        });
    }

    @Test
    void aMessageIsSignedWithEveryValidSecret() {
        Subscription subscription = world.subscribe("flood", "", Rhythm.AT_ONCE);
        world.put(subscription.with(subscription.webhook().rotated("bb", world.now), world.now));
        world.step();
        world.publish("A", "A flood", 1, OPEN);
        world.step();

        byte[] body = ("PUT " + id("A")).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        List<byte[]> secrets = List.of("bb", "aa").stream()
                .map(nonce -> new hub.model.subscription.SigningKey(nonce, null).told(subscription.id(), World.KEYS))
                .map(secret -> Base64.getDecoder().decode(secret.substring("whsec_".length())))
                .toList();
        assertThat(world.headers)
                .singleElement()
                .satisfies(headers -> assertThat(headers)
                        .containsEntry("webhook-timestamp", Long.toString(world.now.getEpochSecond()))
                        .containsEntry(
                                "webhook-signature",
                                Signature.of(
                                        secrets,
                                        Objects.requireNonNull(headers.get("webhook-id")),
                                        world.now.getEpochSecond(),
                                        body)));
    }

    @Test
    void whoGotItIsToldThatItIsGone() {
        world.subscribe("all", "title:flood", Rhythm.AT_ONCE);
        world.subscribe("drill", "title:drill", Rhythm.AT_ONCE);
        world.step();
        List.of("R", "N", "H", "E", "F", "W").forEach(each -> world.publish(each, "flood", 1, OPEN));
        world.step();
        world.taken.clear();

        world.withdraw("R", Change.RECALLED);
        world.withdraw("N", Change.NARROWED, THEIRS);
        world.withdraw("H", Change.HELD);
        world.withdraw("E", Change.ERASED);
        world.publish("F", "no longer", 2, OPEN);
        world.publish("W", "flood", 2, THEIRS);
        world.step();

        assertThat(world.taken)
                .containsExactly(
                        "all REMOVE " + id("R") + " recalled",
                        "all REMOVE " + id("N") + " narrowed",
                        "all REMOVE " + id("H") + " held",
                        "all REMOVE " + id("E") + " erased",
                        "all REMOVE " + id("F") + " unmatched",
                        "all REMOVE " + id("W") + " narrowed");
    }

    @Test
    void aMarkingAloneCanTakeAnIncidentOutOfTheFilter() {
        world.subscribe("green", "tlp:green", Rhythm.AT_ONCE);
        world.subscribe("title", "title:flood", Rhythm.AT_ONCE);
        world.step();
        world.publish("A", "flood", 1, OPEN);
        world.step();
        world.taken.clear();
        Revision head = Objects.requireNonNull(world.index.get(id("A").value()));
        Incident content = Objects.requireNonNull(head.content());
        world.withdraw("A", Change.NARROWED, OURS);
        world.index.put(
                id("A").value(),
                head.with(content.toBuilder()
                        .marking(hub.model.marking.Marking.of(hub.model.marking.Tlp.AMBER_STRICT))
                        .build()));

        world.step();

        assertThat(world.taken).containsExactly("green REMOVE " + id("A") + " unmatched");
    }

    /** S47. */
    @Test
    void aDeadServerGetsItsQueueInOrderAndOthersDoNotWait() {
        world.subscribe("dead", "", Rhythm.AT_ONCE);
        world.subscribe("alive", "", Rhythm.AT_ONCE);
        world.down.add("dead");
        world.step();
        List<String> all = IntStream.range(0, 60).mapToObj(i -> "I" + i).toList();
        for (String each : all) {
            world.publish(each, "flood", 1, OPEN);
            world.later(Duration.ofMinutes(20));
        }
        assertThat(world.taken).hasSize(60).allMatch(each -> each.startsWith("alive"));
        assertThat(world.tellings().stream().filter(Telling::isPending)).hasSize(60);
        world.taken.clear();

        world.kill();
        world.down.clear();
        world.later(Duration.ofHours(4)).step();

        assertThat(world.taken)
                .containsExactlyElementsOf(
                        all.stream().map(each -> "dead PUT " + id(each)).toList());
    }

    @Test
    void whatIsGoneBeforeItWasSentIsNotTold() {
        Subscription subscription = world.subscribe("paused", "", Rhythm.AT_ONCE);
        world.put(paused(subscription, true, world.now));
        world.step();
        world.publish("A", "flood", 1, OPEN);
        world.publish("B", "flood", 1, OPEN);
        world.publish("B", "flood again", 2, OPEN);
        world.publish("C", "flood", 1, OPEN);
        world.step();
        world.withdraw("A", Change.RECALLED);
        world.step();
        assertThat(world.taken).isEmpty();
        world.index.remove(id("C").value()); // by a change of the directory, say

        world.put(paused(subscription, false, world.now));
        world.step();

        assertThat(world.taken).containsExactly("paused PUT " + id("B"));
        assertThat(world.tellings())
                .extracting(Telling::about, Telling::status)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(id("A").value(), Status.SKIPPED),
                        org.assertj.core.groups.Tuple.tuple(id("C").value(), Status.SKIPPED));
    }

    @Test
    void aCrashLosesNothingAndSendsTheSameIdAtWorst() {
        world.subscribe("all", "", Rhythm.AT_ONCE);
        world.step();
        world.publish("A", "flood", 1, OPEN);
        world.once(); // sent, but what came of it is not written yet
        assertThat(world.taken).hasSize(1);

        world.kill();
        world.publish("B", "flood", 1, OPEN);
        world.step();
        world.kill();
        world.step();

        assertThat(world.taken).containsExactly("all PUT " + id("A"), "all PUT " + id("A"), "all PUT " + id("B"));
        assertThat(world.headers.get(0).get("webhook-id"))
                .isEqualTo(world.headers.get(1).get("webhook-id"))
                .isNotEqualTo(world.headers.get(2).get("webhook-id"));
        world.withdraw("A", Change.RECALLED);
        world.step();
        assertThat(world.taken).last().isEqualTo("all REMOVE " + id("A") + " recalled");
    }

    @Test
    void nothingGoesToASuspendedAgencyAndTheRestWhenItIsBack() {
        world.subscribe("all", "", Rhythm.AT_ONCE);
        world.down.add("all");
        world.step();
        world.publish("A", "flood", 1, OPEN);
        world.step();
        world.down.clear();
        world.directory = world.directory.with(DirectoryEntry.of(agency(SOUTH, Standing.SUSPENDED)));
        world.publish("B", "flood", 1, OPEN);
        world.later(Duration.ofHours(1));
        assertThat(world.taken).isEmpty();

        world.directory = world.directory.with(DirectoryEntry.of(agency(SOUTH, Standing.ACTIVE)));
        world.step();

        assertThat(world.taken).containsExactly("all PUT " + id("A"));
    }

    @Test
    void whatWasGivenUpCanBeReplayedInItsOrder() {
        Subscription subscription = world.subscribe("all", "", Rhythm.AT_ONCE);
        world.down.add("all");
        world.step();
        world.publish("A", "flood", 1, OPEN);
        world.publish("B", "flood", 1, OPEN);
        world.step();
        for (int hours = 0; hours < 6 * 24; hours++) {
            world.later(Duration.ofHours(1));
        }
        assertThat(world.tellings()).extracting(Telling::status).containsOnly(Status.FAILED);
        world.down.clear();
        world.publish("C", "flood", 1, OPEN);
        world.step();

        world.put(subscription.with(new Replay(world.now, World.START, true), subscription.updated()));
        world.step();
        world.kill();
        world.step();

        assertThat(world.taken).containsExactly("all PUT " + id("C"), "all PUT " + id("A"), "all PUT " + id("B"));
        world.put(subscription.with(new Replay(world.now.plusSeconds(1), World.START, false), subscription.updated()));
        world.step();
        assertThat(world.taken).hasSize(6).endsWith("all PUT " + id("C"));
    }

    @Test
    void aChangeByHandEndsTheWait() {
        Subscription subscription = world.subscribe("all", "", Rhythm.AT_ONCE);
        world.down.add("all");
        world.step();
        world.publish("A", "flood", 1, OPEN);
        for (int i = 0; i < 20; i++) {
            world.later(Duration.ofHours(1));
        }
        world.down.clear();
        world.later(Duration.ofMinutes(1));
        assertThat(world.taken).isEmpty();

        world.put(paused(subscription, false, world.now));
        world.later(Duration.ofSeconds(1));

        assertThat(world.taken).containsExactly("all PUT " + id("A"));
    }

    @Test
    void aDigestComesWhenItsPeriodIsOverAndWhatItNamedIsTakenBackAtOnce() {
        world.subscribe("hourly", "", Rhythm.HOURLY);
        world.subscribe("daily", "", Rhythm.DAILY);
        world.step();
        world.publish("A", "flood", 1, OPEN);
        world.later(Duration.ofMinutes(50)); // 10:00, and the index may not have it all
        assertThat(world.taken).isEmpty();

        world.later(Duration.ofSeconds(30)).later(Duration.ofMinutes(1));
        world.kill();
        world.step();
        assertThat(world.taken).containsExactly("hourly DIGEST digest@2026-05-02T10:00:00Z");
        world.withdraw("A", Change.RECALLED);
        world.later(Duration.ofMinutes(60));

        assertThat(world.taken)
                .containsExactly(
                        "hourly DIGEST digest@2026-05-02T10:00:00Z",
                        "hourly REMOVE " + id("A") + " recalled",
                        "hourly DIGEST digest@2026-05-02T11:00:00Z");
        world.later(Duration.ofDays(1));
        assertThat(world.taken).contains("daily DIGEST digest@2026-05-03T00:00:00Z");
        assertThat(world.taken.stream().filter(each -> each.startsWith("hourly DIGEST")))
                .hasSize(26);
    }

    @Test
    void theAuditKnowsOfStrictContentBeforeItIsSent() {
        world.subscribe("all", "", Rhythm.AT_ONCE);
        world.down.add("all");
        world.step();
        world.publish("STRICT", "flood", 1, OURS);
        world.step();

        assertThat(world.taken).isEmpty();
        assertThat(world.audit)
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.objects()).containsExactly(id("STRICT").value()));
    }

    @Test
    void theIndexIsWaitedFor() {
        world.subscribe("all", "", Rhythm.AT_ONCE);
        world.indexIsAway = true;
        world.step();
        world.publish("A", "flood", 1, OPEN);
        world.later(Duration.ofHours(1)).later(Duration.ofHours(1));
        assertThat(world.tellings()).singleElement().satisfies(telling -> {
            assertThat(telling.isPending()).isTrue();
            assertThat(telling.attempts()).as("not the subscriber's fault").isZero();
        });

        world.indexIsAway = false;
        world.later(Duration.ofSeconds(2));

        assertThat(world.taken).containsExactly("all PUT " + id("A"));
    }

    @Test
    void whatIsOverIsForgottenAfterAMonthButNotWhoGotWhat() {
        Subscription all = world.subscribe("all", "", Rhythm.AT_ONCE);
        world.subscribe("hourly", "", Rhythm.HOURLY);
        world.step();
        world.publish("A", "flood", 1, OPEN);
        world.publish("B", "flood", 1, OPEN);
        world.step();
        world.withdraw("B", Change.RECALLED);
        world.step();

        world.later(Duration.ofDays(31));

        assertThat(world.tellings())
                .filteredOn(telling -> telling.subscription().equals(all.id()))
                .extracting(Telling::about)
                .containsExactly(id("A").value());
        world.directory = world.directory.with("subscription/" + all.id(), null);
        world.later(Duration.ofHours(2));
        assertThat(world.tellings()).noneMatch(telling -> telling.subscription().equals(all.id()));
    }
}
