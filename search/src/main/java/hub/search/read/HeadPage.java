package hub.search.read;

import java.util.List;

/**
 * Some heads of a search, whole.
 *
 * @param heads in order
 * @param isLast true if no more follow
 */
public record HeadPage(List<Head> heads, boolean isLast) {
    public HeadPage {
        heads = List.copyOf(heads);
    }

    /**
     * @param stored the head
     * @param place where a page that ends with it goes on
     */
    public record Head(Stored stored, Position place) {}
}
