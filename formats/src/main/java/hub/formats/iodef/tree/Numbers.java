package hub.formats.iodef.tree;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers of documents: decimals of a sane size, without loss. A number of a million digits would cost more than it says. */
public final class Numbers {
    private static final int MAX = 60;

    private Numbers() {}

    /** The number; null if the text is none, or a gigantic one. */
    public static @Nullable BigDecimal parse(String text) {
        if (text.length() > MAX) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text.strip());
            return Math.abs(number.scale()) > MAX ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
