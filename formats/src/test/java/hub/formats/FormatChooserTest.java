package hub.formats;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.FormatChooser.Choice;
import hub.formats.registry.Formats;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatChooserTest {
    private static final String HUB = "{\"externalId\":\"A-1\",\"title\":\"t\",\"marking\":{\"tlp\":\"GREEN\"}}";
    private static final String STIX =
            "{\"objects\":[{}],\"id\":\"bundle--00000000-0000-4000-8000-000000000001\",\"type\":\"bundle\"}";
    private static final String XML = "<?xml version=\"1.0\"?><report/>";
    private static final String HUB_TYPE = "application/vnd.hub.incident+json";
    private static final String STIX_TYPE = "application/stix+json";

    private static Choice choose(String report, @Nullable String type) {
        return Formats.chooser().choose(report.getBytes(StandardCharsets.UTF_8), type);
    }

    private static String chosen(String report, @Nullable String type) {
        Choice choice = choose(report, type);
        assertThat(choice).isInstanceOf(Choice.Chosen.class);
        return ((Choice.Chosen) choice).format().mediaType();
    }

    private static Problem problem(String report, @Nullable String type) {
        Choice choice = choose(report, type);
        assertThat(choice).isInstanceOf(Choice.Refused.class);
        return ((Choice.Refused) choice).problem();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/stix+json",
                "application/stix+json;version=2.1",
                "Application/STIX+json ; Version=\"2.1\" ; charset=utf-8",
                "application/vnd.oasis.stix+json; version=2.1",
                "application/json",
                "application/json; charset=UTF-8",
                "application/octet-stream",
                " "
            })
    void takesTheContentTypeOrLooks(String type) {
        assertThat(chosen(STIX, type)).isEqualTo(STIX_TYPE);
    }

    @Test
    void looksIfNothingIsSaid() {
        assertThat(chosen(HUB, null)).isEqualTo(HUB_TYPE);
        assertThat(chosen("[" + HUB + "]", null)).isEqualTo(HUB_TYPE);
        assertThat(chosen("\ufeff  " + STIX, null)).isEqualTo(STIX_TYPE);
        assertThat(chosen(XML.replace("report", "p:IODEF-Document"), "text/xml"))
                .isEqualTo("application/iodef+xml");
        assertThat(chosen("{\"version\":\"2.0\",\"Incident\":[]}", null)).isEqualTo("application/iodef+json");
        assertThat(chosen("{\"title\":\"no id\",\"marking\":{}}", "application/json"))
                .isEqualTo(HUB_TYPE);
    }

    /** Read as text, it would go to whoever a word in it seems to name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"{\\\"Event\\\":{\\\"distribution\\\":\\\"0\\\"}}\"",
                "// made by tool\n{\"externalId\":\"Y1\",\"marking\":{\"tlp\":\"AMBER\"}}",
                "/*x*/{\"Event\":{}}",
                ")]}',\n{\"Event\":{}}",
                "\ufeff\ufeff{\"Event\":{}}",
                "\u00a0{ \"Event\" : {}}",
                "\u200b[{\"Event\":{}}]",
                "stray\n<?xml version=\"1.0\"?><a/>",
                "stray <iodef:IODEF-Document restriction=\"private\">"
            })
    void whatStandsAroundAReportDoesNotMakeItText(String report) {
        assertThat(problem(report, null).code()).isEqualTo(ProblemCode.UNKNOWN_FORMAT);
        assertThat(problem(report, null).message()).contains("text/plain");
        assertThat(problem(report, "application/octet-stream").code()).isEqualTo(ProblemCode.UNKNOWN_FORMAT);
        assertThat(problem(report, "application/json").code()).isEqualTo(ProblemCode.FORMAT_MISMATCH);
        assertThat(problem(report, "application/xml").code()).isEqualTo(ProblemCode.FORMAT_MISMATCH);
        assertThat(chosen(report, "text/plain")).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "null", "TLP:GREEN seen 192.0.2.1"})
    void whatIsCalledJsonAndIsNoneIsRefused(String report) {
        assertThat(problem(report, "application/json").code()).isEqualTo(ProblemCode.FORMAT_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLP:GREEN {see below} [1] \"quoted\": yes",
                "\"Operation N4\" hit us: hxxp://a[.]example/{id}",
                "logs: a=[\"x\", \"y\"] <b>bold</b>"
            })
    void textThatQuotesIsText(String report) {
        assertThat(chosen(report, null)).isEqualTo("text/plain");
    }

    @Test
    void aPromisedFormatSaysItselfWhatIsWrong() {
        assertThat(chosen("{\"title\":\"t\"}", HUB_TYPE)).isEqualTo(HUB_TYPE);
        assertThat(chosen("{\"broken", HUB_TYPE)).isEqualTo(HUB_TYPE);
    }

    @ParameterizedTest
    @CsvSource({
        "hub, application/stix+json, found application/vnd.hub.incident+json",
        "stix, application/vnd.hub.incident+json, found application/stix+json",
        "xml, application/vnd.hub.incident+json, found XML",
        "text, application/stix+json, found text that is neither JSON nor XML"
    })
    void aPromiseThatTheBytesBreakIsAMismatch(String what, String type, String message) {
        String report = switch (what) {
            case "hub" -> HUB;
            case "stix" -> STIX;
            case "xml" -> XML;
            default -> "198.51.100.7, evil";
        };
        Problem problem = problem(report, type);
        assertThat(problem.code()).isEqualTo(ProblemCode.FORMAT_MISMATCH);
        assertThat(problem.message()).startsWith(message).contains("expected " + type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-unheard-of",
                "text/html",
                "banana",
                "application/json;;x=",
                "a/b; version",
                "application/ json"
            })
    void anUnknownTypeIsToldWhatIsKnown(String type) {
        Problem problem = problem(HUB, type);
        assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_FORMAT);
        assertThat(problem.message()).contains(HUB_TYPE).contains(STIX_TYPE);
    }

    @Test
    void whatLooksLikeNothingIsUnknown() {
        assertThat(problem(XML, null).code()).isEqualTo(ProblemCode.UNKNOWN_FORMAT);
        assertThat(problem("{\"a\":1}", null).message()).startsWith("found JSON of no known form");
        assertThat(problem("{\"a\":1", "application/json").code()).isEqualTo(ProblemCode.MALFORMED);
        assertThat(problem("[".repeat(100_000), null).code()).isEqualTo(ProblemCode.TOO_DEEP);
    }

    @Test
    void aCatchAllTakesTheRestAndContradictsNothing() {
        assertThat(chosen("We see 198.51.100.7", null)).isEqualTo("text/plain");
        assertThat(chosen("a,b\n1,2", "text/csv")).isEqualTo("text/csv");
        assertThat(chosen("ip,tlp\n192.0.2.1,RED", null)).isEqualTo("text/csv");
        assertThat(chosen("ip,tlp\n192.0.2.1,RED", "text/plain")).isEqualTo("text/plain");
        assertThat(chosen("[urgent] 198.51.100.7", "text/plain")).isEqualTo("text/plain");
        assertThat(problem(STIX, "text/plain").code()).isEqualTo(ProblemCode.FORMAT_MISMATCH);
        assertThat(problem("From: a\nTo: b\nSubject: c\n\nx", "text/csv").message())
                .startsWith("found message/rfc822");
    }

    @Test
    void nothingIsEmpty() {
        assertThat(problem("", null).code()).isEqualTo(ProblemCode.EMPTY);
        assertThat(problem(" \r\n", HUB_TYPE).code()).isEqualTo(ProblemCode.EMPTY);
    }

    @Test
    void tooMuchIsTooLarge() {
        assertThat(problem(" ".repeat((8 << 20) + 1), null).code()).isEqualTo(ProblemCode.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({"application/stix+json;version=2.0, 2.1", "application/vnd.hub.incident+json;version=2, 1"})
    void aVersionFromTheFutureOrThePastIsSaid(String type, String expected) {
        Problem problem = problem(HUB, type);
        assertThat(problem.code()).isEqualTo(ProblemCode.UNSUPPORTED_VERSION);
        assertThat(problem.message()).contains("expected " + expected);
    }

    private static String event(String members) {
        return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/cert-south\",\"type\":\"report\"," + members + "}";
    }

    @Test
    void aCloudEventIsOpened() {
        String type = "application/cloudevents+json; charset=utf-8";
        String base64 = Base64.getEncoder().encodeToString(STIX.getBytes(StandardCharsets.UTF_8));
        assertThat(chosen(event("\"data\":" + HUB), type)).isEqualTo(HUB_TYPE);
        assertThat(chosen(event("\"datacontenttype\":\"" + STIX_TYPE + "\",\"data\":" + STIX), type))
                .isEqualTo(STIX_TYPE);
        assertThat(chosen(event("\"datacontenttype\":\"" + STIX_TYPE + "\",\"data_base64\":\"" + base64 + "\""), type))
                .isEqualTo(STIX_TYPE);
        Choice.Chosen chosen = (Choice.Chosen) choose(event("\"data\":" + HUB), type);
        assertThat(chosen.read(FormatContract.CONTEXT)).isInstanceOf(Decoded.Parts.class);
    }

    @Test
    void aBrokenCloudEventIsSaid() {
        String type = "application/cloudevents+json";
        assertThat(problem(event("\"data_base64\":\"%%\""), type).pointer()).isEqualTo("/data_base64");
        assertThat(problem(event("\"x\":1"), type).code()).isEqualTo(ProblemCode.EMPTY);
        assertThat(problem("{}", type).pointer()).isEqualTo("/specversion");
        assertThat(problem("{\"specversion\":\"0.3\"}", type).code()).isEqualTo(ProblemCode.UNSUPPORTED_VERSION);
        assertThat(problem("{", type).code()).isEqualTo(ProblemCode.MALFORMED);
        assertThat(problem(event("\"datacontenttype\":\"" + type + "\",\"data\":{}"), type)
                        .code())
                .isEqualTo(ProblemCode.UNKNOWN_FORMAT);
    }
}
