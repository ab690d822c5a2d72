package hub.api.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.api.problem.ApiProblem;
import hub.formats.DocumentWriter;
import hub.formats.registry.Formats;
import hub.model.problem.ProblemCode;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** RFC 9110 section 12.5.1: what a client would rather have. */
class RenditionsTest {
    static final List<DocumentWriter> WRITERS = Formats.WRITERS;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                                                        | application/json",
                "''                                                       | application/json",
                "*/*                                                      | application/json",
                "application/*                                            | application/json",
                "application/stix+json                                    | application/stix+json;version=2.1",
                "application/stix+json;version=2.1                        | application/stix+json;version=2.1",
                "application/stix+json, */*;q=0.1                         | application/stix+json;version=2.1",
                "application/json;q=0.5, application/stix+json;q=0.9      | application/stix+json;version=2.1",
                "application/json;q=0.9, application/stix+json;q=0.5      | application/json",
                "*/*, application/stix+json                               | application/stix+json;version=2.1",
                "application/json;q=0, application/vnd.hub.incident+json;q=0.1, application/stix+json;q=0.2 | application/stix+json;version=2.1",
                "text/x-none, application/vnd.hub.incident+json;q=0.1     | application/vnd.hub.incident+json",
                "Application/JSON                                         | application/json",
            })
    void isServed(@Nullable String accept, String expected) {
        assertThat(Renditions.choose(accept).mediaType()).isEqualTo(MediaType.parseMediaType(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "*/*;q=0", "application/stix+json;version=2.0", "garbage", "a/b/c", "application/json;q=2"})
    void orNothing(String accept) {
        assertThatThrownBy(() -> Renditions.choose(accept))
                .isInstanceOfSatisfying(ApiProblem.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo(ProblemCode.NOT_ACCEPTABLE);
                    assertThat(refused.problem().message()).contains("expected one of", "application/json");
                });
    }

    @ParameterizedTest
    @FieldSource("WRITERS")
    void everyFormatIsServedUnderItsMediaType(DocumentWriter writer) {
        Renditions.Chosen chosen = Renditions.choose("text/html;q=0, " + writer.mediaType());

        assertThat(chosen.mediaType()).isEqualTo(MediaType.parseMediaType(writer.mediaType()));
        assertThat(chosen.rendition().mediaTypes()).contains(chosen.mediaType());
        assertThat(Renditions.ALL).hasSameSizeAs(WRITERS);
    }

    @Test
    void aThousandTypesAreRefusedUnread() {
        assertThatThrownBy(() -> Renditions.choose("text/x,".repeat(1_000))).isInstanceOf(ApiProblem.class);
    }

    @Test
    void noTwoFormsHaveOneMediaType() {
        List<MediaType> all = Renditions.ALL.stream()
                .flatMap(rendition -> rendition.mediaTypes().stream())
                .toList();

        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    }
}
