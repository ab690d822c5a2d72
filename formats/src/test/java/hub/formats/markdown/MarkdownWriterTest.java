package hub.formats.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Revisions;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.IndicatorContext;
import hub.model.incident.Reference;
import hub.model.incident.Revision;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownWriterTest {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
            .build();
    private static final Set<String> INERT = Set.of(
            "Document",
            "Heading",
            "Paragraph",
            "Text",
            "SoftLineBreak",
            "HardLineBreak",
            "StrongEmphasis",
            "TableBlock",
            "TableHead",
            "TableBody",
            "TableRow",
            "TableCell",
            "BulletList",
            "ListItem");

    private static String write(Incident incident) {
        return new String(MarkdownWriter.write(Revisions.of(incident), List.of()), StandardCharsets.UTF_8);
    }

    private static Set<String> kinds(String markdown) {
        Set<String> kinds = new TreeSet<>();
        collect(PARSER.parse(markdown), kinds);
        return kinds;
    }

    private static void collect(Node node, Set<String> kinds) {
        kinds.add(node.getClass().getSimpleName());
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, kinds);
        }
    }

    private static Incident everywhere(String text) {
        Indicator indicator = Indicator.asSent("url", text, text, null, null)
                .with(new IndicatorContext(null, text, null, null, null));
        return Revisions.sample().toBuilder()
                .title(text)
                .description(text + "\n" + text + "\n\n    " + text)
                .status(text)
                .malware(List.of(text))
                .indicators(List.of(indicator))
                .references(List.of(new Reference(text, text, text)))
                .build();
    }

    @Test
    void theSampleIsReadable() {
        String text = write(Revisions.sample());
        assertThat(text)
                .startsWith(
                        "# N4 session deletion flood against two UPFs\n\n**TLP:AMBER, PAP:GREEN, for group:eu5g**\n")
                .contains("| severity | high |")
                .contains("| ipv4 | 198\\[.\\]51\\[.\\]100\\[.\\]7 | source |")
                .doesNotContain("cert-north/17")
                .doesNotContain("not known, kept as sent");
        assertThat(TextContentRenderer.builder().build().render(PARSER.parse(text)))
                .contains("hxxps[:]//example[.]org/a");
        assertThat(INERT).containsAll(kinds(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/a?b=1",
                "http://localhost/x",
                "www.evil.example",
                "mailto:a@b.example",
                "a@b.example",
                "[text](https://evil.example)",
                "![image](//evil.example/x.png)",
                "<script>alert(1)</script>",
                "<https://evil.example>",
                "<img src=x onerror=alert(1)>",
                "[ref]: https://evil.example",
                "&lt;b&gt; &#60;",
                "`code`",
                "```\ncode\n```",
                "~~~",
                "* * *",
                "---",
                "===",
                "# heading",
                "> quote",
                "1. one",
                "2) two",
                "- item",
                "+ item",
                "| a | b |\n|---|---|",
                "**bold** __x__ *y*",
                "\\",
                "a\\\nb",
                "line  \nbreak",
                "\ttab",
                "ftp://a.b/c",
                "javascript:alert(1)",
                "hxxp://a[.]example",
                "$x$ ~~s~~",
                "\u202eevil",
                "x\u0000y"
            })
    void nothingFromOutsideIsActive(String text) {
        String markdown = write(everywhere(text));
        assertThat(INERT).containsAll(kinds(markdown));
        assertThat(markdown).doesNotContain("\u202e").doesNotContain("\u0000");
    }

    @Test
    void noMixOfMarksIsActive() {
        List<String> marks = List.of(
                "[",
                "](",
                ")",
                "<",
                ">",
                "`",
                "*",
                "_",
                "!",
                "#",
                "\n",
                "    ",
                "http://",
                "www.",
                "a.example",
                "@",
                "&amp;",
                "|",
                "-",
                "1.",
                "\\",
                "~",
                "=",
                " ",
                "x",
                "\t",
                ":",
                "//");
        Random random = new Random(11);
        for (int i = 0; i < 150; i++) {
            StringBuilder text = new StringBuilder("y");
            for (int k = 0; k < 12; k++) {
                text.append(marks.get(random.nextInt(marks.size())));
            }
            assertThat(INERT).as(text.toString()).containsAll(kinds(write(everywhere(text.toString()))));
        }
    }

    @Test
    void aRecallHasNoContent() {
        String text = new String(
                MarkdownWriter.write(Revisions.without(Revision.Change.RECALLED), List.of()), StandardCharsets.UTF_8);
        assertThat(text).startsWith("# Recalled incident").doesNotContain("sent in error");
    }

    @Test
    void annexesAreSectionsWithTheirMarking() {
        Incident annex = Incident.builder("incident--x", "Annex with 1 indicator", Marking.of(Tlp.RED))
                .indicators(List.of(Indicator.asSent("domain", "evil.example", null, null, null)))
                .build();
        String text = new String(
                MarkdownWriter.write(Revisions.of(Revisions.sample()), List.of(Revisions.annex(annex))),
                StandardCharsets.UTF_8);
        assertThat(text).contains("# Annex with 1 indicator\n\n**TLP:RED**").contains("evil\\[.\\]example");
    }
}
