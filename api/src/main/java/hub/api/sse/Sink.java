package hub.api.sse;

import hub.api.trail.Trail;
import hub.model.partner.Viewer;
import java.io.IOException;

/** Where events go. */
public interface Sink {
    /** Before an event is written. */
    void record(Viewer reader, Trail shown);

    /** Returns when the bytes are on their way; a reader who takes none for long is given up. */
    void write(byte[] bytes) throws IOException;
}
