package hub.api.stream;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.ApiSettings;
import hub.api.access.Caller;
import hub.api.cursor.EventSeal;
import hub.api.sse.Sink;
import hub.api.testing.FakeElastic;
import hub.api.testing.FakeIncidents;
import hub.api.testing.Samples;
import hub.api.trail.Trail;
import hub.journal.KafkaSettings;
import hub.journal.PseudonymSettings;
import hub.model.audit.Who;
import hub.model.incident.Revision;
import hub.model.marking.Tlp;
import hub.model.partner.Directory;
import hub.model.partner.Viewer;
import hub.model.pseudonym.Pseudonyms;
import hub.search.ElasticsearchSettings;
import hub.search.engine.Elastic;
import hub.search.read.IncidentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams that are cut, slow or no longer allowed, with so little kept that most of them have to catch up. */
@Timeout(120)
class EventStreamTest {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final int KEPT = 8;

    private final FakeIncidents log = new FakeIncidents();
    private final FakeElastic index = new FakeElastic();
    private final Recent recent = new Recent(KEPT, 1 << 20);
    private final IncidentTail tail = new IncidentTail(log, () -> Directory.EMPTY, recent);
    private final EventStream.Parts parts = new EventStream.Parts(
            recent,
            new CatchUp(log),
            new Heads(recent, new IncidentReader(elastic(index.url())), new Pseudonyms(Samples.KEYRING)),
            seal());

    private static Elastic elastic(String url) {
        return new ElasticsearchSettings(url, "api", "secret").connect();
    }

    private static EventSeal seal() {
        return new EventSeal(new ApiSettings(
                "test",
                new KafkaSettings("127.0.0.1:9", Map.of(), false),
                new ElasticsearchSettings("http://127.0.0.1:9", "api", "secret"),
                new PseudonymSettings(Samples.keyringFile()),
                0,
                6_000,
                "a secret of thirty-two characters",
                null,
                null,
                null,
                null,
                List.of(),
                null,
                false));
    }

    @BeforeEach
    void start() throws InterruptedException {
        tail.start();
        while (recent.end().isEmpty()) {
            recent.from(0, Duration.ofMillis(50));
        }
    }

    @AfterEach
    void stop() {
        tail.stop();
        index.close();
    }

    /** Takes so many events and is gone. */
    private static final class Cut implements Sink {
        private final List<String> events = new ArrayList<>();
        private final int most;

        Cut(int most) {
            this.most = most;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void record(Viewer reader, Trail shown) {}

        @Override
        public void write(byte[] bytes) throws IOException {
            String event = new String(bytes, StandardCharsets.UTF_8);
            if (event.startsWith("id: ")) {
                if (events.size() == most) {
                    throw new IOException("cut");
                }
                events.add(event);
            }
        }

        static String incident(String event) {
            var id = ID.matcher(event.substring(event.indexOf("\ndata: ")));
            assertThat(id.find()).isTrue();
            return id.group(1);
        }
    }

    private void happens(Revision revision) {
        index.index(revision);
        log.add(revision);
    }

    private Place run(Place from, Cut cut, Caller caller) throws InterruptedException {
        return run(from, cut, caller, Wanted.ALL);
    }

    private Place run(Place from, Cut cut, Caller caller, Wanted wanted) throws InterruptedException {
        try {
            new EventStream(parts, caller, cut, wanted, from).run();
        } catch (IOException e) {
            assertThat(e).hasMessage("cut");
        }
        if (cut.events.isEmpty()) {
            return from;
        }
        String last = cut.events.getLast();
        String id = last.substring("id: ".length(), last.indexOf('\n'));
        return Place.of(parts.seal().open(id, Samples.viewer("south")).orElseThrow(), IncidentTail.LOG.size())
                .orElseThrow();
    }

    /** A hundred cuts at random: nothing is missed and nothing comes twice. */
    @Test
    void s44ASlowStreamThatIsCutAgainAndAgainIsWhole() throws InterruptedException {
        Random random = new Random(7);
        Place place = recent.end().orElseThrow().place();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean hidden = random.nextInt(4) == 0;
            Revision revision = Samples.revision(
                    Samples.incident("CUT-" + i, "Number " + i, hidden ? Tlp.AMBER_STRICT : Tlp.GREEN), 1);
            happens(revision);
            if (!hidden) {
                expected.add(revision.id().value());
            }
        }
        log.show();
        List<String> told = new ArrayList<>();
        int cuts = 0;
        while (told.size() < expected.size()) {
            Cut cut = new Cut(Math.min(random.nextInt(4), expected.size() - told.size()));
            boolean last = told.size() + cut.most >= expected.size();
            place = run(place, cut, until(() -> !last || cut.events.size() < cut.most));
            cut.events.forEach(event -> told.add(Cut.incident(event)));
            cuts++;
        }

        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(cuts).isGreaterThan(100);
    }

    private static Caller until(BooleanSupplier may) {
        return new Caller(
                () -> may.getAsBoolean() ? Optional.of(Samples.viewer("south")) : Optional.empty(),
                new Who(Who.Kind.PERSON, "sam"));
    }

    /** S43: what was recalled or replaced meanwhile is not told to who comes later. */
    @Test
    void whatSheMayNoLongerSeeIsNotReplayed() throws InterruptedException {
        Place place = recent.end().orElseThrow().place();
        happens(Samples.revision(Samples.incident("GONE", "Withdrawn secret", Tlp.GREEN), 1));
        Revision recall = Samples.recalled("GONE", 2);
        happens(Samples.before(recall, Tlp.GREEN));
        for (int i = 0; i < 3 * KEPT; i++) {
            happens(Samples.revision(Samples.incident("FILL-" + i, "Fill", Tlp.GREEN), 1));
        }
        log.show();
        Cut cut = new Cut(3 * KEPT + 1);
        run(place, cut, until(() -> cut.events.size() <= 3 * KEPT));

        assertThat(String.join("", cut.events)).doesNotContain("Withdrawn secret");
        assertThat(cut.events)
                .filteredOn(event -> event.contains(recall.id().value()))
                .singleElement()
                .asString()
                .contains("event: remove", "\"reason\":\"recalled\"");
    }

    /** S43, S59: a stream ends when its reader may no longer read. */
    @Test
    void whoMayNoLongerReadIsCutOff() throws InterruptedException {
        Cut cut = new Cut(10);
        run(recent.end().orElseThrow().place(), cut, new Caller(Optional::empty, new Who(Who.Kind.PERSON, "sam")));

        assertThat(cut.events).isEmpty();
    }

    @Test
    void streamsEndWithTheirProcess() throws InterruptedException {
        Place place = recent.end().orElseThrow().place();
        tail.stop();

        Cut cut = new Cut(1);
        run(place, cut, until(() -> true));

        assertThat(cut.events).isEmpty();
    }

    @Test
    void anIdSaysNothing() throws InterruptedException {
        Place place = recent.end().orElseThrow().place();
        happens(Samples.revision(Samples.incident("ID-1", "One", Tlp.GREEN), 1));
        log.show();
        Cut cut = new Cut(1);
        run(place, cut, until(() -> cut.events.isEmpty()));
        String id = cut.events
                .getFirst()
                .substring("id: ".length(), cut.events.getFirst().indexOf('\n'));

        assertThat(parts.seal().open(id, Samples.viewer("north"))).isEmpty();
        assertThat(parts.seal().open(id, Samples.viewer("south"))).isPresent();
    }
}
