package hub.search.query;

/** How a field is searched. */
public enum FieldKind {
    /** Text: by words in any case. */
    TEXT("words"),
    /** Names that people made up: by words in any case, or by the beginning of the whole. */
    NAME("a name or words of it"),
    /** A word of a vocabulary: the whole value, in any case. */
    WORD("a value, in any case"),
    /** An id: the whole value, exactly. */
    EXACT("an id"),
    /** {@code true} or {@code false}. */
    FLAG("true or false"),
    /** A whole number. */
    NUMBER("a whole number or a range"),
    /** A moment. */
    DATE("a date, a time, now-7d or a range"),
    /** A span of time: found if it overlaps what is asked. */
    PERIOD("a date, a time, now-7d or a range"),
    /** An indicator's value, raw or defanged, or a network. */
    INDICATOR("an indicator or a network, defanged or not");

    private final String expected;

    FieldKind(String expected) {
        this.expected = expected;
    }

    /** What a value looks like, for people. */
    public String expected() {
        return expected;
    }
}
