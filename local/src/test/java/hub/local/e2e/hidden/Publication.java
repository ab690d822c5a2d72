package hub.local.e2e.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.client.Api;
import hub.local.client.Publisher;
import hub.local.client.ReportFile;
import hub.local.e2e.CaseMember;
import hub.local.e2e.Hub;
import hub.local.testing.Terminal;
import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Hands the reports of a phase in, and returns when all that comes of them can be seen by who may see it. */
final class Publication {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Publication() {}

    static void of(Phase phase) {
        for (String owner : phase.owners()) {
            List<String> reports = Corpus.of(phase).stream()
                    .filter(sent -> sent.agency().equals(owner))
                    .map(Corpus.Sent::json)
                    .toList();
            publish(owner, reports);
        }
        if (phase.owners().equals(List.of("cert-north", "cert-south"))) {
            respond(phase);
            attach(phase);
        }
        for (String owner : phase.owners()) {
            String own = phase.name() + " AND owner:" + owner;
            Hub.until(PATIENCE, () -> Hub.total(owner, own) == Corpus.heads(phase));
            Hub.until(PATIENCE, () -> historiesAreWhole(phase, owner));
        }
        Cases.of(phase);
        Hub.until(PATIENCE, Publication::nothingIsUnderWay);
    }

    /** Below an incident that everybody sees, responses that only these two see: one of them disputes what it says. */
    private static void respond(Phase phase) {
        IncidentId open = IncidentId.of(new AgencyId("cert-north"), Corpus.plainId(Phase.OPEN, "cert-north", 0));
        String path = "/api/v1/incidents/" + open + "/responses";
        JsonNode marking = Hub.JSON.readTree(phase.marking());
        try (Api south = Hub.api("cert-south")) {
            String text = "Is " + phase.name() + " the same?";
            south.postJson(path, Map.of("kind", "question", "marking", marking, "text", text));
            south.postJson(path, Map.of("kind", "opinion", "marking", marking, "opinion", "disagree"));
        }
    }

    /** The same with a file of its owner. */
    private static void attach(Phase phase) {
        IncidentId open = IncidentId.of(new AgencyId("cert-north"), Corpus.plainId(Phase.OPEN, "cert-north", 0));
        String said = "{\"marking\":" + phase.marking() + ",\"text\":\"of " + phase.name() + "\"}";
        new CaseMember("cert-north")
                .file("/api/v1/incidents/" + open + "/attachments", said, phase.name() + ".pcap", phase.name());
    }

    private static boolean historiesAreWhole(Phase phase, String owner) {
        try (Api api = Hub.api(owner)) {
            return Corpus.HISTORIES.stream()
                    .map(which -> IncidentId.of(new AgencyId(owner), Corpus.historyId(phase, which)))
                    .allMatch(id -> api.getJson("/api/v1/incidents/" + id + "/revisions")
                                    .path("revisions")
                                    .size()
                            == 2);
        }
    }

    private static void publish(String owner, List<String> reports) {
        try (Publisher publisher = new Publisher(Hub.local().config().agency(owner))) {
            for (String report : reports) {
                byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
                publisher.send(new ReportFile(owner, bytes, Hub.HUB_JSON), Hub.HUB_JSON);
            }
            publisher.flush();
            publisher.awaitOutcomes(
                    PATIENCE,
                    (name, outcome) -> assertThat(outcome.path("status").asString())
                            .as("%s", outcome)
                            .isEqualTo("accepted"));
        }
    }

    private static boolean nothingIsUnderWay() {
        JsonNode status = Hub.JSON.readTree(Terminal.run("status", "--json"));
        return status.path("reports").path("pending").asLong(-1) == 0
                && status.path("lag").valueStream().allMatch(lag -> lag.asLong() == 0);
    }
}
