package hub.api.investigation;

import static hub.api.investigation.Cases.done;
import static hub.api.investigation.Cases.note;
import static hub.api.investigation.Cases.patch;
import static hub.api.investigation.Cases.post;
import static hub.api.investigation.Cases.send;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.investigation.Command;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.ItemId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What members are told as it happens. */
class CaseStreamTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** One connection. */
    private static final class Reader implements AutoCloseable {
        private final BufferedReader lines;
        private String id;

        Reader(String secret, String path, String place) {
            this.id = place;
            var request = ApiServer.as(secret, path + "/events");
            try {
                var answer = HTTP.send(
                        (place.isEmpty() ? request : request.header("Last-Event-ID", place)).build(),
                        BodyHandlers.ofInputStream());
                assertThat(answer.statusCode()).isEqualTo(200);
                lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
                String first = lines.readLine();
                while (first != null && !first.isEmpty()) {
                    note(first);
                    first = lines.readLine();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private void note(String line) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            }
        }

        /** The kind of the next event and its data; blank at the end. */
        String next() {
            String event = "";
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    note(line);
                    if (line.startsWith("event: ")) {
                        event = line.substring(7);
                    } else if (line.startsWith("data: ")) {
                        return event + " " + line.substring(6);
                    }
                }
                return "";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    @Test
    void aMemberIsToldOfWhatItIsGivenAndOfWhatIsTakenAway() throws IOException {
        String path = Cases.joined("Streamed");
        String place;
        try (Reader south = new Reader("south", path, "")) {
            note("north", path, "hidden", new String[0]);
            String shared = note("north", path, "shared", "cert-south");
            assertThat(south.next()).startsWith("item ").contains("shared").doesNotContain("hidden");
            place = south.id;
            done(patch("north", shared, 1, "{'text':'edited'}"));
            assertThat(south.next()).startsWith("item ").contains("edited");
            done(patch("north", shared, 2, "{'audience':[]}"));
            assertThat(south.next()).startsWith("gone ");
        }
        try (Reader again = new Reader("south", path, place)) {
            // what it may not see any more is not told on the way
            assertThat(again.next()).startsWith("gone ");
        }
    }

    /** S58. */
    @Test
    void whoSawWhatIsErasedIsToldThatItIsGone() throws IOException {
        String path = Cases.joined("Erased");
        String hidden = note("north", path, "hidden", new String[0]);
        String lost = note("north", path, "lost", "cert-south");
        String shared = note("north", path, "shared", "cert-south");
        done(patch("north", lost, 1, "{'audience':[]}"));
        try (Reader south = new Reader("south", path, "");
                Reader north = new Reader("north", path, "")) {
            List.of(hidden, lost, shared).forEach(item -> erase(path, item));

            assertThat(south.next()).startsWith("gone ").contains(last(shared)).doesNotContain("text");
            for (String item : List.of(hidden, lost, shared)) {
                assertThat(north.next()).startsWith("gone ").contains(last(item));
            }
        }
        assertThat(Cases.status("south", shared)).isEqualTo(404);
    }

    /** As the operator's command does. */
    private static void erase(String path, String item) {
        InvestigationId id = new InvestigationId(last(path));
        By hub = new By(id, "erase " + item, "", Actor.HUB, Instant.EPOCH, null);
        Command erase =
                new Command.Erase(hub, new ItemId(last(item)), new TreeSet<>(List.of(Samples.NORTH, Samples.SOUTH)));
        ApiServer.LOG
                .producer()
                .send(new ProducerRecord<>(Topics.COMMANDS.name(), 0, new byte[0], JournalJson.write(erase)));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void whoIsRemovedIsToldThatAndNothingAfter() throws IOException {
        String path = Cases.joined("Cut");
        String shared = note("north", path, "shared", "cert-south");
        try (Reader south = new Reader("south", path, "")) {
            String remove = "{'remove':{'reason':'left'}}";
            done(send("north", "PATCH", path + "/members/cert-south", Map.of(), remove));
            done(patch("north", shared, 1, "{'text':'after'}"));
            List<String> told = new ArrayList<>();
            for (String next = south.next(); !next.isEmpty(); next = south.next()) {
                told.add(next);
            }
            assertThat(told).hasSize(1);
            assertThat(told.getFirst()).startsWith("agreement ").contains("\"standing\":\"former\"");
        }
        assertThat(ApiServer.get("south", path + "/events").statusCode()).isEqualTo(403);
    }

    @Test
    void aPlaceIsOneReadersInOneInvestigation() throws IOException {
        String path = Cases.joined("Placed");
        String other = Cases.joined("Elsewhere");
        String place;
        try (Reader south = new Reader("south", path, "")) {
            place = south.id;
        }
        for (List<String> wrong : List.of(List.of("north", path), List.of("south", other))) {
            var request =
                    ApiServer.as(wrong.getFirst(), wrong.getLast() + "/events").header("Last-Event-ID", place);
            assertThat(ApiServer.send(request).statusCode()).isEqualTo(400);
        }
        assertThat(post("south", other + "/leave", "{}").statusCode()).isEqualTo(200);
    }
}
