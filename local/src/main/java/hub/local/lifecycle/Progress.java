package hub.local.lifecycle;

/** Where a line goes for each slow step. */
@FunctionalInterface
public interface Progress {

    void line(String text);
}
