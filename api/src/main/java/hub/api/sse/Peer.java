package hub.api.sse;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;

/**
 * The other end of a connection. The server reads nothing while an answer goes on, so it would hear of the end only by writing, twice.
 *
 * @param end of which nothing else reads, and which no other request follows on
 */
record Peer(EndPoint end) {
    private static final int SOME = 64;

    static Peer of(HttpServletRequest request) {
        return new Peer(ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint());
    }

    /** Does not wait. Who closes her side of the connection alone counts as gone too. */
    boolean isGone() {
        ByteBuffer said = BufferUtil.allocate(SOME);
        try {
            return !end.isOpen() || end.fill(said) < 0;
        } catch (IOException e) {
            return true;
        }
    }
}
