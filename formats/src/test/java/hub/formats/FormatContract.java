package hub.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hub.formats.registry.Formats;
import hub.model.id.AgencyId;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every format must do. The test of a format extends this one; nothing in it may be overridden. */
public abstract class FormatContract {
    public static final ReadContext CONTEXT = new ReadContext(new AgencyId("cert-north"), Marking.of(Tlp.AMBER_STRICT));

    private final Format format;
    private final String folder;

    /** @param folder of the golden reports, below {@code src/test/resources/hub/formats} */
    protected FormatContract(Format format, String folder) {
        this.format = format;
        this.folder = folder;
    }

    @Test
    final void isInTheListOfFormats() {
        assertThat(Formats.FORMATS).anyMatch(known -> known.getClass() == format.getClass());
        assertThat(format.versions()).isNotEmpty();
        assertThat(MediaType.parse(format.mediaType()).orElseThrow().name()).isEqualTo(format.mediaType());
    }

    @TestFactory
    final Stream<DynamicTest> goldenReports() {
        return Golden.reports(folder).stream()
                .map(report -> dynamicTest(
                        report.getFileName().toString(),
                        () -> Golden.hold(
                                Golden.expected(report), Golden.of(format.read(Golden.bytes(report), CONTEXT)))));
    }

    @TestFactory
    final Stream<DynamicTest> recognisesItsOwnReportsAndNobodyElseDoes() {
        return Golden.reports(folder).stream()
                .map(report -> dynamicTest(report.getFileName().toString(), () -> {
                    Head head = Head.of(Golden.bytes(report));
                    List<Class<?>> found = Formats.FORMATS.stream()
                            .filter(known -> known.looksLike(head))
                            .filter(known -> !known.isCatchAll() || format.isCatchAll())
                            .<Class<?>>map(Object::getClass)
                            .toList();
                    assertThat(found).isEqualTo(List.of(format.getClass()));
                }));
    }

    @TestFactory
    final Stream<DynamicTest> readingTwiceGivesTheSame() {
        return Golden.reports(folder).stream()
                .map(report -> dynamicTest(report.getFileName().toString(), () -> {
                    byte[] bytes = Golden.bytes(report);
                    assertThat(format.read(bytes, CONTEXT)).isEqualTo(format.read(bytes, CONTEXT));
                }));
    }

    @TestFactory
    final Stream<DynamicTest> brokenReportsAreAnAnswerAndNoException() {
        return Golden.reports(folder).stream()
                .map(report -> dynamicTest(report.getFileName().toString(), () -> {
                    byte[] bytes = Golden.bytes(report);
                    Random random = new Random(7);
                    for (int i = 0; i < 300; i++) {
                        assertThat(format.read(Arrays.copyOf(bytes, random.nextInt(bytes.length)), CONTEXT))
                                .isNotNull();
                        byte[] flipped = bytes.clone();
                        flipped[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                        assertThat(format.read(flipped, CONTEXT)).isNotNull();
                    }
                }));
    }

    @Test
    final void nothingIsEmpty() {
        assertThat(refusal(new byte[0])).isEqualTo(ProblemCode.EMPTY);
        assertThat(refusal(" \n".getBytes(StandardCharsets.UTF_8))).isEqualTo(ProblemCode.EMPTY);
    }

    @Test
    final void moreThanTheLimitIsTooLarge() {
        byte[] bytes = new byte[(8 << 20) + 1];
        Arrays.fill(bytes, (byte) ' ');
        assertThat(refusal(bytes)).isEqualTo(ProblemCode.TOO_LARGE);
    }

    @Test
    final void doesNotRecogniseWhatIsNoFormat() {
        assertThat(format.looksLike(Head.of("hello".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(format.isCatchAll());
        for (String text : List.of("", " ", "[]", "{}", "\0hello", "<?xml version='1.0'?><a/>", "{\"a\":1}", "{")) {
            assertThat(format.looksLike(Head.of(text.getBytes(StandardCharsets.UTF_8))))
                    .as(text)
                    .isFalse();
        }
    }

    protected final Decoded read(String text) {
        return format.read(text.getBytes(StandardCharsets.UTF_8), CONTEXT);
    }

    /** The only part of a report, which is good. */
    protected final Part.Draft draft(String text) {
        Decoded decoded = read(text);
        assertThat(decoded).isInstanceOf(Decoded.Parts.class);
        List<Part> parts = ((Decoded.Parts) decoded).parts();
        assertThat(parts).hasSize(1);
        assertThat(parts.getFirst()).isInstanceOf(Part.Draft.class);
        return (Part.Draft) parts.getFirst();
    }

    private ProblemCode refusal(byte[] bytes) {
        Decoded decoded = format.read(bytes, CONTEXT);
        assertThat(decoded).isInstanceOf(Decoded.Refused.class);
        return ((Decoded.Refused) decoded).problem().code();
    }
}
