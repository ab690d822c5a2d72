package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.client.Api;
import hub.local.testing.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a call to its entry, and from there to a file that shows what was done to it (S62). */
class AuditTest {
    @TempDir
    Path folder;

    @Test
    void whatWasAskedAndReadIsInTheAskersAuditAlone() {
        JsonNode outcome = Hub.publish(
                "cert-north", Reports.small("AUDIT-1", "Only for us", "{\"tlp\":\"AMBER+STRICT\"}", "192.0.2.191"));
        String id = outcome.path("incidents").path(0).asString();
        Hub.until(() -> Hub.total("cert-north", "\"Only for us\"") == 1);
        try (Api api = Hub.api("cert-north")) {
            api.getJson("/api/v1/incidents/" + id);
        }

        Hub.until(() -> audit("cert-north", "action=read").contains(id));
        Hub.until(() -> audit("cert-north", "action=search").contains("Only for us"));
        assertThat(audit("cert-south", "limit=400")).doesNotContain("Only for us", id);
    }

    @Test
    void theOperatorsActsAreSeenByThoseWhomTheyConcern() {
        Terminal.run("token", "add", "cert-west", "--roles", "subscriber", "--label", "for the audit");

        Hub.until(() -> audit("cert-west", "action=admin").contains("for the audit"));
        assertThat(audit("cert-north", "action=admin")).doesNotContain("for the audit");
    }

    @Test
    void whatAnOperatorWasRefusedWasNeverAllowed() {
        assertThatThrownBy(() ->
                        Terminal.run("token", "add", "cert-west", "--roles", "nonsense", "--label", "words refused"))
                .hasMessageStartingWith("--roles nonsense (expected some of ");

        Hub.until(() -> audit("cert-west", "action=admin").contains("words refused"));
        try (Api api = Hub.api("cert-west")) {
            assertThat(api.getJson("/api/v1/audit?action=admin").path("entries").valueStream())
                    .filteredOn(entry -> entry.toString().contains("words refused"))
                    .extracting(entry -> entry.path("outcome").asString())
                    .containsExactly("refused");
        }
    }

    @Test
    void anExportIsWholeUntilSomebodyTouchesIt() throws IOException {
        Hub.total("cert-south", "for the export");
        Hub.until(() -> audit("cert-south", "action=search").contains("for the export"));
        Path file = folder.resolve("all.jsonl");

        assertThat(Terminal.run("audit", "export", "--all", file.toString())).contains(" entries in ");

        assertThat(verified(file)).contains("cert-south: ").endsWith("whole\n");
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        int touched = lines.indexOf(lines.stream()
                .filter(line -> line.contains("for the export"))
                .findFirst()
                .orElseThrow());
        String entry = lines.get(touched);
        assertThat(verified(written(lines, touched, entry.replace("for the export", "for the others"))))
                .contains("BROKEN cert-south@")
                .contains("the entry was changed");
        assertThat(verified(written(lines, touched, null))).contains("BROKEN cert-south@");
        assertThat(verified(written(lines, lines.size() - 1, null))).contains("not signed");
    }

    private static String verified(Path file) {
        return Terminal.run("audit", "verify", file.toString());
    }

    /** The file with one line replaced or left out. */
    private Path written(List<String> lines, int at, @Nullable String instead) throws IOException {
        List<String> others = new ArrayList<>(lines);
        if (instead == null) {
            others.remove(at);
        } else {
            others.set(at, instead);
        }
        return Files.write(folder.resolve("touched.jsonl"), others);
    }

    private static String audit(String agency, String query) {
        try (Api api = Hub.api(agency)) {
            return api.getJson("/api/v1/audit?" + query).toString();
        }
    }
}
