package hub.api.stream;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.audit.Action;
import hub.model.incident.Revision;
import hub.model.marking.Tlp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The resource /api/v1/feed, over HTTP. */
@Timeout(60)
class StreamTest {

    private static Revision revision(String externalId, Tlp tlp) {
        return Samples.revision(Samples.incident(externalId, "Streamed " + externalId, tlp), 1);
    }

    private static void happens(Revision revision) {
        ApiServer.ELASTIC.index(revision);
        ApiServer.LOG.incidents().add(revision);
        ApiServer.LOG.incidents().show();
    }

    @Test
    void anEventHasWhatTheIncidentsResourceShowsItsReader() throws IOException, InterruptedException {
        Revision green = revision("SSE-1", Tlp.GREEN);
        try (Told south = new Told("south", null)) {
            happens(green);

            Told.Event event = south.next();

            assertThat(event.name()).isEqualTo("create");
            assertThat(event.data())
                    .isEqualTo(ApiServer.json(ApiServer.get(
                            "south", "/api/v1/incidents/" + green.id().value())));
            assertThat(south.answer().headers().firstValue("Content-Type")).contains("text/event-stream");
            assertThat(south.answer().headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void onlyWhoMaySeeIsTold() throws IOException, InterruptedException {
        Revision red = revision("SSE-RED", Tlp.RED);
        Revision strict = revision("SSE-STRICT", Tlp.AMBER_STRICT);
        Revision last = revision("SSE-LAST", Tlp.GREEN);
        try (Told ana = new Told("north", null);
                Told machine = new Told("north-machine", null);
                Told south = new Told("south", null)) {
            int before = ApiServer.LOG.audited().size();
            happens(red);
            assertThat(ana.next().id()).isEqualTo(red.id().value());
            assertThat(ApiServer.LOG
                            .awaitAudited(
                                    before,
                                    entry -> entry.objects().contains(red.id().value()))
                            .action())
                    .isEqualTo(Action.READ);
            happens(strict);
            happens(last);

            assertThat(ana.next().id()).isEqualTo(strict.id().value());
            assertThat(machine.next().id()).isEqualTo(strict.id().value());
            assertThat(south.next().id()).isEqualTo(last.id().value());
        }
    }

    @Test
    void whoResumesIsToldWhatCameMeanwhileOnce() throws IOException, InterruptedException {
        String id;
        try (Told south = new Told("south", null)) {
            happens(revision("SSE-A", Tlp.GREEN));
            south.next();
            id = south.lastId();
        }
        Revision meanwhile = revision("SSE-B", Tlp.GREEN);
        happens(meanwhile);
        try (Told south = new Told("south", id)) {
            assertThat(south.next().id()).isEqualTo(meanwhile.id().value());
            Revision later = revision("SSE-C", Tlp.GREEN);
            happens(later);
            assertThat(south.next().id()).isEqualTo(later.id().value());
        }
    }

    @Test
    void anIdOpensForItsReaderAlone() throws IOException, InterruptedException {
        String id;
        try (Told south = new Told("south", null)) {
            id = south.lastId();
        }
        try (Told same = new Told("south", id);
                Told other = new Told("north", id)) {
            assertThat(same.status()).isEqualTo(200);
            assertThat(other.status()).isEqualTo(400);
        }
    }

    @Test
    void whereAStreamBeginsDoesNotTellThatNothingHappened() throws IOException, InterruptedException {
        try (Told one = new Told("south", null);
                Told two = new Told("south", null)) {
            assertThat(one.lastId()).isNotEmpty().isNotEqualTo(two.lastId());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "AAAA", "%%%"})
    void nonsenseIsNoPlace(String id) throws IOException, InterruptedException {
        try (Told told = new Told("south", id)) {
            assertThat(told.status()).isEqualTo(400);
            assertThat(told.answer().headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    /** She would count as told. */
    @Test
    void whoHasLeftIsNotInTheAudit() throws IOException, InterruptedException {
        Revision red = revision("SSE-LEFT", Tlp.RED);
        String begin = place("north");
        int before = ApiServer.LOG.audited().size();
        happens(red);
        try (Told ana = new Told("north", begin)) {
            assertThat(ana.next().id()).isEqualTo(red.id().value());
        }

        assertThat(ApiServer.LOG.audited().stream()
                        .skip(before)
                        .filter(entry -> entry.objects().contains(red.id().value())))
                .hasSize(1);
    }

    /** Where a stream begins that is closed at once. */
    private static String place(String secret) throws IOException {
        URI address = ApiServer.address("/api/v1/feed");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET /api/v1/feed HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer " + secret + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> line.startsWith("id: "))
                    .findFirst()
                    .orElseThrow()
                    .substring("id: ".length());
        }
    }

    @Test
    void itsHeadersAloneAreNoStream() {
        HttpResponse<byte[]> head =
                ApiServer.send(ApiServer.as("south", "/api/v1/feed").method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).contains("text/event-stream");
    }

    @Test
    void operatorsAndStrangersHaveNoStream() throws IOException, InterruptedException {
        try (Told operator = new Told("operator", null);
                Told stranger = new Told("nobody", null)) {
            assertThat(operator.status()).isEqualTo(403);
            assertThat(stranger.status()).isEqualTo(401);
        }
    }
}
