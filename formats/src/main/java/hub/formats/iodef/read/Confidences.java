package hub.formats.iodef.read;

import hub.formats.iodef.tree.Numbers;
import hub.formats.value.ConfidenceScales;
import hub.model.incident.Confidence;
import org.jspecify.annotations.Nullable;

/** The class Confidence, RFC 7970 section 3.12.5: a rating in words, a number, or a word of another scale, {@code admiralty: B2}. */
final class Confidences {
    private static final String WORDS = "none-low-med-high";

    private Confidences() {}

    /** What is stated; null if it has no value, and then it is kept. */
    static @Nullable Confidence read(Place place) {
        String rating = place.word("rating");
        Confidence found = rating == null ? null : find(rating, place.value());
        if (found == null) {
            place.keep();
        } else {
            place.rest();
        }
        return found;
    }

    /** The rating alone, as people attribute things to actors. */
    static @Nullable String rating(Place place) {
        String rating = place.word("rating");
        place.rest();
        return rating == null || !rating.equals("numeric") ? rating : place.value();
    }

    private static @Nullable Confidence find(String rating, String value) {
        int colon = rating.indexOf(": ");
        var found = switch (rating) {
            case "numeric" ->
                Numbers.parse(value) == null
                        ? new ConfidenceScales.Found.UnknownScale()
                        : ConfidenceScales.find(ConfidenceScales.PERCENT, value);
            case "low", "medium", "high" -> ConfidenceScales.find(WORDS, rating);
            default ->
                colon < 0
                        ? new ConfidenceScales.Found.UnknownScale()
                        : ConfidenceScales.find(rating.substring(0, colon), rating.substring(colon + 2));
        };
        return found instanceof ConfidenceScales.Found.Known(Confidence confidence) ? confidence : null;
    }
}
