package hub.api.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.Samples;
import hub.model.partner.Directory;
import hub.model.pseudonym.Pseudonyms;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dry run shows each recipient's own view: parts, stand-ins and the form of pseudonyms, but no pseudonym. */
class ViewsTest {
    private static final Directory DIRECTORY = Samples.directory();
    private static final String REPORT = """
            {"externalId":"V-1","title":"Tracking of IMSI 230018675309421",
             "marking":{"tlp":"AMBER","recipients":["agency:cert-south"]},
             "indicators":[{"type":"imsi","value":"230018675309421"},
              {"type":"ipv4","value":"192.0.2.1","marking":{"tlp":"AMBER+STRICT","recipients":[]}},
              {"type":"ipv4","value":"192.0.2.2","marking":{"tlp":"RED","recipients":["agency:cert-south"]}}]}""";

    private static DryRun dryRun(String report) {
        return DryRun.of(
                Samples.NORTH,
                report.getBytes(UTF_8),
                "application/vnd.hub.incident+json",
                DIRECTORY,
                new Pseudonyms(Samples.KEYRING),
                Samples.RECEIVED);
    }

    @Test
    void eachRecipientGetsItsOwnParts() {
        List<Views.View> views = dryRun(REPORT).parts().getFirst().views();

        assertThat(views)
                .extracting(Views.View::recipient)
                .containsExactly(
                        "agency:cert-north", "agency:cert-south", "red:agency:cert-north", "red:agency:cert-south");
        assertThat(values(views.get(0))).containsExactly("[imsi 230-01 #1]", "192.0.2.1");
        assertThat(values(views.get(1))).containsExactly("[imsi 230-01 #1]");
        assertThat(values(views.get(3))).containsExactly("192.0.2.2");
    }

    @Test
    void aPseudonymIsSeenButNotTold() {
        String south =
                dryRun(REPORT).parts().getFirst().views().get(1).incidents().toString();

        assertThat(south)
                .contains("[imsi 230-01 #1]", "subscriber~agency:cert-south~1:" + "0".repeat(32))
                .doesNotContain("8675309421");
    }

    @Test
    void nobodyElsesViewHasWhatIsForTheOwner() {
        assertThat(dryRun(REPORT).parts().getFirst().views().toString())
                .doesNotContain("sha256")
                .doesNotContain("\"report\":");
    }

    @Test
    void whatHasNoRoomIsCountedNotCut() {
        String many = String.join(",", Collections.nCopies(400, "\"x\""));
        String groups = "\"agency:cert-south\",\"national-certs\",\"user:cert-south/sam\"";
        String report = "{\"externalId\":\"V-2\",\"title\":\"T\",\"marking\":{\"tlp\":\"AMBER\",\"recipients\":["
                + groups + "]},\"description\":\"" + "x".repeat(800_000) + "\",\"x\":[" + many + "]}";
        String array = "[" + report + "," + report.replace("V-2", "V-3") + "," + report.replace("V-2", "V-4") + "]";

        List<DryRun.Part> parts = dryRun(array).parts();

        assertThat(parts.get(0).views()).hasSize(4);
        assertThat(parts.get(0).viewsLeftOut()).isNull();
        assertThat(parts.get(2).views()).hasSize(2);
        assertThat(parts.get(2).viewsLeftOut()).isEqualTo(2);
    }

    @Test
    void aRecallHasNoViews() {
        DryRun.Part part = dryRun("{\"externalId\":\"V-1\",\"recall\":{\"reason\":\"r\"}}")
                .parts()
                .getFirst();

        assertThat(part.status()).isEqualTo("accepted");
        assertThat(part.views()).isEmpty();
    }

    private static List<String> values(Views.View view) {
        return view.incidents().stream()
                .flatMap(incident -> incident.path("indicators").valueStream())
                .map(indicator -> indicator.path("value").asString())
                .toList();
    }
}
