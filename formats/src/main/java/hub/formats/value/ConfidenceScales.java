package hub.formats.value;

import hub.model.incident.Confidence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scales of confidence of STIX 2.1 appendix A. What is stated stays; the value from 0 to 100 is computed. */
public final class ConfidenceScales {
    /** The scale of a plain number. */
    public static final String PERCENT = "0-100";

    private static final int UNSPECIFIED = -1;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, Map<String, Integer>> WORDS = load();

    private ConfidenceScales() {}

    /** What came of a stated confidence. */
    public sealed interface Found {
        /** The word or number has a value. */
        record Known(Confidence confidence) implements Found {}

        /** The scale says that this word has no value, such as {@code truth cannot be judged}. */
        record Unspecified() implements Found {}

        /** The hub does not know the scale. */
        record UnknownScale() implements Found {}

        /** The scale does not have this word. */
        record Invalid(String expected) implements Found {}
    }

    public static Found find(String scale, String stated) {
        String name = scale.strip().toLowerCase(Locale.ROOT);
        if (name.equals(PERCENT)) {
            return percent(stated);
        }
        Map<String, Integer> words = WORDS.get(name);
        if (words == null) {
            return new Found.UnknownScale();
        }
        Integer value = words.get(word(name, stated));
        if (value == null) {
            return new Found.Invalid("one of " + String.join(", ", words.keySet()));
        }
        return value == UNSPECIFIED ? new Found.Unspecified() : new Found.Known(new Confidence(value, name, stated));
    }

    private static Found percent(String stated) {
        BigDecimal number = number(stated);
        if (number == null || number.signum() < 0 || number.compareTo(HUNDRED) > 0) {
            return new Found.Invalid("a number from 0 to 100");
        }
        int value = number.setScale(0, RoundingMode.HALF_UP).intValue();
        return new Found.Known(new Confidence(value, PERCENT, stated));
    }

    private static @Nullable BigDecimal number(String stated) {
        try {
            BigDecimal number = new BigDecimal(stated.strip());
            return Math.abs(number.scale()) > 100 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** In one case and spacing; of {@code B2}, the Admiralty code for source and content, the content counts. */
    private static String word(String scale, String stated) {
        String word = stated.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        boolean code = scale.equals("admiralty") && word.matches("[a-f][1-6]");
        return code ? word.substring(1) : word;
    }

    private static Map<String, Map<String, Integer>> load() {
        Map<String, Map<String, Integer>> scales = new LinkedHashMap<>();
        for (String line : resource().lines().skip(1).toList()) {
            String[] columns = line.split("\t");
            int value = columns[2].equals("-") ? UNSPECIFIED : Integer.parseInt(columns[2]);
            for (String word : columns[1].split("\\|")) {
                scales.computeIfAbsent(columns[0], scale -> new LinkedHashMap<>())
                        .put(word, value);
            }
        }
        return scales;
    }

    private static String resource() {
        try (InputStream in = ConfidenceScales.class.getResourceAsStream("confidence_scales.tsv")) {
            if (in == null) {
                throw new IllegalStateException("confidence_scales.tsv is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
