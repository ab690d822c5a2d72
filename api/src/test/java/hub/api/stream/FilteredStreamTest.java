package hub.api.stream;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams of what a query finds. */
@Timeout(60)
class FilteredStreamTest {
    private static final String QUERY = "?q=title:wanted";

    private static Revision revision(String externalId, String title, long number) {
        Revision first = Samples.revision(Samples.incident(externalId, title, Tlp.GREEN), number);
        return number == 1 ? first : Samples.before(first, Tlp.GREEN);
    }

    private static void happens(Revision revision) {
        ApiServer.ELASTIC.index(revision);
        ApiServer.LOG.incidents().add(revision);
        ApiServer.LOG.incidents().show();
    }

    private static void isNext(Told told, String event, Revision revision) throws IOException {
        Told.Event next = told.next();
        assertThat(next.name()).isEqualTo(event);
        assertThat(next.id()).isEqualTo(revision.id().value());
    }

    @Test
    void onlyWhatTheQueryFindsIsTold() throws IOException, InterruptedException {
        Revision wanted = revision("FILTER-1", "Wanted", 1);
        try (Told told = new Told("south", null, QUERY)) {
            happens(revision("FILTER-2", "Other", 1));
            happens(wanted);

            isNext(told, "create", wanted);
        }
    }

    @Test
    void whatNoLongerFitsIsTakenAway() throws IOException, InterruptedException {
        Revision gone = revision("FILTER-3", "Not any more", 2);
        try (Told told = new Told("south", null, QUERY)) {
            happens(revision("FILTER-3", "Wanted", 1));
            told.next();
            happens(gone);

            Told.Event event = told.next();
            assertThat(event.name()).isEqualTo("remove");
            assertThat(event.id()).isEqualTo(gone.id().value());
            assertThat(Objects.requireNonNull(event.data()).path("reason").asString())
                    .isEqualTo("unmatched");
            assertThat(event.data().propertyNames()).containsExactlyInAnyOrder("event", "id", "revision", "reason");
        }
    }

    @Test
    void whatNeverFittedIsNotTakenAway() throws IOException, InterruptedException {
        Revision next = revision("FILTER-5", "Wanted", 1);
        try (Told told = new Told("south", null, QUERY)) {
            happens(revision("FILTER-4", "Other", 1));
            happens(revision("FILTER-4", "Still another", 2));
            happens(next);

            isNext(told, "create", next);
        }
    }

    /** She was told of the first revision and comes back behind the third: the second is never shown to her. */
    @Test
    void whoWasAwayIsToldWhatNoLongerFits() throws IOException, InterruptedException {
        String id;
        try (Told told = new Told("south", null, QUERY)) {
            happens(revision("FILTER-6", "Wanted", 1));
            told.next();
            id = told.lastId();
        }
        happens(revision("FILTER-6", "Not any more", 2));
        Revision third = revision("FILTER-6", "Nor now", 3);
        happens(third);
        try (Told told = new Told("south", id, QUERY)) {
            isNext(told, "remove", third);
        }
    }

    @Test
    void anotherMarkingCanTakeItOutOfTheFilter() throws IOException, InterruptedException {
        Revision first = revision("FILTER-7", "Marked", 1);
        Revision narrowed = narrowed(first).marked(new Marking(Tlp.GREEN, Pap.RED, List.of(), false));
        try (Told told = new Told("south", null, "?q=externalId:FILTER-7%20NOT%20pap:red")) {
            happens(first);
            isNext(told, "create", first);
            happens(narrowed);
            isNext(told, "remove", first);
        }
    }

    private static Revision narrowed(Revision of) {
        return new Revision(
                of.id(),
                of.root(),
                of.owner(),
                of.revision(),
                1,
                Change.NARROWED,
                of.audience(),
                of.audience(),
                of.slots(),
                null,
                null,
                of.reported(),
                of.provenance(),
                List.of());
    }

    @Test
    void aQueryThatCannotBeReadIsRefused() throws IOException, InterruptedException {
        try (Told told = new Told("south", null, "?q=title:(")) {
            assertThat(told.status()).isEqualTo(400);
        }
    }
}
