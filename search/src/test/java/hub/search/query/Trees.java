package hub.search.query;

import hub.search.query.Node.All;
import hub.search.query.Node.And;
import hub.search.query.Node.Cidr;
import hub.search.query.Node.Exists;
import hub.search.query.Node.Keys;
import hub.search.query.Node.Not;
import hub.search.query.Node.Numbers;
import hub.search.query.Node.Or;
import hub.search.query.Node.Phrase;
import hub.search.query.Node.Prefix;
import hub.search.query.Node.Term;
import hub.search.query.Node.Times;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints trees in a line, for tables of tests. */
final class Trees {
    private Trees() {}

    static String print(Node node) {
        return switch (node) {
            case And and -> "(and " + all(and.nodes()) + ")";
            case Or or -> "(or " + all(or.nodes()) + ")";
            case Not not -> "(not " + print(not.node()) + ")";
            case Phrase phrase -> name(phrase.field(), ":") + quoted(phrase.text());
            case Term term -> term.field().name() + "=" + term.value();
            case Prefix prefix -> name(prefix.field(), "=") + prefix.start() + "*";
            case Times times -> times.field().name() + " " + open(times.from()) + " " + open(times.to());
            case Numbers numbers -> numbers.field().name() + " " + blank(numbers.from()) + ".." + blank(numbers.to());
            case Keys keys -> "key " + String.join(",", keys.matchKeys());
            case Cidr cidr -> "in " + cidr.network();
            case Exists exists -> exists.field().name() + " exists";
            case All all -> "all";
        };
    }

    private static String all(List<Node> nodes) {
        return nodes.stream().map(Trees::print).collect(Collectors.joining(" "));
    }

    private static String name(@Nullable Field field, String sign) {
        return field == null ? "" : field.name() + sign;
    }

    private static String quoted(String text) {
        return text.contains(" ") ? '"' + text + '"' : text;
    }

    private static String open(@Nullable Object value) {
        return value == null ? "open" : value.toString();
    }

    private static String blank(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
