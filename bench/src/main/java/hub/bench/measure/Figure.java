package hub.bench.measure;

import java.util.Locale;

/** A number for people: three digits, no more. */
final class Figure {
    private Figure() {}

    static String text(double value) {
        String format = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
