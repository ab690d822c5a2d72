package hub.search.query;

import hub.search.engine.InvalidQuery;
import hub.search.query.ValueRecognizer.Recognized;
import java.time.Instant;

/**
 * Reads the query language: Lucene's syntax with AND, OR, NOT, +, -, phrases, ranges, comparisons, groups and the beginning of words, over
 * {@link Fields} or {@link ItemFields}. A word may hold what Lucene would want escaped, such as {@code /} and {@code :}, because indicators do.
 */
public final class QueryParser {
    /** Of a query, in characters. */
    public static final int MAX_LENGTH = 4_000;

    /** Of groups and negations within each other. */
    public static final int MAX_DEPTH = 20;

    /** Of single conditions. */
    public static final int MAX_CLAUSES = 100;

    /** Of characters before the star. */
    public static final int MIN_PREFIX = 3;

    private final FieldList fields;
    private final ValueRecognizer recognizer;

    /** For incidents. */
    public QueryParser(ValueRecognizer recognizer) {
        this(Fields.LIST, recognizer);
    }

    private QueryParser(FieldList fields, ValueRecognizer recognizer) {
        this.fields = fields;
        this.recognizer = recognizer;
    }

    /** For items of investigations: of an indicator they have only the text. */
    public static QueryParser ofItems() {
        return new QueryParser(ItemFields.LIST, raw -> Recognized.NOTHING);
    }

    /**
     * The query as a tree; a blank one finds everything.
     *
     * @param now what {@code now} means in it
     * @throws InvalidQuery with the place and what was expected there
     */
    public Node parse(String query, Instant now) {
        if (query.length() > MAX_LENGTH) {
            throw Fault.at(
                    MAX_LENGTH,
                    "the query has " + query.length() + " characters (expected at most " + MAX_LENGTH + ")");
        }
        return new Grammar(new Cursor(query), fields, new Clauses(recognizer, new Dates(now))).query();
    }
}
