package hub.local.lifecycle;

import hub.local.client.HubConfig;
import hub.local.client.Publisher;
import hub.local.client.ReportFile;
import hub.local.home.HubHome;
import hub.model.id.AgencyId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The demo corpus, published through Kafka as its agencies.
 *
 * @param corpus one folder for each agency
 * @param home remembers that it was done
 * @param config the local hub's
 * @param progress hears how far it is
 */
record DemoReports(Path corpus, HubHome home, HubConfig config, Progress progress) {
    private static final Duration QUIET = Duration.ofSeconds(60);

    /** Publishes everything and waits for the outcomes, unless this hub has it already. */
    void publishOnce() {
        Path done = home.data("demo-published");
        if (Files.exists(done)) {
            return;
        }
        long begin = System.nanoTime();
        long[] counts = new long[2];
        for (AgencyId agency : DemoPartners.ids()) {
            publish(agency, counts);
        }
        progress.line("%d demo reports published, %d rejected (%.1f s)"
                .formatted(counts[0], counts[1], (System.nanoTime() - begin) / 1e9));
        try {
            Files.createFile(done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish(AgencyId agency, long[] counts) {
        try (Publisher publisher = new Publisher(config.agency(agency.value()));
                Stream<ReportFile> reports =
                        ReportFile.all(corpus.resolve(agency.value()).toString(), InputStream.nullInputStream())) {
            reports.forEach(report -> publisher.send(report, report.mediaType()));
            publisher.flush();
            publisher.awaitOutcomes(QUIET, (name, outcome) -> {
                boolean accepted = outcome.path("status").asString("").equals("accepted");
                counts[accepted ? 0 : 1]++;
                if (!accepted) {
                    progress.line("rejected: " + name + " " + outcome.path("problem"));
                }
            });
        }
    }
}
