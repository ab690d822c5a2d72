package hub.search.read;

import static org.assertj.core.api.Assertions.assertThat;

import hub.search.read.Highlight.Mark;
import org.junit.jupiter.api.Test;

class HighlightTest {
    private static final String START = "\uE000";
    private static final String END = "\uE001";

    @Test
    void marksArePlacesInPlainText() {
        Highlight highlight = Highlight.of("text", "a " + START + "flood" + END + " and a " + START + "UPF" + END);

        assertThat(highlight.text()).isEqualTo("a flood and a UPF");
        assertThat(highlight.marks()).containsExactly(new Mark(2, 7), new Mark(14, 17));
        assertThat(highlight.html()).isEqualTo("a <mark>flood</mark> and a <mark>UPF</mark>");
    }

    @Test
    void whatLooksLikeMarkupIsEscaped() {
        Highlight highlight = Highlight.of("text", "<mark>" + START + "\"><img src=x onerror='a&b'>" + END);

        assertThat(highlight.html())
                .isEqualTo("&lt;mark&gt;<mark>&quot;&gt;&lt;img src=x onerror=&#39;a&amp;b&#39;&gt;</mark>");
    }

    @Test
    void marksOutOfOrderAreNone() {
        assertThat(Highlight.of("text", END + "a" + START + "b"))
                .isEqualTo(new Highlight("text", "ab", java.util.List.of()));
    }
}
