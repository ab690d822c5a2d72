package hub.model.indicator;

/**
 * An indicator where it stands in a text.
 *
 * @param start index of the first character (UTF-16)
 * @param end index after the last one
 * @param raw the text between them, as written
 * @param value what it means
 */
public record Span(int start, int end, String raw, Canonical value) {

    public Span {
        if (start < 0 || end - start != raw.length() || raw.isEmpty()) {
            throw new IllegalArgumentException("span: " + start + ".." + end + " (expected the place of: " + raw + ")");
        }
    }
}
