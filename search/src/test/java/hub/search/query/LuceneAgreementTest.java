package hub.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import hub.search.query.ValueRecognizer.Recognized;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode.Modifier;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where both read a query, our parser groups it as Lucene's own does. */
class LuceneAgreementTest {
    private static final QueryParser OURS = new QueryParser(raw -> Recognized.NOTHING);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaa",
                "aaa bbb",
                "aaa AND bbb",
                "aaa OR bbb AND ccc",
                "aaa AND bbb OR ccc",
                "aaa AND (bbb OR ccc)",
                "(aaa OR bbb) AND (ccc OR ddd)",
                "aaa OR bbb OR ccc",
                "aaa && bbb || ccc",
                "aaa AND NOT bbb",
                "aaa OR NOT bbb",
                "NOT aaa",
                "!aaa",
                "-aaa",
                "aaa -bbb",
                "aaa NOT bbb",
                "aaa bbb -ccc",
                "+aaa +bbb -ccc",
                "title:aaa AND title:(bbb OR ccc)",
                "title:(aaa bbb)",
                "\"aaa bbb\" AND ccc",
                "title:\"aaa bbb\"",
                "((aaa))",
                "aaa AND (bbb AND (ccc OR -ddd))",
                "aa\\:bb",
                "\\*aaa"
            })
    void groupsAlike(String query) throws Exception {
        String ours = Trees.print(OURS.parse(query, Instant.EPOCH));

        assertThat(ours).isEqualTo(print(new StandardSyntaxParser().parse(query, "")));
    }

    /** ADR 7 rests on this: a Lucene that reads these without escapes could take the place of our parser. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicator:198.51.100.0/24",
                "class:availability/dos",
                "indicator:203[.]0[.]113[.]9",
                "indicator:hxxps://evil[.]example/a?b=c",
                "indicator:user[at]example[.]org"
            })
    void lucenesGrammarCannotReadWhatInvestigatorsPaste(String query) {
        assertThat(OURS.parse(query, Instant.EPOCH)).isNotNull();
        // its scanner throws an Error
        assertThat(catchThrowable(() -> new StandardSyntaxParser().parse(query, "")))
                .isNotNull();
    }

    private static String print(QueryNode node) {
        List<QueryNode> children = node.getChildren() == null ? List.of() : node.getChildren();
        return switch (node) {
            case GroupQueryNode group -> print(group.getChild());
            case ModifierQueryNode modifier -> modified(modifier);
            case AndQueryNode and -> "(and " + all(children) + ")";
            case OrQueryNode or -> "(or " + all(children) + ")";
            case BooleanQueryNode side -> side(children);
            case FieldQueryNode field -> field(field);
            default -> throw new IllegalArgumentException(node.toString());
        };
    }

    private static String all(List<QueryNode> nodes) {
        return nodes.stream().map(LuceneAgreementTest::print).collect(Collectors.joining(" "));
    }

    private static String modified(ModifierQueryNode node) {
        String child = print(node.getChild());
        return node.getModifier() == Modifier.MOD_NOT ? "(not " + child + ")" : child;
    }

    /** Side by side: Lucene's scorer finds what is required and not excluded, or else any of the rest. */
    private static String side(List<QueryNode> nodes) {
        List<QueryNode> marked =
                nodes.stream().filter(ModifierQueryNode.class::isInstance).toList();
        List<QueryNode> plain = nodes.stream()
                .filter(node -> !(node instanceof ModifierQueryNode))
                .toList();
        boolean required =
                marked.stream().anyMatch(node -> ((ModifierQueryNode) node).getModifier() == Modifier.MOD_REQ);
        String any = plain.size() == 1 ? print(plain.getFirst()) : "(or " + all(plain) + ")";
        if (marked.isEmpty()) {
            return any;
        }
        if (nodes.size() == 1) {
            return print(nodes.getFirst());
        }
        return "(and " + (plain.isEmpty() || required ? "" : any + " ") + all(marked) + ")";
    }

    private static String field(FieldQueryNode field) {
        String name = field.getFieldAsString();
        String text = field.getTextAsString();
        return (name.isEmpty() ? "" : name + ":") + (text.contains(" ") ? '"' + text + '"' : text);
    }
}
