package hub.search.query;

import hub.search.query.Node.All;
import hub.search.query.Node.And;
import hub.search.query.Node.Not;
import hub.search.query.Node.Or;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's grammar by recursive descent, AND before OR before juxtaposition. Words that merely stand beside each other are alternatives, as in
 * Lucene; with + or - before one, it is required or excluded.
 */
final class Grammar {
    private static final Pattern NAME = Pattern.compile("([A-Za-z_][A-Za-z0-9_.]*)(:|>=|<=|>|<)");

    private final Cursor cursor;
    private final FieldList fields;
    private final Clauses clauses;
    private final Operands operands;
    private int depth;
    private int count;

    Grammar(Cursor cursor, FieldList fields, Clauses clauses) {
        this.cursor = cursor;
        this.fields = fields;
        this.clauses = clauses;
        this.operands = new Operands(cursor, clauses);
    }

    private enum Mark {
        NONE,
        REQUIRED,
        EXCLUDED
    }

    private record Marked(Mark mark, Node node) {
        Node applied() {
            return mark == Mark.EXCLUDED ? new Not(node) : node;
        }
    }

    Node query() {
        cursor.skipSpace();
        if (cursor.atEnd()) {
            return new All();
        }
        Node all = side(null);
        if (!cursor.atEnd()) {
            throw Fault.at(cursor.at(), "a closing bracket without an opening one (expected ( before it)");
        }
        return all;
    }

    /** Everything up to a closing bracket or the end, side by side. */
    private Node side(@Nullable Field field) {
        List<Node> required = new ArrayList<>();
        List<Node> optional = new ArrayList<>();
        do {
            Marked next = either(field);
            switch (next.mark()) {
                case NONE -> optional.add(next.node());
                case REQUIRED -> required.add(next.node());
                case EXCLUDED -> required.add(next.applied());
            }
            cursor.skipSpace();
        } while (!cursor.atEnd() && cursor.here() != ')');
        boolean onlyExclusions = required.stream().allMatch(Not.class::isInstance);
        if (!optional.isEmpty() && onlyExclusions) {
            required.addFirst(join(optional, Or::new));
        }
        return join(required, And::new);
    }

    private Marked either(@Nullable Field field) {
        Marked first = both(field);
        List<Node> nodes = new ArrayList<>(List.of(first.applied()));
        while (operator("OR", "||")) {
            nodes.add(both(field).applied());
        }
        return nodes.size() == 1 ? first : new Marked(Mark.NONE, new Or(nodes));
    }

    private Marked both(@Nullable Field field) {
        Marked first = marked(field);
        List<Node> nodes = new ArrayList<>(List.of(first.applied()));
        while (operator("AND", "&&")) {
            nodes.add(marked(field).applied());
        }
        return nodes.size() == 1 ? first : new Marked(Mark.NONE, new And(nodes));
    }

    private boolean operator(String word, String sign) {
        cursor.skipSpace();
        return cursor.takeWord(word) || cursor.takeSign(sign);
    }

    private Marked marked(@Nullable Field field) {
        cursor.skipSpace();
        int start = cursor.at();
        if (operator("OR", "||") || operator("AND", "&&")) {
            throw Fault.at(start, "nothing before an operator (expected a condition; in quotes it is a word)");
        }
        Mark mark = Mark.NONE;
        if (cursor.takeWord("NOT") || cursor.take('!') || cursor.take('-')) {
            mark = Mark.EXCLUDED;
        } else if (cursor.take('+')) {
            mark = Mark.REQUIRED;
        }
        cursor.skipSpace();
        if (cursor.atEnd()) {
            throw Fault.at(start, "the query ends too early (expected a condition)");
        }
        return new Marked(mark, clause(field));
    }

    private Node clause(@Nullable Field outer) {
        if (cursor.takeWord("*:*")) {
            return new All();
        }
        Matcher named = cursor.look(NAME);
        if (named == null) {
            return operand(outer);
        }
        String name = named.group(1);
        String sign = named.group(2);
        Field field = fields.find(name).orElse(null);
        if (field == null && (!sign.equals(":") || cursor.ahead(named.group().length()) == '/')) {
            return operand(outer); // a word with a sign in it, or an address such as https://
        }
        if (field == null) {
            throw Fault.expected(
                    cursor.at(),
                    name,
                    "a field: "
                            + String.join(
                                    ", ", fields.all().stream().map(Field::name).toList())
                            + "; a colon in text needs quotes around it");
        }
        cursor.advance(sign.equals(":") ? named.group().length() : name.length());
        cursor.skipSpace();
        return operand(field);
    }

    private Node operand(@Nullable Field field) {
        int start = cursor.at();
        if (cursor.take('(')) {
            return group(start, field);
        }
        if (++count > QueryParser.MAX_CLAUSES) {
            throw Fault.at(start, "more than " + QueryParser.MAX_CLAUSES + " conditions (expected at most that many)");
        }
        return field == null ? clauses.bare(operands.word(null)) : operands.of(field);
    }

    private Node group(int start, @Nullable Field field) {
        if (++depth > QueryParser.MAX_DEPTH) {
            throw Fault.at(start, "more than " + QueryParser.MAX_DEPTH + " brackets in brackets (expected fewer)");
        }
        cursor.skipSpace();
        if (cursor.here() == ')') {
            throw Fault.at(start, "empty brackets (expected a condition between them)");
        }
        Node node = cursor.atEnd() ? new All() : side(field);
        if (!cursor.take(')')) {
            throw Fault.at(start, "a bracket is not closed (expected ) for it)");
        }
        if (cursor.here() == '^') {
            throw Fault.at(cursor.at(), "^ after brackets (expected no weights)");
        }
        depth--;
        return node;
    }

    private static Node join(List<Node> nodes, java.util.function.Function<List<Node>, Node> how) {
        return nodes.size() == 1 ? nodes.getFirst() : how.apply(nodes);
    }
}
