package hub.formats.misp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Part;
import hub.model.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time grows with the document and no faster; what is quadratic would take minutes here. */
class LargeEventsTest {
    private static final int MANY = 60_000;
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    private static Part read(String members) {
        String event = "{\"Event\":{\"uuid\":\"5e2d7c44-0000-4000-8000-000000000001\",\"info\":\"t\"," + members + "}}";
        Decoded decoded = assertTimeoutPreemptively(
                ENOUGH, () -> new MispFormat().read(event.getBytes(StandardCharsets.UTF_8), FormatContract.CONTEXT));
        return ((Decoded.Parts) decoded).parts().getFirst();
    }

    private static String many(String name, IntFunction<String> item) {
        return IntStream.range(0, MANY).mapToObj(item).collect(Collectors.joining(",", "\"" + name + "\":[", "]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "misp-galaxy:threat-actor=",
                "misp-galaxy:mitre-fight=",
                "misp-galaxy:mitre-attack-pattern=",
                "misp-galaxy:tool=",
                "x:y="
            })
    void manyTags(String tag) {
        Part part = read(many("Tag", i -> "{\"name\":\"" + tag + "\\\"A - " + i + "\\\"\"}"));
        assertThat(((Part.Draft) part).warnings()).hasSizeLessThan(110);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "vulnerability", "link", "threat-actor"})
    void manyWords(String type) {
        Part part = read(many("Attribute", i -> "{\"type\":\"" + type + "\",\"value\":\"v " + i + "\"}"));
        assertThat(part).isInstanceOf(Part.Draft.class);
    }

    @Test
    void tooManyIndicatorsAreRefused() {
        Part part = read(many("Attribute", i -> "{\"type\":\"domain\",\"value\":\"d" + i + ".example\"}"));
        assertThat(((Part.Refused) part).problem().code()).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(((Part.Refused) part).problem().message()).contains("indicators: 60000 (expected at most 10000)");
    }

    @Test
    void manyProposalsAndRelatedEventsAreNamedUpToALimit() {
        Part part = read(many("ShadowAttribute", i -> "{\"value\":\"" + i + "\"}") + ","
                + many("RelatedEvent", i -> "{\"Event\":{\"info\":\"" + i + "\",\"id\":1}}"));
        assertThat(((Part.Draft) part).warnings()).hasSizeLessThan(110);
    }
}
