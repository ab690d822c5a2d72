package hub.model.incident;

/**
 * How sure the owner is.
 *
 * @param value on STIX's scale of 0 to 100 (STIX 2.1 appendix A), computed from what was stated
 * @param scale the scale in which the owner stated it, such as {@code 0-100} or {@code admiralty}
 * @param stated the owner's own word or number
 */
public record Confidence(int value, String scale, String stated) {
    public Confidence {
        if (value < 0 || value > 100) {
            throw new IllegalArgumentException("confidence: " + value + " (expected 0..100)");
        }
    }
}
