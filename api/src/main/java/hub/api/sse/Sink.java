package hub.api.sse;

import hub.api.trail.Trail;
import hub.model.partner.Viewer;
import java.io.IOException;

/** Where events go. */
public interface Sink {
    /** False once the reader has closed the connection, as far as that can be known without writing. */
    boolean isOpen();

    /**
     * Before an event is written.
     *
     * @throws IOException if the reader is gone: then she is not told, and nobody says that she was
     */
    void record(Viewer reader, Trail shown) throws IOException;

    /** Returns when the bytes are on their way; a reader who takes none for long is given up. */
    void write(byte[] bytes) throws IOException;
}
