package hub.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Fast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource({
        "'<p>a</p><p>b</p>', 'a|b'",
        "'a <b>bold</b>  word', 'a bold word'",
        "'<a href=\"http://evil.example/x\">bank</a>', '<http://evil.example/x> bank'",
        "'<img src=''cid:1''>', '<cid:1>'",
        "'<script>var a = \"<p>\";</script>after', 'after'",
        "'<style>p {}</STYLE >after', 'after'",
        "'<!-- hidden > text -->seen', 'seen'",
        "'1 &lt; 2 &amp;&#32;3 &#x41; &unknown;', '1 < 2 & 3 A &unknown;'",
        "'1 < 2', '1 < 2'",
        "'open <b', 'open <b'",
        "'<script>never closed', ''",
        "'&#55296;&#0;&#9999999;', '\ufffd\ufffd\ufffd'"
    })
    void keepsTheTextAndTheAddresses(String html, String text) {
        assertThat(HtmlText.of(html).replaceAll("\\n+", "|")).isEqualTo(text);
    }

    @Test
    void isQuickOnHostileMarkup() {
        for (String part :
                new String[] {"<", "<!--", "<script>", "<a href=\"", "&#", "<p>\n ", "</", "<b> ", "<br> \n", "\n \n"
                }) {
            assertThat(Fast.take(() -> HtmlText.of(part.repeat(100_000) + ">"))).isNotNull();
        }
    }
}
