package hub.model.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.admission.Candidates;
import hub.model.admission.Heads.Head;
import hub.model.admission.History;
import hub.model.admission.RandomReports;
import hub.model.delivery.FeedEvent.Put;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Token;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Admission and delivery together: a feed shows what a holder of its token may see, no more and no less. */
class RandomFeedsTest {
    private static final int HISTORIES = 300;
    private static final int REPORTS = 14;

    @ParameterizedTest
    @ValueSource(longs = {4, 20_260_504})
    void feedsShowWhatTheirHoldersMaySee(long seed) {
        RandomReports reports = new RandomReports(seed);
        for (int i = 0; i < HISTORIES; i++) {
            World world = new World(new Random(seed + i));
            reports.any(REPORTS).forEach(world::send);
        }
    }

    /** One history with all its feeds. */
    private static final class World {
        private final History history = new History();
        private final Set<IncidentId> ids = new HashSet<>();
        private final Set<String> waiting = new HashSet<>();
        private final Random random;
        private final Feeds feeds = new Feeds(this::now);

        World(Random random) {
            this.random = random;
        }

        /** A clock that jumps and goes back. */
        private Instant now() {
            return Candidates.START.plusNanos(random.nextInt(5_000));
        }

        void send(Candidates report) {
            for (Revision revision : History.admitted(history.send(report))) {
                ids.add(revision.id());
                feeds.read(revision);
                note(revision);
            }
            ids.forEach(this::check);
        }

        /** A feed that gains an incident by late narrowing waits for the next revision. */
        private void note(Revision revision) {
            if (revision.change() == Change.LATE) {
                return;
            }
            waiting.removeIf(place -> place.endsWith(" " + revision.id())
                    && (revision.change() != Change.NARROWED || !keeps(revision, place)));
            if (revision.change() == Change.NARROWED) {
                List<Token> before = revision.before().feeds();
                revision.audience().feeds().stream()
                        .filter(token -> !before.contains(token))
                        .forEach(token -> waiting.add(token + " " + revision.id()));
            }
        }

        private static boolean keeps(Revision revision, String place) {
            return revision.audience().contains(new Token(place.substring(0, place.indexOf(' '))));
        }

        private void check(IncidentId id) {
            Optional<Head> head = history.heads().of(id);
            List<Token> may = head.map(now -> now.audience().feeds()).orElse(List.of());
            Set<Token> tokens = feeds.tokens();
            tokens.addAll(may);
            for (Token token : tokens) {
                boolean shows = may.contains(token) && !waiting.contains(token + " " + id);
                assertThat(feeds.last(token, id).filter(Put.class::isInstance).isPresent())
                        .as("%s shows %s after %s", token, id, history.story())
                        .isEqualTo(shows);
                if (shows) {
                    assertThat(feeds.putKeys(token, id))
                            .contains(id + "@" + head.orElseThrow().revision());
                } else {
                    assertThat(feeds.putKeys(token, id)).isEmpty();
                }
            }
        }
    }
}
