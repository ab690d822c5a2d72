package hub.ingest.projector;

import java.io.Serial;

/** Elasticsearch does not take what must be written. Nothing is lost: the batch is projected again. */
public final class IndexAway extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    IndexAway(String message) {
        super(message);
    }
}
