package hub.search.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page for whoever reads them all: nothing is counted or highlighted.
 *
 * @param summaries in order
 * @param next where this page ends; null on the last
 * @param withheld as in {@link SearchPage}
 */
public record Batch(List<Summary> summaries, @Nullable Position next, boolean withheld) {
    public Batch {
        summaries = List.copyOf(summaries);
    }
}
