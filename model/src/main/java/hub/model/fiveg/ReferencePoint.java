package hub.model.fiveg;

/**
 * An interface between two network functions.
 *
 * @param name canonical spelling, 3GPP TS 23.501 4.2.7: {@code N4}, {@code F1-C}
 * @param endA function at one end, as the specification writes it
 * @param endB function at the other end
 * @param protocol what runs over it, with its specification
 */
public record ReferencePoint(String name, String endA, String endB, String protocol) {

    public ReferencePoint {
        if (name.isBlank()) {
            throw new IllegalArgumentException("reference point without a name (expected such as N4)");
        }
    }
}
