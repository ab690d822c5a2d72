package hub.api.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.api.problem.ApiProblem;
import hub.formats.DocumentWriter;
import hub.formats.registry.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class RenditionsTest {
    static final java.util.List<DocumentWriter> WRITERS = Formats.WRITERS;

    @ParameterizedTest
    @FieldSource("WRITERS")
    void everyFormatIsServedUnderItsMediaType(DocumentWriter writer) {
        Renditions.Chosen chosen = Renditions.choose("text/html;q=0.9, " + writer.mediaType());

        assertThat(chosen.mediaType()).isEqualTo(MediaType.parseMediaType(writer.mediaType()));
        assertThat(chosen.rendition().mediaTypes()).contains(chosen.mediaType());
        assertThat(Renditions.ALL).hasSameSizeAs(WRITERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "application/json", "application/*"})
    void whoSaysNothingGetsTheHubsOwn(String accept) {
        assertThat(Renditions.choose(accept).rendition()).isInstanceOf(HubRendition.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/stix+json;version=2.0", "nonsense"})
    void whatIsNotWrittenIsRefusedWithTheList(String accept) {
        assertThatThrownBy(() -> Renditions.choose(accept))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining("application/stix+json;version=2.1");
    }

    @Test
    void aVersionThatIsWrittenMayBeSaid() {
        assertThat(Renditions.choose("application/stix+json").mediaType().getParameter("version"))
                .isEqualTo("2.1");
    }
}
