package hub.api.incident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.incident.Incident;
import hub.model.incident.Revision;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An owner sees what a recipient gets, byte for byte, of recipients that she has, and nobody else asks. */
class ViewAsTest {
    private static final Token SOUTH = Token.agency("cert-south");
    private static final Revision ROOT = Samples.revision(incident(Tlp.AMBER, SOUTH, Token.NATIONAL_CERTS), 1);
    private static final Revision FOR_SOUTH = Samples.annex(ROOT, incident(Tlp.AMBER_STRICT, SOUTH));
    private static final Revision FOR_OTHERS = Samples.annex(ROOT, incident(Tlp.AMBER_STRICT, Token.group("eu5g")));
    private static final Revision RED = Samples.annex(ROOT, incident(Tlp.RED, SOUTH));
    private static final Revision TO_SAM = Samples.revision(Samples.incident("VIEW-3", "Mine", Tlp.AMBER_STRICT), 1);
    private static final Revision OPEN = Samples.revision(Samples.incident("VIEW-2", "Open", Tlp.GREEN), 1);

    private static Incident incident(Tlp tlp, Token... recipients) {
        Marking marking = new Marking(tlp, null, List.of(recipients), false);
        return Incident.builder("VIEW-1", "For " + tlp + List.of(recipients), marking)
                .build();
    }

    @BeforeAll
    static void index() {
        List.of(ROOT, FOR_SOUTH, FOR_OTHERS, RED, OPEN, TO_SAM).forEach(ApiServer.ELASTIC::index);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/stix+json;version=2.1", "text/markdown", "text/csv"})
    void theBytesAreThoseOfTheRecipientsMachine(String accept) {
        byte[] itself = get("south-machine", path(ROOT), accept).body();

        assertThat(get("north", path(ROOT) + "?viewAs=agency:cert-south", accept)
                        .body())
                .isEqualTo(itself);
        assertThat(get("north-machine", path(ROOT) + "?viewAs=agency:cert-south", accept)
                        .body())
                .isEqualTo(itself);
    }

    @Test
    void annexesAreThoseOfTheRecipient() {
        String south = text("north", ROOT, "agency:cert-south");
        String certs = text("north", ROOT, "national-certs");

        assertThat(south)
                .contains(FOR_SOUTH.id().value())
                .doesNotContain(FOR_OTHERS.id().value());
        assertThat(south).doesNotContain(RED.id().value()).doesNotContain("sha256");
        assertThat(certs).contains(ROOT.id().value()).doesNotContain("annexes");
    }

    @Test
    void aPersonWithTheRoleRedSeesWhatTheOthersPeopleSee() {
        assertThat(text("north", RED, "red:agency:cert-south"))
                .contains(RED.id().value());
        assertThat(code("north-machine", RED, "red:agency:cert-south")).isEqualTo("NOT_FOUND");
        assertThat(code("north-reader", ROOT, "red:agency:cert-south")).isEqualTo("FORBIDDEN");
        assertThat(code("north-reader", ROOT, "user:cert-south/sam")).isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource({
        "south,VIEW-2,agency:cert-north,FORBIDDEN",
        "south,VIEW-2,agency:cert-south,FORBIDDEN",
        "south,VIEW-3,agency:cert-south,NOT_FOUND",
        "north,VIEW-3,agency:cert-south,NOT_A_RECIPIENT",
        "north,VIEW-3,agency:cert-none,NOT_A_RECIPIENT",
        "north,VIEW-3,group:eu5g,NOT_A_RECIPIENT",
        "north,VIEW-3,community,NOT_A_RECIPIENT",
        "north,VIEW-3,everybody,INVALID_VALUE",
        "north,VIEW-3,'',INVALID_VALUE",
    })
    void whoMayNotAskIsToldSo(String secret, String externalId, String recipient, String code) {
        Revision incident = externalId.equals("VIEW-2") ? OPEN : TO_SAM;

        assertThat(code(secret, incident, recipient)).isEqualTo(code);
    }

    @Test
    void whetherARecipientExistsIsNotTold() {
        String exists = text("north", TO_SAM, "agency:cert-south");

        assertThat(text("north", TO_SAM, "agency:cert-sauth").replace("cert-sauth", "cert-south"))
                .isEqualTo(exists);
    }

    private static String path(Revision incident) {
        return "/api/v1/incidents/" + incident.id();
    }

    private static HttpResponse<byte[]> get(String secret, String path, String accept) {
        HttpResponse<byte[]> answer = ApiServer.send(
                ApiServer.as(secret, path).header("Accept", accept).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static String text(String secret, Revision incident, String recipient) {
        return new String(
                ApiServer.get(secret, path(incident) + "?viewAs=" + recipient).body(), UTF_8);
    }

    private static String code(String secret, Revision incident, String recipient) {
        return ApiServer.json(ApiServer.get(secret, path(incident) + "?viewAs=" + recipient))
                .path("code")
                .asString();
    }
}
