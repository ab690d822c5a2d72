package hub.bench.corpus;

import hub.bench.engine.Server;

/**
 * Indices that hold all incidents of one size, visible and at rest.
 *
 * @param server that holds them
 * @param incidents what is in them
 */
public record Corpus(Server server, Synthetic incidents) {
    public int size() {
        return incidents.incidents();
    }
}
